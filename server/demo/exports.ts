import { addDays } from '../days.ts'
import type { ExportFilters } from '../export/contract.ts'
import type { ExportFormat, ExportWhat } from '../export/rules.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { audited, type World } from './world.ts'

interface Plan {
  by: string
  what: ExportWhat
  filters: ExportFilters
  reason: string
  format: ExportFormat
  language: 'en' | 'es'
  /** days from today */
  day: number
  rows: number
  /** the file did not arrive whole */
  brokeOff?: boolean
}

const plans: readonly Plan[] = [
  {
    by: 'camille',
    what: 'commitments',
    filters: {},
    reason: 'Quarterly report to the board: what was promised to us and what became of it',
    format: 'xlsx',
    language: 'en',
    day: -40,
    rows: 118,
  },
  {
    by: 'guadalupe',
    what: 'follow_ups',
    filters: { region: 'top-of-alabama' },
    reason: 'Lista impresa para la reunión de la región en Albertville, sin internet en el salón',
    format: 'csv',
    language: 'es',
    day: -16,
    rows: 31,
    brokeOff: true,
  },
  {
    by: 'ines',
    what: 'statuses',
    filters: { sector: 'police' },
    reason: 'Chart for the funder: where police stand, by county',
    format: 'csv',
    language: 'en',
    day: -3,
    rows: 67,
  },
]

/** What left as a file in the last weeks, each with its reason. */
export function addExports(world: World): void {
  const dice = new Dice('exports')
  const { today, rows, members } = world
  for (const { by, day, brokeOff, filters, rows: counted, ...plan } of plans) {
    const author = members.find(({ key }) => key === by)
    if (!author) continue
    const at = eveningOf(addDays(today, day), dice)
    const id = dice.id(at)
    rows.exports.push({ id, member_id: author.id, at, ...plan, filters, rows: counted })
    if (!brokeOff) rows.exports_sent.push({ export_id: id, rows: counted, at })
    audited(world, at, author.id, 'exported', 'export', id)
  }
}

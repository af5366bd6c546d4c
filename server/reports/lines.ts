import { allianceValues } from '../assessments/rules.ts'
import { askStandings } from '../campaigns/rules.ts'
import { contactKinds, outcomes, participantRoles } from '../contacts/rules.ts'
import { accountabilityValues, isSmallCell } from '../counties/rules.ts'
import { sectors } from '../institutions/rules.ts'
import { directions } from '../moves/rules.ts'
import type { Figure, Line } from '../report-contents/contract.ts'
import { happenings, openStates } from './commitment-rules.ts'
import type { Frozen } from './frozen.ts'
import { countsPeople } from './number-rules.ts'
import { movements } from './rules.ts'

/** The words of each table, in its order; those of tables of ids come from the numbers themselves. */
const words = {
  'statuses.alliance': [...allianceValues, 'contested', 'not_assessed'],
  'statuses.accountability': accountabilityValues,
  'statuses.moved': directions,
  'contacts.outcome': outcomes,
  'contacts.sector': sectors,
  'contacts.kind': contactKinds,
  coverage: ['institutions', 'never', 'stale', 'key_seats', 'key_never', 'key_stale'],
  records: ['began', 'ended', 'adverse'],
  asks: ['campaigns', 'other'],
} as const

/** Figures and tables of a report, for one reader. */
export class Lines {
  readonly #frozen: Frozen
  readonly #tellsPeople: boolean

  /** @param tellsPeople whether she may be told of one or two people */
  constructor(frozen: Frozen, tellsPeople: boolean) {
    this.#frozen = frozen
    this.#tellsPeople = tellsPeople
  }

  figure(key: string): Figure {
    const [value, previous] = this.#frozen.numbers[key] ?? [0, 0]
    const told = (count: number) =>
      countsPeople(key) && !this.#tellsPeople && isSmallCell(count) ? null : count
    return { key, value: told(value), previous: told(previous) }
  }

  line<Word extends string>(table: string, of: Word): Line & { of: Word } {
    return { of, name: null, ...this.figure(`${table}.${of}`) }
  }

  table(name: keyof typeof words): Line[] {
    return words[name].map((of) => this.line(name, of))
  }

  happened(): Line[] {
    return happenings.map((of) => this.line('commitments', of))
  }

  standing(): Line[] {
    return openStates.map((of) => this.line('commitments', of))
  }

  /** What a campaign's targets said; ids have their proper names. */
  standingsOf(campaignId: string) {
    return askStandings.map((of) => this.line(`campaigns.${campaignId}`, of))
  }

  /** A row for each of these ids that has a number, the largest first. */
  named(table: string, names: Readonly<Record<string, string>>): Line[] {
    const prefix = `${table}.`
    return Object.keys(this.#frozen.numbers)
      .filter((key) => key.startsWith(prefix))
      .map((key) => {
        const of = key.slice(prefix.length)
        return { of, name: names[of] ?? null, ...this.figure(key) }
      })
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || compared(a.name ?? a.of, b.name ?? b.of))
  }

  movements() {
    return movements.map((of) => {
      const figure = (what: string) => this.figure(`movements.${of}.${what}`)
      return {
        of,
        institutions: figure('institutions'),
        allies: figure('allies'),
        contacts: figure('contacts'),
        won: figure('won'),
      }
    })
  }

  ladder() {
    return [...participantRoles].reverse().map((of) => this.line('ladder.first', of))
  }
}

function compared(a: string, b: string): number {
  return a.localeCompare(b)
}

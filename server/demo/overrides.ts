import { addDays } from '../days.ts'
import type { OverrideAspect, OverrideValue } from '../overrides/rules.ts'
import { eveningOf } from './calendar.ts'
import { Dice } from './dice.ts'
import { audited, type World } from './world.ts'

interface Plan {
  by: string
  fips: string
  aspect: OverrideAspect
  value: OverrideValue
  reason: string
  /** days from today: when it was set, when it expires, and when it was taken back, if it was */
  days: [set: number, expires: number, ended?: number]
}

const plans: readonly Plan[] = [
  {
    by: 'guadalupe',
    fips: '01095',
    aspect: 'alliance',
    value: 'contested',
    reason:
      'Después del operativo de la semana pasada, el condado y los municipios ya no dicen lo mismo. Hasta que hablemos con los dos lados, queda en disputa.',
    days: [-6, 36],
  },
  {
    by: 'terrence',
    fips: '01101',
    aspect: 'accountability',
    value: 'due',
    reason:
      'We were told by phone that the vote on interpreters slipped again. It counts as due until we have the minutes and can log them.',
    days: [-11, 17],
  },
  {
    by: 'terrence',
    fips: '01069',
    aspect: 'alliance',
    value: 'not_assessed',
    reason:
      'Two offices changed hands in one month. What we had written down was about other people, so nobody should plan on it.',
    days: [-75, -5, -41],
  },
]

/** What leads set by hand: two statuses that hold today, and one taken back when new entries said it better. */
export function addOverrides(world: World): void {
  const dice = new Dice('overrides')
  const { today, rows, members } = world
  for (const { by, fips, aspect, value, reason, days } of plans) {
    const [set, expires, ended] = days
    const author = members.find(({ key }) => key === by)
    if (!author) continue
    const setOn = addDays(today, set)
    const at = eveningOf(setOn, dice)
    const id = dice.id(at)
    const endedOn = ended === undefined ? null : addDays(today, ended)
    rows.overrides.push({
      id,
      county_fips: fips,
      aspect,
      value,
      reason,
      set_on: setOn,
      expires_on: addDays(today, expires),
      author_id: author.id,
      recorded_at: at,
      ended_on: endedOn,
      ended_by: endedOn && author.id,
      version: endedOn ? 2 : 1,
      facts_hash: Buffer.alloc(0),
    })
    audited(world, at, author.id, 'set', 'override', id)
    if (endedOn) audited(world, eveningOf(endedOn, dice), author.id, 'ended', 'override', id)
  }
}

import { type AccountabilityShare, accountabilityGroups } from '../accountability/rules.ts'
import { allianceValues } from '../assessments/rules.ts'
import {
  accountabilityValues,
  type CountyStatus,
  countyStatusFrom,
  type InstitutionStanding,
} from '../counties/rules.ts'
import type { Sector } from '../institutions/rules.ts'
import type { Because } from '../reasons/rules.ts'

/**
 * Why a reason came, went or says something else. Something was entered: `entered`; a held contact made an
 * expired assessment count again: `refreshed`; a promise was spoken of again: `resumed`. Nothing was, days
 * passed: `expired`, `past_due`, `stalled`, `too_old`, or `passed` where it may not be told which. `taken_back`: an entry known on the first day no longer is.
 */
export const causes = [
  'entered',
  'refreshed',
  'resumed',
  'expired',
  'past_due',
  'stalled',
  'too_old',
  'passed',
  'taken_back',
] as const
export type Cause = (typeof causes)[number]
const byTime: readonly Cause[] = ['expired', 'past_due', 'stalled', 'too_old', 'passed']

/** One institution's word or promise, before and after; `decidedBy` is the entry that made the difference. */
export type Change = {
  cause: Cause
  before: Because | null
  after: Because | null
  decidedBy: Because | null
}

export const directions = ['improved', 'worsened', 'changed'] as const
export type Direction = (typeof directions)[number]

/** A status that differs between two days. `onlyTime`: nothing was entered, days passed. */
export type Move<Value> = {
  before: Value
  after: Value
  direction: Direction
  onlyTime: boolean
  changes: readonly Change[]
}

/** What may be told of a cause to whom the entry is hidden: not what kind of entry it is. */
export function vague(cause: Cause): Cause {
  return byTime.includes(cause) ? 'passed' : 'entered'
}

type Alliance = CountyStatus['alliance']['value']
type Accountability = CountyStatus['accountability']['value']
type Group = keyof AccountabilityShare['because']

export type CountyMoves = {
  alliance: Move<Alliance> | null
  accountability: Move<Accountability> | null
}

/**
 * What moved in a county between two moments, and because of which entries. Takes the standings of the same
 * institutions at both; changes come with the heaviest institutions first.
 */
export function movesBetween(
  before: readonly InstitutionStanding[],
  after: readonly InstitutionStanding[],
  sector?: Sector,
): CountyMoves {
  const pairs = pairsOf(before, after, sector)
  const was = countyStatusFrom(before, sector)
  const is = countyStatusFrom(after, sector)
  return {
    alliance: moveOf(was.alliance.value, is.alliance.value, allianceDirection, () =>
      pairs.flatMap(([one, other]) => allianceChange(one, other) ?? []),
    ),
    accountability: moveOf(
      was.accountability.value,
      is.accountability.value,
      accountabilityDirection,
      () =>
        pairs.flatMap(([one, other]) =>
          promiseChanges(one, other, decisive(was.accountability.value, is.accountability.value)),
        ),
    ),
  }
}

/** Of both statuses together; changed when they differ. */
export function directionOfMoves({ alliance, accountability }: CountyMoves): Direction {
  const both = [alliance, accountability].flatMap((move) => move?.direction ?? [])
  const [first = 'changed'] = both
  return both.every((one) => one === first) ? first : 'changed'
}

/** Every entry that explains them, to ask which of them may be opened. */
export function reasonsOfMoves({ alliance, accountability }: CountyMoves): Because[] {
  return [...(alliance?.changes ?? []), ...(accountability?.changes ?? [])].flatMap(entriesOf)
}

/** The entries of one change. */
export function entriesOf({ before, after, decidedBy }: Omit<Change, 'cause'>): Because[] {
  return [before, after, decidedBy].filter((reason) => reason !== null)
}

type Pair = [before: InstitutionStanding, after: InstitutionStanding]

function pairsOf(
  before: readonly InstitutionStanding[],
  after: readonly InstitutionStanding[],
  sector: Sector | undefined,
): Pair[] {
  const later = new Map(after.map((one) => [one.institutionId, one]))
  return before
    .flatMap((one): Pair[] => {
      const other = later.get(one.institutionId)
      const counts = one.weight > 0 && (sector === undefined || one.sector === sector)
      return counts && other ? [[one, other]] : []
    })
    .sort(([a], [b]) => b.weight - a.weight || (a.institutionId < b.institutionId ? -1 : 1))
}

function moveOf<Value>(
  before: Value,
  after: Value,
  directionOf: (before: Value, after: Value) => Direction,
  changesOf: () => Change[],
): Move<Value> | null {
  if (before === after) return null
  const changes = changesOf()
  return {
    before,
    after,
    direction: directionOf(before, after),
    onlyTime: changes.length > 0 && changes.every(byTimeAlone),
    changes,
  }
}

/** A promise that was made and fell due in between was entered, whatever time did to it since. */
function byTimeAlone({ cause, before }: Change): boolean {
  return before !== null && byTime.includes(cause)
}

/** Not to know, or to hear both, is neither better nor worse than an answer. */
function allianceDirection(before: Alliance, after: Alliance): Direction {
  const ranks: readonly string[] = allianceValues
  return directionOf(-ranks.indexOf(before), -ranks.indexOf(after), (rank) => rank > 0)
}

const accountabilityRanks: readonly Accountability[] = [
  'broken',
  'mixed',
  'due',
  'in_the_works',
  'kept',
]

/**
 * To get a promise is better than to have asked, to lose it is worse. Otherwise there is nothing to compare: a
 * debt that was taken back is not paid, and a first ask is a beginning.
 */
function accountabilityDirection(before: Accountability, after: Accountability): Direction {
  if (before === 'asked' && (after === 'in_the_works' || after === 'kept')) return 'improved'
  if (before === 'in_the_works' && after === 'asked') return 'worsened'
  const rank = (value: Accountability) => accountabilityRanks.indexOf(value)
  return directionOf(rank(before), rank(after), (one) => one < 0)
}

function directionOf(
  before: number,
  after: number,
  hasNoRank: (rank: number) => boolean,
): Direction {
  if (hasNoRank(before) || hasNoRank(after)) return 'changed'
  return after > before ? 'improved' : 'worsened'
}

/** How an institution's word changed; null when it says the same. */
function allianceChange(was: InstitutionStanding, is: InstitutionStanding): Change | null {
  const before = was.because.alliance[0] ?? null
  const after = is.because.alliance[0] ?? null
  if (before?.text === after?.text) return null
  if (after === null) {
    const expired = is.freshness === 'expired'
    return { cause: expired ? 'expired' : 'taken_back', before, after, decidedBy: null }
  }
  const latest = is.because.freshness[0]
  if (before === null && was.freshness === 'expired' && latest?.entry === 'contact')
    return { cause: 'refreshed', before, after, decidedBy: latest }
  return { cause: 'entered', before, after, decidedBy: null }
}

type Decisive = (before: Group | undefined, after: Group | undefined) => boolean

/**
 * Which changes of a promise explain a move: towards a status that goes before the other, what arrived in its
 * group; away from it, what left the group.
 */
function decisive(before: Accountability, after: Accountability): Decisive {
  const arrives = accountabilityValues.indexOf(after) < accountabilityValues.indexOf(before)
  const [first, second] = arrives ? [after, before] : [before, after]
  const only = groupsOf(first).filter((group) => !groupsOf(second).includes(group))
  return (from, to) => {
    const [inside, outside] = arrives ? [to, from] : [from, to]
    return inside !== outside && only.some((group) => group === inside)
  }
}

function groupsOf(value: Accountability): Group[] {
  return accountabilityGroups.filter((group) =>
    value === 'mixed' ? group === 'broken' || group === 'kept' : group === value,
  )
}

/** A promise or an ask as a standing has it: what it says, the event that decided it, and its group. */
type Said = { group: Group; says: Because; event: Because | null }

function promiseChanges(
  was: InstitutionStanding,
  is: InstitutionStanding,
  matters: Decisive,
): Change[] {
  const earlier = saidBy(was)
  const later = saidBy(is)
  const ids = new Set([...later.keys(), ...earlier.keys()])
  return [...ids].flatMap((id): Change[] => {
    const before = earlier.get(id)
    const after = later.get(id)
    if (!matters(before?.group, after?.group)) return []
    const decidedBy = after?.event && after.event.entryId !== before?.event?.entryId
    return [
      {
        cause: causeOf(before, after),
        before: before?.says ?? null,
        after: after?.says ?? null,
        decidedBy: decidedBy ? after.event : null,
      },
    ]
  })
}

function causeOf(before: Said | undefined, after: Said | undefined): Cause {
  if (after === undefined) return 'taken_back'
  switch (after.says.text) {
    case 'because.commitment.due':
      return 'past_due'
    case 'because.commitment.stalled':
      return 'stalled'
    case 'because.commitment.older':
      return 'too_old'
    case 'because.commitment.open':
    case 'because.commitment.in_progress':
      return before?.says.text === 'because.commitment.stalled' ? 'resumed' : 'entered'
    default:
      return 'entered'
  }
}

/** By id of the promise or ask. A standing names the event that decided a promise right after it. */
function saidBy({ accountability: { because } }: InstitutionStanding): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const group of accountabilityGroups) {
    for (const [i, says] of because[group].entries()) {
      if (says.entry === 'commitment_event') continue
      const next = because[group][i + 1]
      const event = next?.entry === 'commitment_event' ? next : null
      said.set(says.entryId, { group, says, event })
    }
  }
  return said
}

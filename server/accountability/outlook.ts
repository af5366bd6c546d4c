import type { DatedFact, HeldContactFact } from '../assessments/rules.ts'
import { turningDays, verdictOldOn } from '../commitments/outlook.ts'
import {
  type CommitmentFact,
  commitmentInView,
  isPastDue,
  type StateOfCommitment,
  stateGivenContact,
} from '../commitments/rules.ts'
import { type Day, isKnown, type When } from '../days.ts'
import { daysAhead, type Next, type NextText } from '../reasons/rules.ts'
import {
  type AccountabilityGroup,
  type AccountabilityOfCounty,
  accountabilityOfGroups,
  groupOfStanding,
} from './rules.ts'

/** An institution that counts in a county; `lastHeld` is its latest held contact at the moment asked about. */
export type AccountabilityProspect = {
  institutionId: string
  commitments: readonly CommitmentFact[]
  asks: readonly DatedFact[]
  lastHeld: HeldContactFact | null
}

/** A commitment, where it counts now, and where by itself from which day on. */
type Track = {
  institutionId: string
  commitmentId: string
  standing: StateOfCommitment
  group: AccountabilityGroup
  turns: { day: Day; group: AccountabilityGroup; text: NextText }[]
}

/** What would change the accountability of a county after `when`. */
export function accountabilityOutlook(
  institutions: readonly AccountabilityProspect[],
  when: When,
): Next[] {
  const tracks = institutions.flatMap((one) =>
    one.commitments.flatMap((commitment) => trackOf(one, commitment, when) ?? []),
  )
  const asked = institutions.some(({ asks }) =>
    asks.some(({ day, recordedAt }) => day <= when.asOf && isKnown(recordedAt, when.knownOn)),
  )
  /** The county's word when each commitment counts in the group that `groupOf` says. */
  const valueWith = (groupOf: (track: Track) => AccountabilityGroup) => {
    const groups = new Set(tracks.map(groupOf))
    if (asked) groups.add('asked')
    return accountabilityOfGroups((group) => groups.has(group))
  }
  const now = valueWith(({ group }) => group)
  const changed = (track: Track, group: AccountabilityGroup) =>
    valueWith((one) => (one === track ? group : one.group))
  return [
    ...firstTurn(tracks, when, now, valueWith),
    ...confirmations(tracks, now, changed),
    ...wayOut(tracks, now, changed),
    ...(institutions.length > 0 ? beginnings(now) : []),
  ]
}

function trackOf(
  { institutionId, lastHeld }: AccountabilityProspect,
  commitment: CommitmentFact,
  when: When,
): Track | undefined {
  const known = commitmentInView(commitment, when)
  const standing = known && stateGivenContact(known, lastHeld, when)
  if (!known || !standing) return undefined
  const group = groupOfStanding(standing, when)
  const { decidedBy } = standing
  const days = turningDays(known, lastHeld, when)
  if (decidedBy?.kind === 'verdict_confirmed') days.push(verdictOldOn(decidedBy.day))
  const turns: Track['turns'] = []
  for (const day of daysAhead(when.asOf, days)) {
    const then = { asOf: day, knownOn: null }
    const later = stateGivenContact(known, lastHeld, then)
    const laterGroup = later && groupOfStanding(later, then)
    if (!laterGroup || laterGroup === (turns.at(-1)?.group ?? group)) continue
    const cause = laterGroup === 'asked' ? 'older' : isPastDue(known, then) ? 'due' : 'stalled'
    turns.push({ day, group: laterGroup, text: `next.county.${cause}` })
  }
  return { institutionId, commitmentId: known.id, standing, group, turns }
}

/** The first day on which the county's word changes by itself, and the promise behind it when it is a single one. */
function firstTurn(
  tracks: readonly Track[],
  when: When,
  now: AccountabilityOfCounty['value'],
  valueWith: (groupOf: (track: Track) => AccountabilityGroup) => AccountabilityOfCounty['value'],
): Next[] {
  const days = tracks.flatMap(({ turns }) => turns.map(({ day }) => day))
  for (const day of daysAhead(when.asOf, days)) {
    const then = valueWith(
      ({ turns, group }) => turns.findLast((turn) => turn.day <= day)?.group ?? group,
    )
    if (then === now) continue
    const becomes = `accountability.${then}`
    const turning = tracks.filter(({ turns }) => turns.some((turn) => turn.day === day))
    const [track] = turning
    const turn = track?.turns.find((one) => one.day === day)
    if (!track || !turn || turning.length > 1)
      return [{ text: 'next.county.several', day, becomes }]
    return [{ text: turn.text, day, ...aboutPromise(track), becomes }]
  }
  return []
}

/** As many proposals as are worth reading at once. */
const namedAtMost = 3

/** Proposals whose confirmation would change the county. What they propose is no status yet. */
function confirmations(
  tracks: readonly Track[],
  now: AccountabilityOfCounty['value'],
  changed: (track: Track, group: AccountabilityGroup) => AccountabilityOfCounty['value'],
): Next[] {
  const found = tracks.flatMap((track): Next[] => {
    const { state, decidedBy } = track.standing
    if (state !== 'due' || !decidedBy?.verdict) return []
    const then = changed(track, decidedBy.verdict === 'broken' ? 'broken' : 'kept')
    if (then === now) return []
    return [
      {
        text: 'next.county.confirm',
        ...aboutPromise(track),
        given: `commitment.${decidedBy.verdict}`,
        becomes: `accountability.${then}`,
        sealed: true,
      },
    ]
  })
  return found.slice(0, namedAtMost)
}

/** When a single promise makes the county due: how it would be that no longer. */
function wayOut(
  tracks: readonly Track[],
  now: AccountabilityOfCounty['value'],
  changed: (track: Track, group: AccountabilityGroup) => AccountabilityOfCounty['value'],
): Next[] {
  const [track, ...more] = tracks.filter(({ group }) => group === 'due')
  if (now !== 'due' || !track || more.length > 0 || track.standing.decidedBy) return []
  const stalled = track.standing.state === 'stalled'
  const becomes = `accountability.${changed(track, stalled ? 'in_the_works' : 'kept')}`
  if (stalled) return [{ text: 'next.county.revive', ...aboutPromise(track), becomes }]
  return [
    { text: 'next.county.verdict', ...aboutPromise(track), given: 'commitment.kept', becomes },
  ]
}

/** Where nothing stands open: what would begin something. */
function beginnings(now: AccountabilityOfCounty['value']): Next[] {
  if (now === 'never_asked') return [{ text: 'next.county.ask', becomes: 'accountability.asked' }]
  if (now !== 'asked' && now !== 'kept') return []
  return [{ text: 'next.county.promise', becomes: 'accountability.in_the_works' }]
}

function aboutPromise({ institutionId, commitmentId }: Track) {
  return { institutionId, about: { entry: 'commitment' as const, entryId: commitmentId } }
}

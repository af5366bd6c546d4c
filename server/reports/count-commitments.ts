import { latestInView } from '../assessments/rules.ts'
import type { CommitmentFact } from '../commitments/rules.ts'
import type { Day } from '../days.ts'
import { type CommitmentInPeriod, commitmentInPeriod, newsFirst } from './commitment-rules.ts'
import type { Part } from './count.ts'
import { type PlacedCommitment, placedCommitments } from './facts-store.ts'
import type { FrozenCommitment } from './frozen.ts'
import type { Ground } from './ground.ts'
import { type Group, grouped, numbersOf, tally } from './number-rules.ts'

/** A year of the whole state would fill a book: what says most is listed, everything is counted. */
const listedAtMost = 1_000

interface Also {
  commitments: FrozenCommitment[]
  moreCommitments: number
}

/** What was promised, what became of it, and what is still owed. */
export async function countCommitments(ground: Ground): Promise<Part<Also>> {
  const { sources, scope, span, eve } = ground
  const placed = await placedCommitments(sources.factsDb, scope, span.to)
  const now = inPeriod(ground, placed, span)
  const before = inPeriod(ground, placed, { from: span.since, to: eve })
  const groups = groupsOf(now)
  const listed = now.filter(({ news }) => news.length > 0).sort(newsFirst)
  return {
    numbers: numbersOf(tally(groups), tally(groupsOf(before))),
    groups,
    also: {
      commitments: listed.slice(0, listedAtMost).map(frozen),
      moreCommitments: Math.max(0, listed.length - listedAtMost),
    },
  }
}

type Days = { from: Day; to: Day }

/** A commitment, where it belongs, and how it stands at the end of a period. */
interface Standing extends CommitmentInPeriod {
  id: string
  madeOn: Day
  placed: PlacedCommitment
  fact: CommitmentFact
}

function inPeriod(
  { institutions }: Ground,
  placed: readonly PlacedCommitment[],
  days: Days,
): Standing[] {
  const when = { asOf: days.to, knownOn: null }
  const known = new Map<string, { facts: Map<string, CommitmentFact>; lastHeld: LastHeld }>()
  const found: Standing[] = []
  for (const one of placed) {
    let its = known.get(one.institutionId)
    if (!its) {
      const { commitments = [], heldContacts = [] } = institutions.get(one.institutionId) ?? {}
      const facts = new Map(commitments.map((fact) => [fact.id, fact]))
      its = { facts, lastHeld: latestInView(heldContacts, when) }
      known.set(one.institutionId, its)
    }
    const fact = its.facts.get(one.id)
    const standing = fact && commitmentInPeriod(fact, its.lastHeld, days)
    if (!fact || !standing) continue
    const { state, news, counts } = standing
    found.push({ id: one.id, madeOn: fact.madeOn, state, news, counts, placed: one, fact })
  }
  return found
}
type LastHeld = ReturnType<typeof latestInView>

function groupsOf(standings: readonly Standing[]): Group[] {
  const each = standings.map(({ id, counts }) => ({ id, keys: counts }))
  return grouped('commitment', each).map((group) => ({
    ...group,
    keys: group.keys.map((word) => `commitments.${word}`),
  }))
}

function frozen({ id, madeOn, state, news, placed, fact }: Standing): FrozenCommitment {
  const { countyFips, institutionId, evidence } = placed
  return { id, countyFips, institutionId, news, state, madeOn, dueOn: fact.dueOn, evidence }
}

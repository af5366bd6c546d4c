import { latestInView } from '../assessments/rules.ts'
import type { CommitmentFact } from '../commitments/rules.ts'
import { commitmentInPeriod, newsFirst } from './commitment-rules.ts'
import type { Ground, Part } from './count.ts'
import { type PlacedCommitment, placedCommitments } from './facts-store.ts'
import type { FrozenCommitment } from './frozen.ts'
import { grouped, numbersOf, tally } from './number-rules.ts'

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
  const groups = grouped('commitment', now.map(withKeys))
  const listed = now
    .filter(({ news }) => news.length > 0)
    .map(({ id, countyFips, institutionId, news, state, madeOn, dueOn, evidence }) => ({
      ...{ id, countyFips, institutionId, news, state, madeOn, dueOn, evidence },
    }))
    .sort(newsFirst)
  return {
    numbers: numbersOf(tally(groups), tally(grouped('commitment', before.map(withKeys)))),
    groups,
    also: {
      commitments: listed.slice(0, listedAtMost),
      moreCommitments: Math.max(0, listed.length - listedAtMost),
    },
  }
}

type Days = { from: string; to: string }

function inPeriod({ institutions }: Ground, placed: readonly PlacedCommitment[], days: Days) {
  const when = { asOf: days.to, knownOn: null }
  const known = new Map<string, { facts: Map<string, CommitmentFact>; lastHeld: LastHeld }>()
  return placed.flatMap((one) => {
    let its = known.get(one.institutionId)
    if (!its) {
      const { commitments = [], heldContacts = [] } = institutions.get(one.institutionId) ?? {}
      const facts = new Map(commitments.map((fact) => [fact.id, fact]))
      its = { facts, lastHeld: latestInView(heldContacts, when) }
      known.set(one.institutionId, its)
    }
    const fact = its.facts.get(one.id)
    const standing = fact && commitmentInPeriod(fact, its.lastHeld, days)
    return fact && standing ? [{ ...one, madeOn: fact.madeOn, dueOn: fact.dueOn, ...standing }] : []
  })
}
type LastHeld = ReturnType<typeof latestInView>

function withKeys({ id, counts }: { id: string; counts: readonly string[] }) {
  return { id, keys: counts.map((word) => `commitments.${word}`) }
}

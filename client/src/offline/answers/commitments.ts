import { becauseOfCommitment } from '../../../../server/accountability/rules.ts'
import { latestInView } from '../../../../server/assessments/rules.ts'
import {
  type CommitmentListed,
  countCommitments,
  getCommitment,
  listCommitments,
} from '../../../../server/commitments/contract.ts'
import { type CommitmentState, commitmentStates } from '../../../../server/commitments/rules.ts'
import { weightInCounty } from '../../../../server/institutions/rules.ts'
import type { PackCommitment } from '../../../../server/pack/contract.ts'
import { reasonsOf } from '../../../../server/reasons/rules.ts'
import { answering, pageOf } from './answering.ts'
import type { World } from './world.ts'

/** Where it stands today; what the server said where its institution is not in the pack. */
export function stateOf({ states }: World, { id, state }: PackCommitment): CommitmentState {
  return states.get(id)?.state ?? state
}

type Narrowing = {
  county?: string | undefined
  region?: string | undefined
  sector?: string | undefined
  institution?: string | undefined
  mine?: boolean | undefined
}

export const commitments = [
  answering(listCommitments, (world, { query = {} }) => {
    const states = query.state?.split(',')
    const found = narrowed(world, query)
      .filter((one) => !states || states.includes(stateOf(world, one)))
      .filter((one) => query.waiting === undefined || (one.proposal !== null) === query.waiting)
      .sort(query.order === 'due' ? earliestDue : newest)
    const { items, nextCursor } = pageOf(found, query)
    return { items: items.map((one) => toListed(world, one)), nextCursor }
  }),
  answering(countCommitments, (world, { query = {} }) => {
    const found = narrowed(world, query)
    const waiting = found.filter(({ proposal }) => proposal !== null)
    const me = world.pack.session.member
    const confirms = me.roles.some((role) => role === 'lead' || role === 'leadership')
    const inState = (state: CommitmentState) =>
      found.filter((one) => stateOf(world, one) === state).length
    return {
      byState: Object.fromEntries(
        commitmentStates.map((state) => [state, inState(state)]),
      ) as Record<CommitmentState, number>,
      waiting: waiting.length,
      toConfirm: confirms
        ? waiting.filter(({ proposal }) => proposal?.author.id !== me.id).length
        : 0,
    }
  }),
  answering(getCommitment, (world, { params }) => {
    const found = world.pack.commitments.find(({ id }) => id === params.id)
    if (!found) return undefined
    return { ...found, state: stateOf(world, found), because: becauseOf(world, found), next: [] }
  }),
]

function becauseOf({ facts, when, toBecause }: World, { id, institution }: PackCommitment) {
  const known = facts.get(institution.id)
  const fact = known?.commitments.find((one) => one.id === id)
  if (!known || !fact) return []
  const reason = reasonsOf(known.id, weightInCounty(known.scope, known.influence))
  const lastHeld = latestInView(known.heldContacts, when)
  return becauseOfCommitment(fact, lastHeld, when, reason).map(toBecause)
}

function narrowed(world: World, query: Narrowing): PackCommitment[] {
  const { pack, institutions, regionOf } = world
  return pack.commitments
    .filter((one) => !query.county || one.countyFips === query.county)
    .filter((one) => !query.region || regionOf(one.countyFips) === query.region)
    .filter((one) => !query.sector || institutions.get(one.institution.id)?.sector === query.sector)
    .filter((one) => !query.institution || one.institution.id === query.institution)
    .filter((one) => !query.mine || one.author.id === pack.session.member.id)
}

function newest(a: PackCommitment, b: PackCommitment): number {
  return `${a.madeOn} ${a.id}` < `${b.madeOn} ${b.id}` ? 1 : -1
}

function earliestDue(a: PackCommitment, b: PackCommitment): number {
  return `${a.dueOn ?? a.madeOn} ${a.id}` < `${b.dueOn ?? b.madeOn} ${b.id}` ? -1 : 1
}

function toListed(world: World, one: PackCommitment): CommitmentListed {
  const { milestones: _, events: __, mayEdit: ___, mayJudge: ____, ...listed } = one
  return { ...listed, state: stateOf(world, one) }
}

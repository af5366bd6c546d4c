import { type Member, mayTurnOver } from '../auth/policy.ts'
import type { CommitmentStates } from '../counties/facts-book.ts'
import { closureOf } from '../sealed/rules.ts'
import type { Holder, SeatListed, SeatPromise } from './contract.ts'
import type { PromiseRow } from './promise-store.ts'
import type { SeatRow, TenureRow, TurnoverRow } from './seat-store.ts'

export function toHolder({ personId, name, ...tenure }: TenureRow): Holder {
  return { ...tenure, person: { id: personId, name } }
}

export const isHolding = ({ endedOn }: TenureRow): boolean => endedOn === null

/** A seat in a list. When nobody is in it, it is vacant since the last one left. */
export function toSeatListed(row: SeatRow, member: Member): SeatListed {
  const { institutionId, name, sector, kind, scope, influence, counties, tenures } = row
  const holders = tenures.filter(isHolding).map(toHolder)
  return {
    id: row.id,
    title: row.title,
    institution: { id: institutionId, name, sector, kind, scope, influence },
    counties,
    holders,
    vacantSince: holders.length > 0 ? null : (tenures[0]?.endedOn ?? null),
    mayTurnOver: mayTurnOver(member, counties),
    version: row.version,
  }
}

const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null)

export function toTurnoverListed(row: TurnoverRow) {
  return {
    id: row.id,
    outcome: row.outcome,
    happenedOn: row.happenedOn,
    before: named(row.beforeId, row.beforeName),
    after: named(row.afterId, row.afterName),
    author: { id: row.authorId, name: row.authorName },
    recordedAt: row.recordedAt,
  }
}

/** A promise with its state today; one that the statuses do not know yet reads `open`. */
export function toPromise(row: PromiseRow, states: CommitmentStates): SeatPromise {
  return {
    id: row.id,
    text: row.text ?? '',
    closed: closureOf(row),
    person: named(row.personId, row.personName),
    madeOn: row.madeOn,
    dueOn: row.dueOn,
    evidence: row.evidence,
    state: states.get(row.id)?.state ?? 'open',
    askedAgain: row.askedAgain,
  }
}

import type { Endpoint } from '../../../../server/contract.ts'
import type { Input, Output } from '../../api.ts'
import type { World } from './world.ts'

/** An endpoint that the pack can answer. */
export interface Answering {
  url: string
  answer: (world: World, input: object) => unknown
}

/** @param answer the same as the server's; undefined for a question that only the server can answer */
export function answering<E extends Endpoint>(
  endpoint: E,
  answer: (world: World, input: Input<E>) => Output<E> | undefined,
): Answering {
  return { url: endpoint.url, answer: (world, input) => answer(world, input as Input<E>) }
}

/** A page of a list; its cursor is how many came before. */
export function pageOf<Item>(
  items: readonly Item[],
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): { items: Item[]; nextCursor: string | null } {
  const from = Number(cursor ?? 0)
  const end = from + limit
  return { items: items.slice(from, end), nextCursor: end < items.length ? String(end) : null }
}

/** Whether somebody asks for another day than today, which the pack knows nothing of. */
export function isOfAnotherDay(
  { today }: World,
  when: { asOf?: string | undefined; knownOn?: string | undefined } = {},
): boolean {
  return (when.asOf !== undefined && when.asOf !== today) || when.knownOn !== undefined
}

import type { Endpoint } from '../../../server/contract.ts'
import type { Operation } from '../../../server/deliveries/contract.ts'
import { travels } from '../../../server/deliveries/rules.ts'
import { type ApiError, type LooseInput, urlOf } from '../api.ts'
import { handIn } from './deliver.ts'
import { toBase64Url } from './seal.ts'
import { unlockedFor } from './vault.ts'

/** Bytes of a file that still fits an entry. */
const largestFile = 2_000_000

const kept = new EventTarget()

/** Tells of every write that is kept here for now. Returns how to stop listening. */
export function onKept(listener: () => void): () => void {
  kept.addEventListener('kept', listener)
  return () => kept.removeEventListener('kept', listener)
}

/**
 * Keeps a write that could not be sent, if it is one that may go later.
 * @returns the answer of the server, or what it will answer as far as it is known: its id, the version after this one
 * @throws the error of the attempt, for any other write and where this phone keeps nothing
 */
export async function keepForLater(
  error: ApiError,
  { method, url: template }: Endpoint,
  input: LooseInput,
): Promise<Response> {
  const { params, query, body, ifMatch } = input
  const memberId = unlockedFor()
  const path = urlOf(template, params)
  if (memberId === undefined || (method !== 'PUT' && method !== 'DELETE')) throw error
  if (!travels(method, path)) throw error
  // sealed, and written as text twice, it grows: a larger one would be refused when it is too late to tell her
  if (body instanceof Blob && body.size > largestFile) throw error
  const operation: Operation = {
    method,
    url: urlOf(template, params, query),
    ...(body instanceof Blob
      ? { file: toBase64Url(new Uint8Array(await body.arrayBuffer())) }
      : body === undefined
        ? {}
        : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  }
  const label = { what: 'other', with: '' } as const
  const { waits, receipt } = await handIn(memberId, { operations: [operation] }, label)
  if (waits) kept.dispatchEvent(new Event('kept'))
  if (receipt) return Response.json(receipt)
  if (method === 'DELETE') return new Response(null, { status: 204 })
  const id = path.split('/').at(-1) ?? ''
  return Response.json({ id, version: (ifMatch ?? 0) + 1, recordedAt: new Date().toISOString() })
}

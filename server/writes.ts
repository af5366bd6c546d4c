import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Receipt } from './contract.ts'
import { withWarnings } from './detector/warnings.ts'
import { badField, problem } from './errors.ts'

/** Facts that stand for others that a client sent. */
const asSent = new WeakMap<object, Buffer>()

/** Identity of the facts a client sent: the same JSON in any order of keys gives the same hash. */
export function factsHash(facts: unknown): Buffer {
  const sent = typeof facts === 'object' && facts !== null ? asSent.get(facts) : undefined
  return sent ?? createHash('sha256').update(canonical(facts)).digest()
}

/** These facts are from now on known by the hash of what was sent. */
export function rememberHash(facts: object, sent: unknown): void {
  asSent.set(facts, factsHash(sent))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join()}}`
}

/** What a table keeps to recognize a replay. */
export interface Written {
  id: string
  version: number
  recordedAt: string
  authorId: string | null
  factsHash: Buffer | null
}

/**
 * The answer to a PUT whose id exists already: the receipt again for the same facts of the same author.
 * @throws 409 for anything else; whether the other record may be seen makes no difference
 */
export function replayed(existing: Written | undefined, hash: Buffer, memberId: string): Receipt {
  const same = existing?.authorId === memberId && existing.factsHash?.equals(hash)
  if (!existing || !same) throw problem('different_facts')
  return toReceipt(existing)
}

export function toReceipt(row: { id: string; version: number; recordedAt: string }): Receipt {
  return { id: row.id, version: row.version, recordedAt: row.recordedAt }
}

/** The version an edit was made from; undefined without If-Match. */
export function ifMatch(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1]
  if (version === undefined) throw badField('if-match', 'Send the ETag you read, like "3"')
  return Number(version)
}

/**
 * Versions since the one that an edit was made from which its author made herself, before it and on the same phone,
 * while they were still on their way: `Condado-Own: 2, 3`.
 */
export function ownVersions(request: FastifyRequest): number[] {
  const header = request.headers['condado-own']
  if (header === undefined) return []
  const versions = String(header).split(/, ?/)
  if (versions.length > 60 || !versions.every((one) => /^\d{1,9}$/.test(one))) {
    throw badField('condado-own', 'Send versions, like "2, 3"')
  }
  return versions.map(Number)
}

/** The same where there is nothing to do without it. @throws 428 */
export function requireIfMatch(request: FastifyRequest): number {
  const version = ifMatch(request)
  if (version === undefined) throw problem('version_missing')
  return version
}

export function sendReceipt(reply: FastifyReply, receipt: Receipt, created: boolean): Receipt {
  reply.code(created ? 201 : 200).header('etag', etag(receipt.version))
  return withWarnings(reply.request, receipt)
}

export function etag(version: number): string {
  return `"${version}"`
}

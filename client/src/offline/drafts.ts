import { ready } from './phone.ts'
import { drop, keep, kept, unlockedFor } from './vault.ts'

/** What is still to be written of each draft; only its newest words count. */
const next = new Map<string, unknown>()
const writing = new Map<string, Promise<boolean>>()
/** Drafts that this page has looked at. What lies where it has not looked is never written over. */
const looked = new Set<string>()

/** A draft that would have been written over: it comes back where none of its place waits. */
const earlier = (id: string) => `${id} earlier`

/** `isEarlier`: it lay beside its place. */
type Kept<T> = { at: string; value: T; isEarlier: boolean }

/** What was being typed in this place, and since when it waits. Nothing while the phone is locked. */
export async function keptDraft<T>(memberId: string, id: string): Promise<Kept<T> | undefined> {
  if (!(await ready(memberId))) return undefined
  const found = await kept<T>('drafts', id)
  looked.add(`${memberId}/${id}`)
  if (found) return { ...found, isEarlier: false }
  const beside = await kept<T>('drafts', earlier(id))
  return beside && { ...beside, isEarlier: true }
}

/**
 * Keeps what is being typed, sealed. Keys that come while it is being written are written together after it.
 * @returns false when this device keeps nothing: locked, full, or storage is forbidden
 */
export function keepDraft(memberId: string, id: string, value: unknown): Promise<boolean> {
  next.set(id, value)
  const busy = writing.get(id)
  if (busy) return busy
  const work = writeAll(memberId, id)
    .catch(() => false)
    .finally(() => writing.delete(id))
  writing.set(id, work)
  return work
}

async function writeAll(memberId: string, id: string): Promise<boolean> {
  if (!(await ready(memberId))) return false
  if (!looked.has(`${memberId}/${id}`)) await putAside(memberId, id)
  while (next.has(id)) {
    const value = next.get(id)
    next.delete(id)
    await keep('drafts', id, value)
  }
  return unlockedFor() === memberId
}

/** Puts what lies in this place beside it: another one is being typed. */
export async function putAside(memberId: string, id: string): Promise<void> {
  const found = await kept('drafts', id)
  if (found) await keep('drafts', earlier(id), found.value)
  looked.add(`${memberId}/${id}`)
}

/** It is saved, or thrown away; the one beside it as well when that is what was on the screen. */
export async function forgetDraft(memberId: string, id: string, isEarlier: boolean): Promise<void> {
  next.delete(id)
  // what is on its way to the disk would come back
  await writing.get(id)?.catch(() => false)
  await drop('drafts', memberId, id)
  if (isEarlier) await drop('drafts', memberId, earlier(id))
}

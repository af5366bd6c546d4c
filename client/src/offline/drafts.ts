import { ready } from './phone.ts'
import { drop, keep, kept, unlockedFor } from './vault.ts'

/** What is still to be written of each draft; only its newest words count. */
const next = new Map<string, unknown>()
const writing = new Map<string, Promise<boolean>>()

/** What was being typed in this place, and since when it waits. Nothing while the phone is locked. */
export async function keptDraft<T>(
  memberId: string,
  id: string,
): Promise<{ at: string; value: T } | undefined> {
  if (!(await ready(memberId))) return undefined
  return kept<T>('drafts', id).catch(() => undefined)
}

/**
 * Keeps what is being typed, sealed. Keys that come while it is being written are written together after it.
 * @returns false when this device keeps nothing: locked, full, or storage is forbidden
 */
export async function keepDraft(memberId: string, id: string, value: unknown): Promise<boolean> {
  next.set(id, value)
  const busy = writing.get(id)
  if (busy) return busy
  const work = writeAll(memberId, id).finally(() => writing.delete(id))
  writing.set(id, work)
  return work
}

async function writeAll(memberId: string, id: string): Promise<boolean> {
  if (!(await ready(memberId))) return false
  while (next.has(id)) {
    const value = next.get(id)
    next.delete(id)
    const isKept = await keep('drafts', id, value).then(
      () => true,
      () => false,
    )
    if (!isKept) return false
  }
  return unlockedFor() === memberId
}

/** It is saved, or thrown away. */
export async function forgetDraft(memberId: string, id: string): Promise<void> {
  next.delete(id)
  // what is on its way to the disk would come back
  await writing.get(id)?.catch(() => false)
  await drop('drafts', memberId, id).catch(() => {
    // a device that keeps nothing has nothing to forget
  })
}

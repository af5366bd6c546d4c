import { v7 as newId } from 'uuid'
import { database, type Sealed, write } from './database.ts'
import { seal, unlockedFor, unseal } from './vault.ts'

/**
 * One entry on its way. `waiting`: on this phone. `received`: the server holds it, sealed. `confirmed`: it stands in
 * the records. `aside`: the server holds it and could not write it down; a person decides, and the others go on.
 */
export type State = 'waiting' | 'received' | 'confirmed' | 'aside'

export interface Waiting {
  id: string
  memberId: string
  /** of the phone: entries go in the order in which they were saved, whatever the clock says */
  order: number
  /** what the server opens; null once it has confirmed */
  envelope: Envelope | null
  /** what it is about, readable here while the phone is unlocked */
  label: Sealed | null
  savedAt: string
  state: State
  /** why it still waits or stands aside: a code with a sentence in the catalogs */
  why: string | null
  /** by the server's clock */
  receivedAt: string | null
  confirmedAt: string | null
}

/** Sealed to one of the server's keys, all bytes as base64url. */
export interface Envelope {
  keyId: string
  enc: string
  data: string
}

/** What the list of entries says of one. */
export interface Label {
  what: 'contact' | 'edit' | 'followUp' | 'answer' | 'commitment' | 'assessment' | 'evidence'
  countyFips: string | null
  with: string
}

const changes = new EventTarget()
const others = new BroadcastChannel('condado outbox')
others.onmessage = () => changes.dispatchEvent(new Event('change'))

/** Tells of every change, whichever tab made it. Returns how to stop listening. */
export function onOutbox(listener: () => void): () => void {
  changes.addEventListener('change', listener)
  return () => changes.removeEventListener('change', listener)
}

function changed(): void {
  changes.dispatchEvent(new Event('change'))
  others.postMessage('change')
}

/** Keeps an entry; when this is done it is on the disk. @throws when the phone is full or keeps nothing */
export async function put(
  memberId: string,
  envelope: Envelope,
  label: Label,
  id = newId(),
): Promise<Waiting> {
  const sealedLabel = unlockedFor() === memberId ? await seal(`label/${id}`, label) : null
  const entry = await write(['outbox'], async (trx) => {
    const store = trx.objectStore('outbox')
    const last = await store.index('order').openKeyCursor(null, 'prev')
    const one: Waiting = {
      id,
      memberId,
      order: ((last?.key as number | undefined) ?? 0) + 1,
      envelope,
      label: sealedLabel,
      savedAt: new Date().toISOString(),
      state: 'waiting',
      why: null,
      receivedAt: null,
      confirmedAt: null,
    }
    await store.put(one)
    return one
  })
  changed()
  return entry
}

/** All entries of this phone in their order, whoever saved them. */
export async function entries(): Promise<Waiting[]> {
  return (await database()).getAllFromIndex('outbox', 'order')
}

/** What an entry is about; undefined while the phone is locked, or for another member's. */
export async function labelOf({ id, memberId, label }: Waiting): Promise<Label | undefined> {
  return label && unlockedFor() === memberId ? unseal<Label>(`label/${id}`, label) : undefined
}

/** Notes how far an entry has come. */
export async function note(id: string, part: Partial<Waiting>): Promise<void> {
  await write(['outbox'], async (trx) => {
    const store = trx.objectStore('outbox')
    const one = await store.get(id)
    if (one) await store.put({ ...one, ...part })
  })
  changed()
}

/** Takes it off this phone: it is confirmed, or she has decided. */
export async function remove(id: string): Promise<void> {
  await write(['outbox'], (trx) => trx.objectStore('outbox').delete(id))
  changed()
}

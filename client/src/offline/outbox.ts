import type { Answer, Delivery } from '../../../server/deliveries/contract.ts'
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
  /** what each of its writes was answered: numbers, codes and names of fields */
  answers: Answer[]
  /** by the server's clock */
  receivedAt: string | null
  confirmedAt: string | null
  /** the day on which the server erases it unless she settles it, once that is near */
  erasedOn?: string | null
}

/** Sealed to one of the server's keys, all bytes as base64url. */
export interface Envelope {
  keyId: string
  enc: string
  data: string
}

/** What the list of entries says of one. */
export interface Label {
  what: 'contact' | 'edit' | 'other'
  with: string
  /** addresses of the records that it changes */
  changes?: readonly string[]
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
  { id, memberId }: { id: string; memberId: string },
  envelope: Envelope,
  label: Label,
): Promise<void> {
  const sealedLabel = unlockedFor() === memberId ? await seal(`label/${id}`, label) : null
  const savedAt = new Date().toISOString()
  await add([{ ...blank, id, memberId, envelope, savedAt, label: sealedLabel }])
}

/** Takes in entries of a sealed copy. @returns how many were not here */
export function addCopied(copied: readonly Copied[]): Promise<number> {
  return add(
    copied.map(({ id, memberId, envelope, savedAt }) => {
      return { ...blank, id, memberId, envelope, savedAt, label: null }
    }),
  )
}

/** What a sealed copy says of an entry. */
export type Copied = Pick<Waiting, 'id' | 'memberId' | 'envelope' | 'savedAt'>

/** Lists an entry of hers that the server holds and this phone has not saved. */
export async function adopt(memberId: string, delivery: Delivery): Promise<void> {
  const { id, receivedAt } = delivery
  const known = { ...blank, ...progressOf(delivery), envelope: null }
  await add([{ ...known, id, memberId, savedAt: receivedAt, label: null }])
}

const blank: Pick<Waiting, 'state' | 'why' | 'answers' | 'receivedAt' | 'confirmedAt'> = {
  state: 'waiting',
  why: null,
  answers: [],
  receivedAt: null,
  confirmedAt: null,
}

/** Those that are not here yet, behind all that are. */
async function add(all: readonly Omit<Waiting, 'order'>[]): Promise<number> {
  const count = await write(['outbox'], async (trx) => {
    const store = trx.objectStore('outbox')
    let added = 0
    for (const one of all) {
      if (await store.get(one.id)) continue
      const last = await store.index('order').openKeyCursor(null, 'prev')
      await store.put({ ...one, order: ((last?.key as number | undefined) ?? 0) + 1 })
      added += 1
    }
    return added
  })
  if (count > 0) changed()
  return count
}

/** What the server says of an entry. What it holds or has written down need not be kept here as well. */
export function progressOf(delivery: Delivery): Partial<Waiting> {
  const { state, receivedAt, settledAt, answers, erasedOn } = delivery
  return {
    // let go of on another device: nothing is left to do here; erased: she is told, and takes it off the list
    state: state === 'given_up' ? 'confirmed' : state === 'erased' ? 'aside' : state,
    why: whyOf(delivery),
    answers,
    erasedOn,
    receivedAt,
    confirmedAt: state === 'confirmed' ? settledAt : null,
    ...(state === 'received' ? {} : { envelope: null }),
  }
}

function whyOf({ state, answers, fromLostDevice }: Delivery): string | null {
  if (state === 'received') return fromLostDevice ? 'lost' : null
  if (state === 'aside') return answers.at(-1)?.code ?? null
  return state === 'erased' ? state : null
}

/** All entries of this phone in their order, whoever saved them. */
export async function entries(): Promise<Waiting[]> {
  return (await database()).getAllFromIndex('outbox', 'order')
}

/** What an entry is about; undefined while the phone is locked, or for another member's. */
export async function labelOf({ id, memberId, label }: Waiting): Promise<Label | undefined> {
  return label && unlockedFor() === memberId ? unseal<Label>(`label/${id}`, label) : undefined
}

/** Her entries that change one of these records and are still on their way; while the phone is locked it knows of none. */
export async function changing(memberId: string, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return []
  const found: string[] = []
  for (const one of await entries()) {
    if (one.memberId !== memberId || !['waiting', 'received'].includes(one.state)) continue
    const changes = (await labelOf(one))?.changes ?? []
    if (changes.some((address) => addresses.includes(address))) found.push(one.id)
  }
  return found
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

/** Receipts are shown for a week; then what stands in the records is no longer listed here. */
export async function dropOldReceipts(now: number): Promise<void> {
  const week = 7 * 86_400_000
  const old = (await entries()).filter(
    ({ state, savedAt }) => state === 'confirmed' && Date.parse(savedAt) < now - week,
  )
  for (const { id } of old) await remove(id)
}

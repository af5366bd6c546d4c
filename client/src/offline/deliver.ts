import { v7 as newId } from 'uuid'
import type { Receipt } from '../../../server/contract.ts'
import {
  type Delivery,
  deliver,
  type Entry,
  giveUpDelivery,
} from '../../../server/deliveries/contract.ts'
import { ApiError, call, tellWarnings } from '../api.ts'
import { changing, entries, type Label, onOutbox, put, remove, type Waiting } from './outbox.ts'
import { openHere, serverKey } from './phone.ts'
import { sealEntry } from './seal.ts'
import { flush, sendSoon } from './sender.ts'

/** How long she waits for the server's word before it is enough that this phone has it, in ms. */
const waitForWord = 6_000

/** What became of an entry that was handed in. */
export interface HandedIn {
  /** its own in the list of what is on its way */
  id: string
  /** this phone is the only one that has it, or the server holds it sealed */
  waits: boolean
  /** of its last write, when it is written down; taking back has none */
  receipt: Receipt | undefined
}

/**
 * Hands an entry in: sealed and kept on this phone first, then sent. What the server refuses comes back to the
 * screen it was typed on, and leaves the phone.
 * @param label what the list of entries calls it
 * @throws ApiError what the server refused; `offline` where this phone can neither keep nor send it
 */
export async function handIn(memberId: string, entry: Entry, label: Label): Promise<HandedIn> {
  const id = newId()
  const changes = entry.operations.flatMap((one) => (one.ifMatch === undefined ? [] : one.url))
  // those it was made after, without having read what they say
  const after = await changing(memberId, changes).catch(() => [])
  const whole = after.length > 0 ? { ...entry, after: after.slice(-60) } : entry
  const envelope = await sealed(memberId, id, whole)
  const isKept = await put({ id, memberId }, envelope, { ...label, changes }).then(
    () => true,
    () => false,
  )
  if (!isKept) {
    const body = { memberId, ...envelope }
    return { id, ...wordOf(await call(deliver, { params: { id }, body })) }
  }
  sendSoon()
  const { state, answers } = await heard(id)
  if (state === 'waiting' || state === 'received') {
    return { id, waits: true, receipt: undefined }
  }
  if (state === 'aside') {
    await remove(id)
    await call(giveUpDelivery, { params: { id } }).catch(() => {
      // it stays in the list of what stands aside, where she can let go of it
    })
  }
  return { id, ...wordOf({ state, answers }) }
}

async function sealed(memberId: string, id: string, entry: Entry) {
  try {
    return await sealEntry(memberId, id, entry, await serverKey())
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // the first entry on this device: the server says what to seal to
    await openHere(memberId)
    return sealEntry(memberId, id, entry, await serverKey())
  }
}

/** The entry as soon as it no longer waits, or as it is when she has waited long enough. */
function heard(id: string): Promise<Waiting> {
  return new Promise((resolve, reject) => {
    const ends: (() => void)[] = []
    const end = (answer: Promise<Waiting>) => {
      for (const one of ends) one()
      answer.then(resolve, reject)
    }
    const look = async () => {
      const one = await find(id)
      // no line: she need not wait for what cannot come
      if (one.state !== 'waiting' || one.why !== null) end(Promise.resolve(one))
    }
    ends.push(onOutbox(() => void look().catch((error) => end(Promise.reject(error)))))
    const timer = setTimeout(() => end(find(id)), waitForWord)
    ends.push(() => clearTimeout(timer))
    void flush().then(look, reject)
  })
}

async function find(id: string): Promise<Waiting> {
  const one = (await entries()).find((entry) => entry.id === id)
  if (!one) throw new ApiError(0, 'offline')
  return one
}

/** @throws ApiError where its last write was refused */
function wordOf({ state, answers }: Pick<Delivery, 'state' | 'answers'>): Omit<HandedIn, 'id'> {
  const last = answers.at(-1)
  if (state === 'aside')
    throw new ApiError(last?.status ?? 0, last?.code ?? 'offline', last?.errors)
  tellWarnings(last?.receipt ?? null)
  return { waits: state === 'received', receipt: last?.receipt }
}

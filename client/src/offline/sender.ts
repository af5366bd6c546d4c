import { type Delivery, deliver } from '../../../server/deliveries/contract.ts'
import { ApiError, call } from '../api.ts'
import {
  dropOldReceipts,
  type Envelope,
  entries,
  note,
  onOutbox,
  progressOf,
  type Waiting,
} from './outbox.ts'

/** Longest wait for one answer, in ms: one bar of signal may take its time, a dead line is given up. */
const patience = 30_000
/** What one bar carries at least, in characters a millisecond: a photo gets the time that it needs. */
const slowest = 15
const firstPause = 2_000
const longestPause = 5 * 60_000

/** Problems that this entry alone has: it steps aside, and the others go on. */
const ofTheEntry = (error: ApiError) =>
  error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429

let started = false
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends by itself as long as this page is open: at once, when a signal comes back, when the app is looked at again, and again after a while. */
export function startSending(): void {
  if (started) return
  started = true
  addEventListener('online', sendSoon)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendSoon()
  })
  onOutbox(() => {
    if (!timer && failures === 0) void flush()
  })
  void flush()
  void dropOldReceipts(Date.now()).catch(() => {
    // a device that keeps nothing has no receipts
  })
}

/** Tries at once, however long the pause was to be. */
export function sendSoon(): void {
  failures = 0
  void flush()
}

/** Sends what waits, in order, unless another tab is at it. Done when nothing more can be sent now. */
export async function flush(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  await navigator.locks.request('condado outbox', { ifAvailable: true }, async (lock) => {
    // the other tab may be closed before it is through; a full disk may have room again
    const isThrough = lock ? await sendAll().catch(() => false) : false
    if (lock) failures = isThrough ? 0 : failures + 1
    if (isThrough) return
    // whoever asked meanwhile has set one as well: each left behind would go on trying by itself
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), pause())
  })
}

/** Twice as long each time, and never in step with other phones. */
function pause(): number {
  const full = Math.min(longestPause, firstPause * 2 ** Math.min(Math.max(failures - 1, 0), 12))
  return full * (0.5 + Math.random())
}

/** @returns false when something waits that may go later */
async function sendAll(): Promise<boolean> {
  let isThrough = true
  const passedBy = new Set<string>()
  for (;;) {
    const waiting = await entries()
    const next = waiting.find(isToSend(passedBy))
    if (!next) return isThrough
    const how = await send(next)
    if (how === 'sent') {
      // the line holds: however often it broke before, the next pause is a short one again
      failures = 0
      continue
    }
    isThrough = false
    passedBy.add(next.id)
    if (how === 'no line') {
      await sayTheSame(next.id)
      return false
    }
    if (how === 'not hers') {
      for (const one of waiting) if (one.memberId === next.memberId) passedBy.add(one.id)
    }
  }
}

/** What waits behind one that found no line waits for the same: nobody who has just saved need wait to hear it. */
async function sayTheSame(id: string): Promise<void> {
  // read anew: she may have saved another one meanwhile
  const now = await entries()
  const why = now.find((one) => one.id === id)?.why ?? null
  for (const one of now.filter(isToSend(new Set([id])))) {
    if (one.why === null) await note(one.id, { why })
  }
}

const isToSend =
  (passedBy: ReadonlySet<string>) =>
  ({ id, state, envelope }: Waiting) =>
    state === 'waiting' && envelope !== null && !passedBy.has(id)

/** How one attempt ended. `later` concerns this entry only; `not hers`: its member has to sign in first. */
type Ended = 'sent' | 'later' | 'not hers' | 'no line'

async function send(entry: Waiting): Promise<Ended> {
  const told = await handOver(entry)
  if (!(told instanceof ApiError)) {
    await note(entry.id, progressOf(told))
    return 'sent'
  }
  if (ofTheEntry(told)) {
    await note(entry.id, { state: 'aside', why: told.code })
    return 'sent'
  }
  await note(entry.id, { why: told.code })
  if (told.status === 401 || told.code === 'too_much_waiting') return 'not hers'
  return ofThisTime.has(told.code) ? 'later' : 'no line'
}

/** Nothing is wrong with the line: the others may go. */
const ofThisTime = new Set(['key_missing', 'internal', 'too_slow'])

async function handOver({ id, memberId, envelope }: Waiting): Promise<Delivery | ApiError> {
  const { data = '' } = envelope ?? {}
  const signal = AbortSignal.timeout(patience + data.length / slowest)
  const body = { memberId, ...(envelope as Envelope) }
  return call(deliver, { params: { id }, body, signal }).catch((error) => {
    if (error instanceof ApiError) return error
    return new ApiError(0, signal.aborted ? 'too_slow' : 'offline')
  })
}

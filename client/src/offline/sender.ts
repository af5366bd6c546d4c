import { type Delivery, deliver } from '../../../server/deliveries/contract.ts'
import { ApiError, call } from '../api.ts'
import { dropOldReceipts, entries, note, onOutbox, type Waiting } from './outbox.ts'

/** Longest wait for one answer, in ms: one bar of signal may take its time, a dead line is given up. */
const patience = 30_000
const firstPause = 2_000
const longestPause = 5 * 60_000

/** Problems that this entry alone has: it steps aside, and the others go on. */
const ofTheEntry = (error: ApiError) =>
  error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429

let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends by itself from now on: at once, when a signal comes back, when the app is looked at again, and again after a while. */
export function startSending(): void {
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
    if (!lock) {
      // the other tab may be closed before it is through
      timer = setTimeout(() => void flush(), pause())
      return
    }
    const isThrough = await sendAll()
    failures = isThrough ? 0 : failures + 1
    if (!isThrough) timer = setTimeout(() => void flush(), pause())
  })
}

/** Twice as long each time, and never in step with other phones. */
function pause(): number {
  const full = Math.min(longestPause, firstPause * 2 ** Math.min(failures - 1, 12))
  return full * (0.5 + Math.random())
}

/** @returns false when something waits that may go later */
async function sendAll(): Promise<boolean> {
  let isThrough = true
  const passedBy = new Set<string>()
  for (;;) {
    const waiting = await entries()
    const next = waiting.find((one) => one.state === 'waiting' && !passedBy.has(one.id))
    if (!next) return isThrough
    const how = await send(next)
    if (how === 'sent') continue
    isThrough = false
    passedBy.add(next.id)
    if (how === 'no line') return false
    if (how === 'not hers') {
      for (const one of waiting) if (one.memberId === next.memberId) passedBy.add(one.id)
    }
  }
}

/** How one attempt ended. `later` concerns this entry only; `not hers`: its member has to sign in first. */
type Ended = 'sent' | 'later' | 'not hers' | 'no line'

async function send({ id, memberId, envelope }: Waiting): Promise<Ended> {
  if (!envelope) return 'sent'
  try {
    const signal = AbortSignal.timeout(patience)
    const body = { memberId, ...envelope }
    await noteDelivery(id, await call(deliver, { params: { id }, body, signal }))
    return 'sent'
  } catch (error) {
    const problem = error instanceof ApiError ? error : new ApiError(0, 'offline')
    if (ofTheEntry(problem)) {
      await note(id, { state: 'aside', why: problem.code })
      return 'sent'
    }
    await note(id, { why: problem.code })
    if (problem.status === 401) return 'not hers'
    return problem.code === 'key_missing' ? 'later' : 'no line'
  }
}

/** What the server says of an entry. What it holds or has written down need not be kept here as well. */
export async function noteDelivery(
  id: string,
  { state, receivedAt, settledAt, answers }: Delivery,
): Promise<void> {
  const last = answers.at(-1)
  await note(id, {
    // let go of on another device: nothing is left to do here
    state: state === 'given_up' ? 'confirmed' : state,
    why: state === 'aside' ? (last?.code ?? null) : null,
    answers,
    receivedAt,
    confirmedAt: state === 'confirmed' ? settledAt : null,
    ...(state === 'received' ? {} : { envelope: null }),
  })
}

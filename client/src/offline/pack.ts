import { addDays, dayInAlabama } from '../../../server/days.ts'
import { getPack, type Pack } from '../../../server/pack/contract.ts'
import {
  contactDays,
  latestContacts,
  packVersion,
  refreshedPack,
} from '../../../server/pack/rules.ts'
import { call, onDevice } from '../api.ts'
import { heardFromServer, isTooOld } from './pack-age.ts'
import { drop, keep, kept, onVault, unlockedFor } from './vault.ts'

/** What is kept, and how many bytes of it came and lie here. */
interface Held {
  pack: Pack
  bytes: number
}

/** A few minutes: what changes meanwhile is in the next refresh. */
const refreshEveryMs = 5 * 60_000
/** Changes come in bursts, and each asks for a refresh. */
const gatherMs = 15_000
const placeOf = (version: number) => `pack ${version}`
const place = placeOf(packVersion)

// readable in memory only; on the disk it is sealed with the key of the vault
let held: Held | undefined
let answering = false
let refreshing: Promise<void> | undefined
const changes = new EventTarget()

/** Tells of every change of the pack, and of whether pages show it. Returns how to stop listening. */
export function onPack(listener: () => void): () => void {
  changes.addEventListener('change', listener)
  return () => changes.removeEventListener('change', listener)
}

function changed(): void {
  summary = held && {
    at: held.pack.at,
    bytes: held.bytes,
    contacts: held.pack.contacts.length,
    isKept: unlockedFor() === held.pack.session.member.id,
  }
  changes.dispatchEvent(new Event('change'))
}

interface Summary {
  at: string
  bytes: number
  contacts: number
  /** it lies on the disk as well, sealed; else it goes when the app is closed */
  isKept: boolean
}
let summary: Summary | undefined

/** What is in memory of it: when the server told it, and its size as it lies here. */
export function packHere(): Summary | undefined {
  return summary
}

/** Since when what is on screen may be old; undefined while the server answers. */
export function shownSince(): string | undefined {
  return answering ? held?.pack.at : undefined
}

/** The pack of whoever has unlocked this device, or is signed in; undefined without one that is recent enough. */
export async function openPack(): Promise<Pack | undefined> {
  const memberId = unlockedFor() ?? held?.pack.session.member.id
  if (!memberId) return undefined
  if (!held && unlockedFor()) {
    held = (await kept<Held>('pack', place))?.value
    changed()
  }
  if (held && (await isTooOld(memberId))) await dropPack()
  return held?.pack
}

/** Notes that a page got its answer from the pack: a quiet line says so. */
export function answeredFromPack(): void {
  if (answering) return
  answering = true
  changed()
}

/** Asks the server what changed. Without signal nothing changes here. */
export function refreshPack(): Promise<void> {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function refresh(): Promise<void> {
  const before = await openPack().catch(() => undefined)
  const next = await call(getPack, { query: before ? { since: before.seq } : {} })
  const pack = before ? refreshedPack(before, next) : next
  const since = addDays(dayInAlabama(next.at), -contactDays)
  const whole = { ...pack, contacts: latestContacts(pack.contacts, since) }
  held = { pack: whole, bytes: new Blob([JSON.stringify(whole)]).size }
  onDevice.isOpen = true
  answering = false
  changed()
  const { id } = whole.session.member
  await heardFromServer(id)
  if (unlockedFor() !== id) return
  await keep('pack', place, held)
  // the first one of this shape: what an older app kept is read by nobody any more
  if (!before) await drop('pack', id, placeOf(packVersion - 1))
}

/** Takes it out of memory and off the disk. */
export async function dropPack(): Promise<void> {
  const memberId = unlockedFor() ?? held?.pack.session.member.id
  held = undefined
  changed()
  if (memberId) await drop('pack', memberId, place)
}

let timer: ReturnType<typeof setTimeout> | undefined

function soon(ms: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void refreshPack().catch(() => {}), ms)
}

/** Facts have changed on the server: asked for together with what else changes in these seconds. */
export const packIsOld = () => soon(gatherMs)

/** Keeps it as new as the signal allows: at the start, after coming back, every few minutes. */
export function keepPackFresh(): void {
  const ifSeen = () => {
    if (document.visibilityState === 'visible') soon(0)
  }
  onVault(() => {
    // locked: nothing of it stays readable; opened: what is in memory is kept on the disk as well
    if (unlockedFor()) ifSeen()
    else {
      held = undefined
      changed()
    }
  })
  addEventListener('online', () => soon(0))
  document.addEventListener('visibilitychange', ifSeen)
  // the first time when the vault has been opened: what it holds need not come again
  setInterval(ifSeen, refreshEveryMs)
}

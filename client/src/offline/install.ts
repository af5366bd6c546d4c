import { giveWay, takeOver, theRest, tidyUp } from './worker-messages.ts'

const lookEveryMs = 30 * 60_000
/** Pages that nobody opened yet are fetched when the first one has long been there. */
const quietAfterMs = 8_000
/** A worker that is still at something may keep the next one waiting, in some browsers for five minutes. */
const takesOverWithinMs = 5_000

const news = new EventTarget()
let waiting: ServiceWorker | null = null

/** Whether a newer version of the app is ready on this device. */
export const newVersionReady = () => waiting !== null

/** Tells when `newVersionReady` changes. Returns how to stop listening. */
export function onNewVersion(listener: () => void): () => void {
  news.addEventListener('version', listener)
  return () => news.removeEventListener('version', listener)
}

/** Loads the newer version, in this window: the others go on with theirs until they are closed. */
export function takeNewVersion(): void {
  // another window has taken it already
  if (waiting?.state !== 'installed') {
    location.reload()
    return
  }
  const late = setTimeout(() => location.reload(), takesOverWithinMs)
  const reload = () => {
    clearTimeout(late)
    location.reload()
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  navigator.serviceWorker.controller?.postMessage(giveWay)
  waiting.postMessage(takeOver)
}

/** Makes the app open without signal. A browser that has no service workers goes without. */
export async function installApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    watch(await navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' }))
  } catch {
    // forbidden, or the storage is full: the app still works with signal
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  const follow = () => {
    look(registration.waiting)
    registration.installing?.addEventListener('statechange', () => look(registration.waiting))
  }
  // it may be on its way already
  follow()
  registration.addEventListener('updatefound', follow)
  const update = () => {
    if (document.visibilityState !== 'visible') return
    void registration.update().catch(() => {})
    inQuiet()
  }
  setInterval(update, lookEveryMs)
  addEventListener('online', update)
  document.addEventListener('visibilitychange', update)
  void navigator.serviceWorker.ready.then(inQuiet)
}

let quiet: ReturnType<typeof setTimeout> | undefined

/** What nobody waits for, asked of the worker that is in charge by then. */
function inQuiet(): void {
  clearTimeout(quiet)
  quiet = setTimeout(async () => {
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(tidyUp)
    if (!savesData()) active?.postMessage(theRest)
  }, quietAfterMs)
}

function look(worker: ServiceWorker | null): void {
  if (worker === waiting) return
  waiting = worker
  news.dispatchEvent(new Event('version'))
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}

type UrlPolicy = { createScriptURL: (url: string) => string }
type Factory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => UrlPolicy
}

/** The one script address that is not written in the page: the policy lets through nothing else. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory }
  const address = '/worker.js'
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: () => address })
  return policy ? policy.createScriptURL(address) : address
}

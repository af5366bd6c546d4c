import { leave } from '../offline/leave.ts'

/** When somebody last touched any page of the app in this browser; a time, no word. */
const stored = 'condado.used'
const uses = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
const checkEveryMs = 5_000

/**
 * Leaves a shared screen that nobody touches: what others do, and what the app asks for by itself, is no use of it.
 * The server ends the session as well, but cannot clear what a screen shows.
 * @returns how to stop watching
 */
export function leaveWhenIdle(minutes: number): () => void {
  let used = Date.now()
  const note = () => {
    used = Date.now()
    keep(used)
  }
  const check = () => {
    // another tab of the same screen may be in use; a laptop that slept knows by its clock
    if (Date.now() - Math.max(used, kept()) < minutes * 60_000) return
    stop()
    leave('forget')
  }
  const stop = () => {
    clearInterval(timer)
    for (const use of uses) removeEventListener(use, note, true)
  }
  for (const use of uses) addEventListener(use, note, { capture: true, passive: true })
  const timer = setInterval(check, checkEveryMs)
  keep(used)
  return stop
}

function keep(at: number): void {
  try {
    localStorage.setItem(stored, String(at))
  } catch {
    // a device that keeps nothing has one tab to look at: this one
  }
}

function kept(): number {
  try {
    return Number(localStorage.getItem(stored)) || 0
  } catch {
    return 0
  }
}

import { leftMark } from './left-mark.ts'

/** `lock`: what is kept here stays, sealed. `forget`: this browser drops what it knows of her. */
export type Leaving = 'lock' | 'forget'

/**
 * Leaves, in every window: a door stands before whoever has the phone in hand next, with and without a signal. The mark
 * outlives a kill; before anything else is asked of the server, `left.ts` does what it says.
 */
export function leave(how: Leaving): void {
  try {
    localStorage.setItem(leftMark, how)
  } catch {
    // full, of what an older app kept in the clear
    localStorage.clear()
    localStorage.setItem(leftMark, how)
  }
  location.assign('/')
}

/** The server knows, or she has opened what is kept here by herself. */
export function cameBack(): void {
  localStorage.removeItem(leftMark)
}

/** From now on this window goes to the door when another one does. */
export function followLeaving(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === leftMark && newValue) location.assign('/')
  })
}

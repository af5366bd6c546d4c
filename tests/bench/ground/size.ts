/** How much there is of what grows. */
export interface Size {
  contacts: number
  institutions: number
  commitments: number
}

/** Every tenth contact brings a promise; institutions are those of one state, however long they are worked with. */
export function sizeOf(contacts: number): Size {
  return { contacts, institutions: 2_000, commitments: Math.floor(contacts / 10) }
}

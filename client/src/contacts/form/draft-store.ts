import type { ContactDraft } from './draft.ts'

/** Raise it when a draft changes its shape: what an older app kept is then left alone, not misread. */
const shape = 2

type Kept = { at: string; draft: ContactDraft }

/** One draft for a new contact, and one for each contact that is being edited. */
export type Slot = { memberId: string; contactId: string | null }

const keyOf = ({ memberId, contactId }: Slot) =>
  `condado.draft.${shape}.${memberId}.${contactId ?? 'new'}`

export function keptDraft(slot: Slot): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(slot)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** False when this device keeps nothing: its storage is full or forbidden. */
export function keepDraft(slot: Slot, draft: ContactDraft): boolean {
  try {
    const kept: Kept = { at: new Date().toISOString(), draft }
    localStorage.setItem(keyOf(slot), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forgetDraft(slot: Slot): void {
  try {
    localStorage.removeItem(keyOf(slot))
  } catch {
    // a device that keeps nothing has nothing to forget
  }
}

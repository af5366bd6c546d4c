import type { ContactDraft } from './draft.ts'

/** Raise it when a draft changes its shape: what an older app kept is then left alone, not misread. */
const shape = 2

/** `isEarlier`: it had been put aside for another one. */
type Kept = { at: string; draft: ContactDraft; isEarlier: boolean }

/** One draft for a new contact, and one for each contact that is being edited. */
export type Slot = { memberId: string; contactId: string | null }

const idOf = ({ contactId }: Slot) => `contact ${shape}/${contactId ?? 'new'}`

// sealing comes when it is needed: the form is on the screen before it
const load = () => import('../../offline/drafts.ts')

/** @returns null where nothing waits, and where this device cannot look now: then nothing is written over either */
export async function keptDraft(slot: Slot): Promise<Kept | null> {
  try {
    const { keptDraft: find } = await load()
    const found = await find<ContactDraft>(slot.memberId, idOf(slot))
    return found ? { at: found.at, draft: found.value, isEarlier: found.isEarlier } : null
  } catch {
    return null
  }
}

/** False when this device keeps nothing: it is locked or full, or its storage is forbidden. */
export async function keepDraft(slot: Slot, draft: ContactDraft): Promise<boolean> {
  return load().then(
    (drafts) => drafts.keepDraft(slot.memberId, idOf(slot), draft),
    () => false,
  )
}

/** What was found is kept beside the one that is being typed. */
export async function putAside({ memberId, contactId }: Slot): Promise<void> {
  await load()
    .then((drafts) => drafts.putAside(memberId, idOf({ memberId, contactId })))
    .catch(() => {
      // it is on the screen, too
    })
}

/** @param isEarlier what was on the screen is what had been put aside */
export async function forgetDraft(slot: Slot, isEarlier: boolean): Promise<void> {
  await load()
    .then((drafts) => drafts.forgetDraft(slot.memberId, idOf(slot), isEarlier))
    .catch(() => {
      // what could not be loaded has kept nothing
    })
}

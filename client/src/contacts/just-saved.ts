import { onVault, unlockedFor } from '../offline/vault.ts'
import type { ContactDraft } from './form/draft.ts'

let saved: ContactDraft | undefined

onVault(() => {
  if (!unlockedFor()) saved = undefined
})

/**
 * Remembers what was just saved, so that more can be added while this phone is the only one that has it and cannot read
 * it any more. In memory only, nothing restricted, and gone when the phone is locked.
 */
export function rememberSaved(draft: ContactDraft): void {
  const isNew = draft.basedOn === null
  // what was added to it later is an edit of the first version, too: so the server merges it with whatever came since
  if (isNew || draft.id === saved?.id) saved = { ...draft, basedOn: 1 }
  if (draft.sensitivity === 'restricted') saved = undefined
}

/** The entry of this id as an edit of itself; undefined when another was saved since, or none. */
export function justSaved(id: string): ContactDraft | undefined {
  return saved?.id === id ? saved : undefined
}

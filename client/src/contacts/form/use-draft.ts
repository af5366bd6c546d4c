import { useEffect, useState } from 'react'
import { type ContactDraft, saysSomething } from './draft.ts'
import { forgetDraft, keepDraft, keptDraft, type Slot } from './draft-store.ts'

export type Change = (part: Partial<ContactDraft>) => void

/**
 * The draft on screen, kept on this device with every keystroke until it is saved or discarded, unless it
 * is restricted.
 * `fresh` is what the form starts from when nothing is kept.
 */
export function useDraft(slot: Slot, fresh: () => ContactDraft) {
  const [kept] = useState(() => {
    const found = keptDraft(slot)
    return found && saysSomething(found.draft) ? found : null
  })
  const [start] = useState(() => kept?.draft ?? fresh())
  const [draft, setDraft] = useState(start)
  const [restoredAt, setRestoredAt] = useState(kept?.at ?? null)
  const [discarded, setDiscarded] = useState<ContactDraft | null>(null)
  const [stored, setStored] = useState(true)
  const { memberId, contactId } = slot

  useEffect(() => {
    if (draft === start) return
    // what is going to be sealed is kept in the clear nowhere
    const isSealed = draft.sensitivity === 'restricted'
    if (isSealed) forgetDraft({ memberId, contactId })
    setStored(!isSealed && keepDraft({ memberId, contactId }, draft))
  }, [draft, start, memberId, contactId])

  return {
    draft,
    change: ((part) => setDraft((before) => ({ ...before, ...part }))) satisfies Change,
    replace: setDraft,
    /** Since when it had been waiting here; null when the form began empty. */
    restoredAt,
    discarded,
    /** False when this device does not keep drafts. */
    stored,
    discard: () => {
      setDiscarded(draft)
      setRestoredAt(null)
      setDraft(fresh())
      forgetDraft(slot)
    },
    bringBack: () => {
      if (discarded) setDraft(discarded)
      setDiscarded(null)
    },
    forget: () => forgetDraft(slot),
  }
}

import { useEffect, useRef, useState } from 'react'
import { type ContactDraft, saysSomething } from './draft.ts'
import { forgetDraft, keepDraft, keptDraft, type Slot } from './draft-store.ts'

export type Change = (part: Partial<ContactDraft>) => void

/** A draft that can be brought back: she threw it away, or had begun another one before it was found. */
export type Aside = { draft: ContactDraft; how: 'discarded' | 'found' }

/**
 * The draft on screen, kept sealed on this device with every keystroke until it is saved or discarded. One that was
 * kept takes the place of an empty form; whoever has begun to type meanwhile is offered it instead.
 * `fresh` is what the form starts from when nothing is kept.
 */
export function useDraft(slot: Slot, fresh: () => ContactDraft) {
  const [start, setStart] = useState(fresh)
  const [draft, setDraft] = useState(start)
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  const [aside, setAside] = useState<Aside | null>(null)
  const [stored, setStored] = useState(true)
  const { memberId, contactId } = slot
  const now = useRef({ draft, start })
  now.current = { draft, start }

  useEffect(() => {
    let left = false
    void keptDraft({ memberId, contactId }).then((kept) => {
      if (left || !kept || !saysSomething(kept.draft)) return
      if (now.current.draft !== now.current.start) {
        return setAside({ draft: kept.draft, how: 'found' })
      }
      setStart(kept.draft)
      setDraft(kept.draft)
      setRestoredAt(kept.at)
    })
    return () => {
      left = true
    }
  }, [memberId, contactId])

  useEffect(() => {
    if (draft === start) return
    let left = false
    void keepDraft({ memberId, contactId }, draft).then((isKept) => {
      if (!left) setStored(isKept)
    })
    return () => {
      left = true
    }
  }, [draft, start, memberId, contactId])

  return {
    draft,
    change: ((part) => setDraft((before) => ({ ...before, ...part }))) satisfies Change,
    replace: setDraft,
    /** Since when it had been waiting here; null when the form began empty. */
    restoredAt,
    aside,
    /** False when this device does not keep drafts. */
    stored,
    discard: () => {
      setAside({ draft, how: 'discarded' })
      setRestoredAt(null)
      const anew = fresh()
      setStart(anew)
      setDraft(anew)
      void forgetDraft(slot)
    },
    bringBack: () => {
      if (aside) setDraft(aside.draft)
      setAside(null)
    },
    forget: () => forgetDraft(slot),
  }
}

import { useEffect, useRef, useState } from 'react'
import { type ContactDraft, saysSomething } from './draft.ts'
import { forgetDraft, keepDraft, keptDraft, putAside, type Slot } from './draft-store.ts'

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
  const [restored, setRestored] = useState<{ at: string; isEarlier: boolean }>()
  const [aside, setAside] = useState<Aside | null>(null)
  const [stored, setStored] = useState<boolean>()
  const { memberId, contactId } = slot
  const now = useRef({ draft, start })
  now.current = { draft, start }

  useEffect(() => {
    let left = false
    void keptDraft({ memberId, contactId }).then(async (kept) => {
      if (left || !kept || !saysSomething(kept.draft)) return
      if (now.current.draft !== now.current.start) {
        await putAside({ memberId, contactId })
        return setAside({ draft: kept.draft, how: 'found' })
      }
      setStart(kept.draft)
      setDraft(kept.draft)
      setRestored(kept)
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
    restoredAt: restored?.at ?? null,
    aside,
    /** False when this device does not keep drafts; undefined until something was to be kept. */
    stored,
    discard: () => {
      setAside({ draft, how: 'discarded' })
      setRestored(undefined)
      const anew = fresh()
      setStart(anew)
      setDraft(anew)
      void forgetDraft(slot, restored?.isEarlier === true)
    },
    /** What is on the screen takes its place, so that nothing typed is lost. */
    bringBack: async () => {
      if (saysSomething(draft)) await putAside(slot)
      setAside(saysSomething(draft) ? { draft, how: 'found' } : null)
      if (aside) setDraft(aside.draft)
    },
    forget: () => forgetDraft(slot, restored?.isEarlier === true),
  }
}

import { useState } from 'react'
import type { TurnoverDraft } from './draft.ts'
import { type Drafts, keepDrafts, keptDrafts } from './draft-store.ts'

/** The marks of a bulk turnover, kept on this device with every change. */
export function useDrafts(memberId: string) {
  const [drafts, setDrafts] = useState(() => keptDrafts(memberId))
  const [isKept, setKept] = useState(true)

  function change(next: (before: Drafts) => Drafts) {
    setDrafts((before) => {
      const after = next(before)
      setKept(keepDrafts(memberId, after))
      return after
    })
  }

  return {
    drafts,
    isKept,
    mark: (draft: TurnoverDraft) => change((all) => ({ ...all, [draft.seat.id]: draft })),
    unmark: (seatId: string) =>
      change((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== seatId))),
    clearSaved: () =>
      change((all) =>
        Object.fromEntries(Object.entries(all).filter(([, draft]) => draft.savedAt === null)),
      ),
  }
}

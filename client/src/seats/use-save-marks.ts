import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { putTurnover } from '../../../server/seats/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'
import { factsOf, type TurnoverDraft } from './draft.ts'

type Progress = { done: number; count: number }

/**
 * Saves marks one after the other, each by itself: what is refused stays marked with its error, the rest goes on.
 * A mark keeps its id, so that one whose answer was lost can be sent again.
 */
export function useSaveMarks(onSaved: (draft: TurnoverDraft) => void) {
  const client = useQueryClient()
  const [errors, setErrors] = useState<Readonly<Record<string, Error>>>({})
  const [busy, setBusy] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)

  async function saveOne(draft: TurnoverDraft): Promise<void> {
    const { id, seat } = draft
    setBusy(seat.id)
    setErrors(({ [seat.id]: _, ...others }) => others)
    try {
      const receipt = await call(putTurnover, { params: { id }, body: factsOf(draft) })
      onSaved({ ...draft, savedAt: receipt.recordedAt })
    } catch (error) {
      setErrors((before) => ({ ...before, [seat.id]: error as Error }))
    }
  }

  async function save(drafts: readonly TurnoverDraft[]): Promise<void> {
    for (const [done, draft] of drafts.entries()) {
      if (drafts.length > 1) setProgress({ done, count: drafts.length })
      await saveOne(draft)
    }
    setBusy(null)
    setProgress(null)
    await refreshFacts(client)
  }

  return { errors, busy, progress, save }
}

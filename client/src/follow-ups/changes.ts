import { useState } from 'react'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'

/** What was changed on this screen, as it is now. */
export function useChanged() {
  const [changed, setChanged] = useState<readonly FollowUp[]>([])
  return {
    changed,
    keep: (followUp: FollowUp) =>
      setChanged((before) => [...before.filter(({ id }) => id !== followUp.id), followUp]),
  }
}

/** What was just changed stays in sight, also where the list no longer asks for it: so it can be undone. */
export function withChanges(
  listed: readonly FollowUp[],
  changed: readonly FollowUp[],
): readonly FollowUp[] {
  const newer = changed.filter(
    (one) => !listed.some(({ id, version }) => id === one.id && version >= one.version),
  )
  return [...listed.filter(({ id }) => newer.every((one) => one.id !== id)), ...newer]
}

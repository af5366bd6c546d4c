import { DoneByDialog } from './done-by-dialog.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import { PutOffDialog } from './put-off-dialog.tsx'

type Props = Parameters<typeof FollowUpDialog>[0] & { what: 'edit' | 'putOff' | 'doneBy' }

/** What is opened for a next step: one file, because whoever opens one of them soon opens another. */
export function FollowUpDialogs({ what, ...props }: Props) {
  if (what === 'edit') return <FollowUpDialog {...props} />
  return what === 'putOff' ? <PutOffDialog {...props} /> : <DoneByDialog {...props} />
}

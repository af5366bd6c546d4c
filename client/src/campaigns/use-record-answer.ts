import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ContactFacts, putContact } from '../../../server/contacts/contract.ts'
import { type FollowUp, putFollowUp } from '../../../server/follow-ups/contract.ts'
import { ApiError, call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

type Recorded = {
  contactId: string
  facts: ContactFacts
  /** the next step that this was, to be ticked off */
  done: FollowUp | null
}

/** Logs the contact with its answer, then ticks off its next step. Sent again, both are recognized. */
async function record({ contactId, facts, done }: Recorded): Promise<void> {
  await call(putContact, { params: { id: contactId }, body: facts })
  if (!done) return
  const body = {
    countyFips: done.countyFips,
    contactId: done.contactId,
    commitmentId: done.commitmentId,
    institutionId: done.institution?.id ?? null,
    askId: done.askId,
    sensitivity: done.sensitivity,
    text: done.text,
    dueOn: done.dueOn,
    assigneeId: done.assignee.id,
    done: true,
  }
  await call(putFollowUp, { params: { id: done.id }, body, ifMatch: done.version }).catch(
    // somebody else was faster, with this very answer sent before or with another change: the board shows it
    (error: unknown) => {
      if (!(error instanceof ApiError && error.code === 'stale_version')) throw error
    },
  )
}

export function useRecordAnswer(onRecorded: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: record,
    onSuccess: () => {
      onRecorded()
      void refreshFacts(client)
    },
  })
}

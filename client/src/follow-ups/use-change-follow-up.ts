import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type FollowUp,
  type FollowUpFacts,
  putFollowUp,
} from '../../../server/follow-ups/contract.ts'
import { call } from '../api.ts'
import { refreshFacts } from '../queries.ts'

export type FollowUpChange = Partial<{
  text: string
  dueOn: string
  assignee: FollowUp['assignee']
  done: boolean
  /** the contact that did it; null for none */
  doneContact: FollowUp['doneContact']
  snoozeReason: FollowUp['snoozeReason']
}>

/**
 * What an edit sends: all the facts, because those left out would be emptied; but for what stays without being sent: words
 * that are closed, why it was put off, and a contact that she may not see.
 */
export function factsOf(followUp: FollowUp, change: FollowUpChange): FollowUpFacts {
  return {
    countyFips: followUp.countyFips,
    contactId: followUp.contactId,
    commitmentId: followUp.commitmentId,
    askId: followUp.askId,
    institutionId: followUp.institution?.id ?? null,
    sensitivity: followUp.sensitivity,
    ...(followUp.closed ? {} : { text: change.text ?? followUp.text }),
    dueOn: change.dueOn ?? followUp.dueOn,
    assigneeId: (change.assignee ?? followUp.assignee).id,
    done: change.done ?? followUp.doneAt !== null,
    ...(change.doneContact === undefined ? {} : { doneContactId: change.doneContact?.id ?? null }),
    ...(change.snoozeReason === undefined ? {} : { snoozeReason: change.snoozeReason }),
  }
}

/** Changes a follow-up, and hands back how it stands then: nobody has to wait for the list. */
export function useChangeFollowUp(onChanged: (changed: FollowUp) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ followUp, change }: { followUp: FollowUp; change: FollowUpChange }) => {
      const receipt = await call(putFollowUp, {
        params: { id: followUp.id },
        body: factsOf(followUp, change),
        ifMatch: followUp.version,
      })
      const { done, ...words } = change
      const doneAt = done === undefined ? followUp.doneAt : done ? new Date().toISOString() : null
      const { doneContact = followUp.doneContact } = change
      // what it was asked about is answered by any change
      const settled = { doneContact: doneAt ? doneContact : null, contactSince: null }
      return { ...followUp, ...words, doneAt, ...settled, version: receipt.version }
    },
    onSuccess: (changed) => {
      onChanged(changed)
      void refreshFacts(client)
    },
    // most often somebody else was faster: show what they did
    onError: () => void refreshFacts(client),
  })
}

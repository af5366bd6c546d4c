import * as contract from '../../../server/history/contract.ts'
import type { VersionedRecord } from '../../../server/history/rules.ts'

/** Where the past of each kind of record is read, brought back, and opened. */
export const endpointsOf = {
  contact: {
    read: contract.contactHistory,
    restore: contract.restoreContact,
    open: contract.openContactHistory,
  },
  commitment: {
    read: contract.commitmentHistory,
    restore: contract.restoreCommitment,
    open: contract.openCommitmentHistory,
  },
  follow_up: {
    read: contract.followUpHistory,
    restore: contract.restoreFollowUp,
    open: contract.openFollowUpHistory,
  },
  institution: {
    read: contract.institutionHistory,
    restore: contract.restoreInstitution,
    // nothing of the directory is ever sealed, and no campaign
    open: contract.openContactHistory,
  },
  person: {
    read: contract.personHistory,
    restore: contract.restorePerson,
    open: contract.openContactHistory,
  },
  campaign: {
    read: contract.campaignHistory,
    restore: contract.restoreCampaign,
    open: contract.openContactHistory,
  },
} as const satisfies Record<VersionedRecord, unknown>

/** The page of a record; of a next step, which stands in a list, what it said before. */
export function pageOf(record: VersionedRecord, id: string): string {
  const pages = {
    contact: `/contacts/${id}`,
    commitment: `/commitments/${id}`,
    follow_up: `/follow-ups/${id}/versions`,
    institution: `/institutions/${id}`,
    person: `/people/${id}`,
    campaign: `/campaigns/${id}`,
  }
  return pages[record]
}

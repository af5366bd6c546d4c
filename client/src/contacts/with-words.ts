import type { Contact } from '../../../server/contacts/contract.ts'
import type { OpenedContact } from '../../../server/sealed/contract.ts'

/** A restricted contact with the words that were under its seal. */
export function withWords(contact: Contact, words: OpenedContact): Contact {
  const textOf = (all: readonly { id: string; text: string }[], id: string) =>
    all.find((one) => one.id === id)?.text ?? ''
  return {
    ...contact,
    notes: words.notes,
    closed: null,
    assessments: contact.assessments.map((one) => ({
      ...one,
      basis: words.assessments.find(({ id }) => id === one.id)?.basis ?? '',
    })),
    commitments: contact.commitments.map((one) => ({
      ...one,
      text: textOf(words.commitments, one.id),
      closed: null,
    })),
    followUps: contact.followUps.map((one) => ({
      ...one,
      text: textOf(words.followUps, one.id),
      closed: null,
    })),
  }
}

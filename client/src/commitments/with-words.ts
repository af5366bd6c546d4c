import type { Commitment } from '../../../server/commitments/contract.ts'
import type { OpenedCommitment } from '../../../server/sealed/contract.ts'

/** A restricted commitment with the words that were under its seal, its history's too. */
export function withWords(commitment: Commitment, words: OpenedCommitment): Commitment {
  return {
    ...commitment,
    text: words.text,
    closed: null,
    events: commitment.events.map((event) => {
      const { note, link } = words.events.find(({ id }) => id === event.id) ?? event
      const name = words.files.find(({ id }) => id === event.file?.id)?.name ?? ''
      return { ...event, note, link, file: event.file && { ...event.file, name } }
    }),
    milestones: commitment.milestones.map((step) => ({
      ...step,
      text: words.milestones.find(({ id }) => id === step.id)?.text ?? '',
    })),
  }
}

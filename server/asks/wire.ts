import type { Ask, AskListed, AskNamed } from './contract.ts'
import type { AskRow, answerRows } from './store.ts'

type Naming = Pick<
  AskRow,
  | 'id'
  | 'campaignId'
  | 'nameEn'
  | 'nameEs'
  | 'wordsEn'
  | 'wordsEs'
  | 'institutionId'
  | 'institutionName'
  | 'seatId'
  | 'seatTitle'
  | 'personId'
  | 'personName'
>

/** What an ask says, and to whom. */
export function toAskNamed(row: Naming): AskNamed {
  const { campaignId, seatId, personId } = row
  return {
    id: row.id,
    campaign: campaignId
      ? { id: campaignId, name: { en: row.nameEn ?? '', es: row.nameEs ?? '' } }
      : null,
    words: { en: row.wordsEn, es: row.wordsEs },
    institution: { id: row.institutionId, name: row.institutionName },
    seat: seatId ? { id: seatId, title: row.seatTitle ?? '' } : null,
    person: personId ? { id: personId, name: row.personName ?? '' } : null,
  }
}

export function toAskListed(row: AskRow): AskListed {
  return {
    ...toAskNamed(row),
    commitmentId: row.commitmentId,
    contactId: row.contactId,
    countyFips: row.countyFips,
    sensitivity: row.sensitivity,
    askedOn: row.askedOn,
    answer: row.answer,
    answeredOn: row.answeredOn,
    open: row.open,
    author: { id: row.authorId, name: row.authorName },
    recordedAt: row.recordedAt,
    version: row.version,
  }
}

/** An ask with the history of its answers. */
export function toAsk(row: AskRow, answers: Awaited<ReturnType<typeof answerRows>>): Ask {
  return {
    ...toAskListed(row),
    answers: answers.map(({ authorId, authorName, askId: _, ...answer }) => ({
      ...answer,
      author: { id: authorId, name: authorName },
    })),
  }
}

import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import {
  putCommitmentEvent,
  putEvidenceFile,
  putMilestone,
} from '../../server/commitments/contract.ts'
import { putContact } from '../../server/contacts/contract.ts'
import { putFollowUp } from '../../server/follow-ups/contract.ts'
import type { TestMember } from '../setup/app.ts'
import { smallPdf } from '../setup/files.ts'

/** A restricted contact with a word in every field that takes one, and the ids of all of it. */
export interface Restricted {
  contact: string
  assessment: string
  commitment: string
  followUp: string
  event: string
  milestone: string
  file: string
  /** bound to the promise, by its own request */
  bound: string
}

/** The words of a restricted contact: one for each field. */
export interface Words {
  notes: string
  basis: string
  promise: string
  next: string
  note: string
  link: string
  step: string
  fileName: string
  fileText: string
  bound: string
}

export function newWords(word: () => string): Words {
  return {
    notes: word(),
    basis: word(),
    promise: word(),
    next: word(),
    note: word(),
    link: `https://example.org/${word()}`,
    step: word(),
    fileName: `${word()}.pdf`,
    fileText: word(),
    bound: word(),
  }
}

export const factsOf = (
  words: Words,
  ids: Restricted,
  sheriff: string,
  more: Record<string, unknown> = {},
) => ({
  countyFips: '01095',
  institutionIds: [sheriff],
  kind: 'meeting',
  notes: words.notes,
  sensitivity: 'restricted',
  assessments: [{ id: ids.assessment, value: 2, basis: words.basis }],
  commitments: [{ id: ids.commitment, text: words.promise, dueOn: '2099-01-01' }],
  followUps: [{ id: ids.followUp, text: words.next, dueOn: '2099-01-01' }],
  ...more,
})

/** Logs one through the API, with everything that can hang on it. */
export async function logRestricted(
  author: TestMember,
  sheriff: string,
  words: Words,
  more: Record<string, unknown> = {},
): Promise<Restricted> {
  const ids: Restricted = {
    contact: newId(),
    assessment: newId(),
    commitment: newId(),
    followUp: newId(),
    event: newId(),
    milestone: newId(),
    file: newId(),
    bound: newId(),
  }
  const made = async (answer: Promise<{ statusCode: number; body: string }>) => {
    const { statusCode, body } = await answer
    expect(statusCode, body).toBe(201)
  }
  const facts = factsOf(words, ids, sheriff, more)
  await made(author.call(putContact, { params: { id: ids.contact }, body: facts }))
  const promise = { id: ids.commitment }
  await made(
    author.call(putMilestone, {
      params: { ...promise, milestoneId: ids.milestone },
      body: { text: words.step },
    }),
  )
  await made(
    author.inject({
      method: 'PUT',
      url: putEvidenceFile.url.replace(':id', ids.commitment).replace(':fileId', ids.file),
      query: { name: words.fileName },
      headers: { 'content-type': 'application/octet-stream' },
      payload: smallPdf(words.fileText),
    }),
  )
  await made(
    author.call(putCommitmentEvent, {
      params: { ...promise, eventId: ids.event },
      body: { kind: 'evidence', note: words.note, link: words.link, fileId: ids.file },
    }),
  )
  await made(
    author.call(putFollowUp, {
      params: { id: ids.bound },
      body: {
        countyFips: '01095',
        commitmentId: ids.commitment,
        text: words.bound,
        dueOn: '2099-01-01',
      },
    }),
  )
  return ids
}

export function allWords(words: Words): string[] {
  return Object.values(words)
}

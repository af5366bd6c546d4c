import { v7 as newId } from 'uuid'
import { smallPdf } from '../setup/files.ts'
import type { NoteRequest } from './note-routes.ts'
import type { NotedRecord } from './rows-world.ts'

/** A write that gives a new record an id that is taken; `mine` is a note of whoever asks, `institution` where it is. */
export type TakenId = (one: NotedRecord, mine: NotedRecord, institution: string) => NoteRequest

const place = (institution: string) => ({ countyFips: '01095', institutionId: institution })
const contact = (institution: string, more: object): NoteRequest => ({
  url: `/api/contacts/${newId()}`,
  payload: { countyFips: '01095', institutionIds: [institution], kind: 'call', ...more },
})

/** By the route, and what is taken. Whose note it is that has it, nobody hears: one answer for all. */
export const takenIds: Record<string, TakenId> = {
  'PUT /api/contacts/{id}': (one, _, institution) => ({
    ...contact(institution, {}),
    url: `/api/contacts/${one.contact}`,
  }),
  'PUT /api/contacts/{id}, its assessment': (one, _, institution) =>
    contact(institution, { assessments: [{ id: one.assessment, value: 3 }] }),
  'PUT /api/contacts/{id}, its promise': (one, _, institution) =>
    contact(institution, { commitments: [{ id: one.commitment, text: 'x' }] }),
  'PUT /api/contacts/{id}, its next step': (one, _, institution) =>
    contact(institution, { followUps: [{ id: one.followUp, text: 'x', dueOn: '2030-01-01' }] }),
  'PUT /api/contacts/{id}, its answer': (one, mine, institution) =>
    contact(institution, { answers: [{ id: one.answer, askId: mine.ask, answer: 'no' }] }),
  'PUT /api/assessments/{id}': (one, _, institution) => ({
    url: `/api/assessments/${one.assessment}`,
    payload: { institutionId: institution, value: 4 },
  }),
  'PUT /api/commitments/{id}': (one, _, institution) => ({
    url: `/api/commitments/${one.commitment}`,
    payload: { ...place(institution), text: 'x' },
  }),
  'PUT /api/commitments/{id}/events/{eventId}': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/events/${one.event}`,
    payload: { kind: 'progress', note: 'x' },
  }),
  'PUT /api/commitments/{id}/milestones/{milestoneId}': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/milestones/${one.milestone}`,
    payload: { text: 'x' },
  }),
  'PUT /api/commitments/{id}/files/{fileId}': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/files/${one.file}?name=x.pdf`,
    payload: smallPdf('x'),
    headers: { 'content-type': 'application/octet-stream' },
  }),
  'PUT /api/follow-ups/{id}': (one, _, institution) => ({
    url: `/api/follow-ups/${one.followUp}`,
    payload: { ...place(institution), text: 'x', dueOn: '2030-01-01' },
  }),
  'PUT /api/campaigns/{id}/targets': (one, _, institution) => ({
    url: '/api/campaigns/:campaign/targets',
    payload: { targets: [{ id: one.ask, institutionId: institution, seatId: ':seat' }] },
  }),
}

/** A new record that refers to one of a note that may be hidden: as to what never was. */
export const references: Record<string, TakenId> = {
  'PUT /api/follow-ups/{id}, of a contact': (one, _, institution) => ({
    url: `/api/follow-ups/${newId()}`,
    payload: { ...place(institution), text: 'x', dueOn: '2030-01-01', contactId: one.contact },
  }),
  'PUT /api/follow-ups/{id}, of a promise': (one, _, institution) => ({
    url: `/api/follow-ups/${newId()}`,
    payload: {
      ...place(institution),
      text: 'x',
      dueOn: '2030-01-01',
      commitmentId: one.commitment,
    },
  }),
  'PUT /api/contacts/{id}, an answer to an ask': (one, _, institution) =>
    contact(institution, { answers: [{ id: newId(), askId: one.ask, answer: 'no' }] }),
  'PUT /api/commitments/{id}/events/{eventId}, a file': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/events/${newId()}`,
    payload: { kind: 'evidence', note: 'x', fileId: one.file },
  }),
  'PUT /api/commitments/{id}/events/{eventId}, a step': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/events/${newId()}`,
    payload: { kind: 'progress', note: 'x', milestoneId: one.milestone },
  }),
  'PUT /api/commitments/{id}/events/{eventId}, a proposal': (one, mine) => ({
    url: `/api/commitments/${mine.commitment}/events/${newId()}`,
    payload: { kind: 'verdict_confirmed', proposalId: one.event },
  }),
}

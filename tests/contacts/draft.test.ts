import { v7 as newId } from 'uuid'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../client/src/api.ts'
import { type ContactDraft, newDraft, saysSomething } from '../../client/src/contacts/form/draft.ts'
import { assess, newPromise, newStep, renewed } from '../../client/src/contacts/form/draft-parts.ts'
import { factsOf } from '../../client/src/contacts/form/facts.ts'
import {
  errorsOf,
  fieldOf,
  missingOf,
  serverErrors,
} from '../../client/src/contacts/form/form-errors.ts'
import { draftOf } from '../../client/src/contacts/form/stored-draft.ts'
import type { Contact } from '../../server/contacts/contract.ts'

const today = '2026-11-20'
const me = { id: newId(), name: 'Ana' }
const sheriff = {
  id: newId(),
  name: 'Sheriff',
  sector: 'police' as const,
  kind: 'sheriff',
  counties: ['01095'],
}
const mayor = { ...sheriff, id: newId(), name: 'Mayor' }

function draft(part: Partial<ContactDraft> = {}): ContactDraft {
  const begun = newDraft({
    me,
    today,
    language: 'en',
    countyFips: '01095',
    institutions: [sheriff],
  })
  return { ...begun, kind: 'meeting', ...part }
}

describe('the facts of a draft', () => {
  test('are the honest defaults where nothing else was said', () => {
    expect(factsOf(draft())).toEqual({
      countyFips: '01095',
      institutionIds: [sheriff.id],
      kind: 'meeting',
      outcome: 'held',
      happenedOn: today,
      notes: '',
      language: 'en',
      sensitivity: 'shared',
      participants: [{ memberId: me.id, role: 'led' }],
      assessments: [],
      answers: [],
      commitments: [],
      followUps: [],
    })
  })

  test('are the same after the draft was kept and restored: what is sent again is recognized', () => {
    const typed = draft({
      notes: 'Spoke of jail holds',
      commitments: [{ ...newPromise(), text: 'Send the policy', dueOn: '2026-12-20' }],
      followUps: [{ ...newStep(me, today), text: 'Call back' }],
    })
    const withView = { ...typed, assessments: assess(typed, sheriff.id, { value: 4 }) }
    expect(factsOf(JSON.parse(JSON.stringify(withView)))).toEqual(factsOf(withView))
  })

  test('leave out lines without words', () => {
    const facts = factsOf(
      draft({ commitments: [newPromise()], followUps: [{ ...newStep(me, today), text: '  ' }] }),
    )
    expect(facts.commitments).toEqual([])
    expect(facts.followUps).toEqual([])
  })

  test('forget who is no longer there: their assessment goes, their promise falls to the first', () => {
    const person = { id: newId(), name: 'Chief', institutionId: mayor.id }
    const met = draft({ institutions: [sheriff, mayor], theirs: [person] })
    const promise = {
      ...newPromise(),
      text: 'Will come',
      institutionId: mayor.id,
      personId: person.id,
    }
    const full = {
      ...met,
      assessments: assess(met, mayor.id, { value: 2 }),
      commitments: [promise],
    }
    expect(factsOf(full).commitments).toEqual([
      expect.objectContaining({ institutionId: mayor.id, personId: person.id }),
    ])
    const left = factsOf({ ...full, institutions: [sheriff], theirs: [] })
    expect(left.assessments).toEqual([])
    expect(left.commitments).toEqual([{ id: promise.id, text: 'Will come', evidence: 'private' }])
  })

  test('name readers only where it is restricted', () => {
    const readers = [{ id: newId(), name: 'Luis' }]
    expect(factsOf(draft({ readers }))).not.toHaveProperty('readerIds')
    expect(factsOf(draft({ readers, sensitivity: 'restricted' })).readerIds).toEqual([
      readers[0]?.id,
    ])
  })
})

test('an assessment keeps its id while it is changed, and goes when it is taken back', () => {
  const first = draft({ assessments: assess(draft(), sheriff.id, { value: 3 }) })
  const second = assess(first, sheriff.id, { value: 5, basis: 'Said no' })
  expect(second).toEqual([{ ...first.assessments[0], value: 5, basis: 'Said no' }])
  expect(assess(first, sheriff.id, null)).toEqual([])
})

test('saved as a new entry, it says the same under new ids', () => {
  const before = draft({
    basedOn: 3,
    commitments: [{ ...newPromise(), text: 'Send it' }],
    followUps: [{ ...newStep(me, today), text: 'Call' }],
  })
  const after = renewed(before)
  expect(after).toMatchObject({ basedOn: null, notes: before.notes, kind: before.kind })
  const ids = (one: ContactDraft) => [
    one.id,
    ...[...one.assessments, ...one.commitments, ...one.followUps].map(({ id }) => id),
  ]
  expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([])
  const words = ({ id: _, ...rest }: { id: string }) => rest
  expect(after.commitments.map(words)).toEqual(before.commitments.map(words))
})

test('a draft is worth keeping once it says more than where and with whom', () => {
  expect(saysSomething({ ...draft(), kind: null })).toBe(false)
  expect(saysSomething({ ...draft(), kind: null, notes: 'x' })).toBe(true)
})

describe('what is wrong', () => {
  test('is what is missing of the three that are needed, in their order', () => {
    const empty = newDraft({ me, today, language: 'es' })
    expect(missingOf(empty)).toEqual(['county', 'institution', 'kind'])
    expect(Object.keys(errorsOf(empty, today))).toEqual(['county', 'institution', 'kind'])
    expect(errorsOf(draft(), today)).toEqual({})
  })

  test('is a day that has not come, one that is missing, and a due day before the promise', () => {
    const promise = { ...newPromise(), text: 'Send it', dueOn: '2026-11-19' }
    const step = { ...newStep(me, today), text: 'Call', dueOn: null }
    expect(errorsOf(draft({ happenedOn: '2026-11-21' }), today)).toEqual({
      happenedOn: 'log.error.future',
    })
    expect(errorsOf(draft({ commitments: [promise], followUps: [step] }), today)).toEqual({
      [fieldOf(promise.id, 'dueOn')]: 'log.error.dueBefore',
      [fieldOf(step.id, 'dueOn')]: 'log.error.noDay',
    })
  })

  test('as the server names it by place, stands beside that very line', () => {
    const promise = { ...newPromise(), text: 'Send it' }
    const typed = draft({ commitments: [newPromise(), promise] })
    const refused = new ApiError(400, 'bad_input', [
      { field: 'commitments.0.dueOn', message: '' },
      { field: 'institutionIds.0', message: '' },
    ])
    expect(serverErrors(refused, typed)).toEqual({
      [fieldOf(promise.id, 'dueOn')]: 'log.error.dueBefore',
      institution: 'log.error.refused',
    })
  })
})

test('a stored contact, edited and left as it is, sends back all that it holds', () => {
  const contact: Contact = {
    id: newId(),
    countyFips: '01095',
    countyName: 'Marshall',
    institutions: [{ id: sheriff.id, name: 'Sheriff', sector: 'police', kind: 'sheriff' }],
    kind: 'call',
    ownKind: 'call__hotline',
    outcome: 'refused',
    happenedOn: '2026-10-01',
    tags: ['jail'],
    recordedAt: '2026-10-01T15:00:00.000Z',
    editedAt: null,
    erasedOn: null,
    version: 7,
    mayEdit: true,
    notes: 'No',
    closed: null,
    language: 'es',
    sensitivity: 'restricted',
    author: me,
    organization: { id: newId(), name: 'One' },
    readers: [{ id: newId(), name: 'Luis' }],
    participants: [
      { member: me, person: null, role: 'interpreted' },
      { member: null, person: { id: newId(), name: 'Chief' }, role: null },
    ],
    assessments: [
      { id: newId(), institutionId: sheriff.id, personId: null, value: 5, basis: 'Said no' },
      { id: newId(), institutionId: null, personId: newId(), value: 2, basis: '' },
    ],
    commitments: [
      {
        id: newId(),
        institutionId: sheriff.id,
        personId: null,
        version: 3,
        text: 'Will think',
        closed: null,
        dueOn: null,
        evidence: 'written',
        state: 'open',
      },
    ],
    followUps: [
      {
        id: newId(),
        version: 1,
        text: 'Ask',
        closed: null,
        dueOn: '2026-10-08',
        assignee: me,
        doneAt: null,
      },
    ],
    answers: [
      {
        id: newId(),
        answer: 'refused',
        ask: {
          id: newId(),
          campaign: null,
          words: { en: 'No holds', es: 'No holds' },
          institution: { id: sheriff.id, name: 'Sheriff' },
          seat: null,
          person: null,
        },
      },
    ],
  }
  const edited = draftOf(contact)
  expect(edited.basedOn).toBe(7)
  expect(factsOf(edited)).toEqual({
    countyFips: '01095',
    institutionIds: [sheriff.id],
    kind: 'call',
    ownKind: 'call__hotline',
    outcome: 'refused',
    happenedOn: '2026-10-01',
    tags: ['jail'],
    notes: 'No',
    language: 'es',
    sensitivity: 'restricted',
    readerIds: contact.readers.map(({ id }) => id),
    participants: [
      { memberId: me.id, role: 'interpreted' },
      { personId: contact.participants[1]?.person?.id },
    ],
    assessments: [
      { id: contact.assessments[0]?.id, value: 5, basis: 'Said no', institutionId: sheriff.id },
      {
        id: contact.assessments[1]?.id,
        value: 2,
        basis: '',
        personId: contact.assessments[1]?.personId,
      },
    ],
    commitments: [
      {
        id: contact.commitments[0]?.id,
        version: 3,
        text: 'Will think',
        evidence: 'written',
        institutionId: sheriff.id,
      },
    ],
    answers: [{ id: contact.answers[0]?.id, askId: contact.answers[0]?.ask.id, answer: 'refused' }],
    followUps: [
      {
        id: contact.followUps[0]?.id,
        version: 1,
        text: 'Ask',
        dueOn: '2026-10-08',
        assigneeId: me.id,
      },
    ],
  })
})

import type { LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  getCommitment,
  putCommitment,
  putCommitmentEvent,
} from '../../server/commitments/contract.ts'
import { getContact, putContact } from '../../server/contacts/contract.ts'
import { putFollowUp } from '../../server/follow-ups/contract.ts'
import {
  openCommitment,
  openContact,
  openEvidenceFile,
  openFollowUp,
} from '../../server/sealed/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { allWords, factsOf, logRestricted, newWords, type Restricted, type Words } from './world.ts'

let server: TestApp
let sheriff: string
let author: TestMember
let reader: TestMember
let stranger: TestMember
let words: Words
let ids: Restricted

beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  author = await server.signedIn('organizer')
  reader = await server.signedIn('organizer')
  stranger = await server.signedIn('lead')
  words = newWords(() => `sealed ${newId()}`.replace(' ', '-'))
  ids = await logRestricted(author, sheriff, words, { readerIds: [reader.id] })
})
afterAll(() => server.close())

const asked = (statement: string) => ask(server.database.superuser, statement)
const open = (member: TestMember, id: string) => member.call(openContact, { params: { id } })
const bytesOf = ({ statusCode, headers, body }: LightMyRequestResponse) => ({
  statusCode,
  type: headers['content-type'],
  body,
})

describe('a restricted contact', () => {
  test('is read with its words by nobody, and says that they are sealed', async () => {
    for (const member of [author, reader]) {
      const contact = (await member.call(getContact, { params: { id: ids.contact } })).json()
      expect(contact).toMatchObject({ notes: '', closed: 'sealed', sensitivity: 'restricted' })
      expect(contact.readers).toMatchObject([{ id: reader.id }])
      const promise = await member.call(getCommitment, { params: { id: ids.commitment } })
      expect(promise.json()).toMatchObject({ text: '', closed: 'sealed' })
      expect(promise.json().events[0]).toMatchObject({ note: '', link: null, file: { name: '' } })
      const lists = ['contacts', 'commitments', 'follow-ups', `assessments?institution=${sheriff}`]
      for (const list of lists) {
        const { body } = await member.inject({ url: `/api/${list}` })
        for (const word of allWords(words)) expect(body).not.toContain(word)
      }
    }
  })

  test('is opened by its author and its named reader, whole, and kept by no cache', async () => {
    for (const member of [author, reader]) {
      const opened = await open(member, ids.contact)
      expect(opened.headers['cache-control']).toContain('no-store')
      expect(opened.json()).toEqual({
        id: ids.contact,
        notes: words.notes,
        assessments: [{ id: ids.assessment, basis: words.basis }],
        commitments: [{ id: ids.commitment, text: words.promise }],
        followUps: [{ id: ids.followUp, text: words.next }],
      })
      const promise = await member.call(openCommitment, { params: { id: ids.commitment } })
      expect(promise.json()).toEqual({
        id: ids.commitment,
        text: words.promise,
        events: [{ id: ids.event, note: words.note, link: words.link }],
        milestones: [{ id: ids.milestone, text: words.step }],
        files: [{ id: ids.file, name: words.fileName }],
      })
      const params = { id: ids.commitment, fileId: ids.file }
      const file = await member.call(openEvidenceFile, { params })
      expect(file.headers['content-disposition']).toContain('attachment')
      expect(file.rawPayload.toString()).toContain(words.fileText)
    }
    const bound = await author.call(openFollowUp, { params: { id: ids.bound } })
    expect(bound.json()).toEqual({ id: ids.bound, text: words.bound })
  })

  test('each opening stands in the audit log', async () => {
    const count = `select count(*)::int as n from audit where action = 'opened_restricted'
      and member_id = '${reader.id}' and subject = 'contact' and subject_id = '${ids.contact}'`
    const [before] = await asked(count)
    await open(reader, ids.contact)
    const [after] = await asked(count)
    expect(after?.n).toBe(Number(before?.n) + 1)
  })

  test('answers whoever may not open it as if it were not there, and writes no audit row', async () => {
    const never = newId()
    for (const member of [stranger, await server.signedIn('leadership')]) {
      const pairs = [
        [open(member, ids.contact), open(member, never)],
        [
          member.call(openCommitment, { params: { id: ids.commitment } }),
          member.call(openCommitment, { params: { id: never } }),
        ],
        [
          member.call(openFollowUp, { params: { id: ids.followUp } }),
          member.call(openFollowUp, { params: { id: never } }),
        ],
        [
          member.call(openEvidenceFile, { params: { id: ids.commitment, fileId: ids.file } }),
          member.call(openEvidenceFile, { params: { id: never, fileId: never } }),
        ],
      ] as const
      for (const [hidden, none] of pairs) {
        expect(bytesOf(await hidden)).toEqual(bytesOf(await none))
        expect((await hidden).statusCode).toBe(404)
      }
      const rows = await asked(`select from audit where member_id = '${member.id}'`)
      expect(rows).toEqual([])
    }
  })

  test('wants a proof that is not old', async () => {
    const member = await server.signedIn('organizer')
    const { contact } = await logRestricted(member, sheriff, newWords(newId))
    await asked(`update sessions set proved_at = now() - interval '11 minutes'
      where member_id = '${member.id}'`)
    server.app.forgetSessions()
    const refused = await open(member, contact)
    expect(refused.statusCode).toBe(403)
    expect(refused.json().code).toBe('proof_needed')
  })

  test('is done by whoever has to do its next step, who opens that and no more', async () => {
    const helper = await server.memberOf({ roles: ['organizer'], regions: ['southeast'] })
    const some = newWords(newId)
    const logged = await logRestricted(author, sheriff, some, {
      followUps: [],
    })
    const id = newId()
    await author.call(putFollowUp, {
      params: { id },
      body: {
        countyFips: '01095',
        contactId: logged.contact,
        text: some.next,
        dueOn: '2099-01-01',
        assigneeId: helper.id,
      },
    })
    const opened = await helper.call(openFollowUp, { params: { id } })
    expect(opened.json()).toEqual({ id, text: some.next })
    expect((await open(helper, logged.contact)).statusCode).toBe(404)
    const done = { countyFips: '01095', contactId: logged.contact, dueOn: '2099-01-01', done: true }
    const body = { ...done, assigneeId: helper.id }
    expect((await helper.call(putFollowUp, { params: { id }, body, ifMatch: 1 })).statusCode).toBe(
      200,
    )
    expect((await helper.call(openFollowUp, { params: { id } })).json().text).toBe(some.next)
  })
})

describe('in the database', () => {
  const clear = [
    `update contacts set notes = 'clear' where id = $`,
    `update commitments set text = 'clear' where contact_id = $`,
    `update follow_ups set text = 'clear' where contact_id = $`,
    `update assessments set basis = 'clear', basis_sealed = null where contact_id = $`,
    `update milestones set text = 'clear' where commitment_id in (select id from commitments where contact_id = $)`,
    `update evidence_files set name = 'x', content = 'clear', name_sealed = null, content_sealed = null
      where commitment_id in (select id from commitments where contact_id = $)`,
    `update commitment_events set note = 'clear', words_sealed = null
      where commitment_id in (select id from commitments where contact_id = $)`,
  ]
  test.each(clear)('words in the clear are refused: %s', async (statement) => {
    await expect(asked(statement.replaceAll('$', `'${ids.contact}'`))).rejects.toThrow(
      /sealed|clear/,
    )
  })

  test('no hash of its facts can be guessed at: another record with the same facts has another one', async () => {
    const facts = factsOf(words, ids, sheriff, { assessments: [], commitments: [], followUps: [] })
    const two = [newId(), newId()]
    for (const id of two) await author.call(putContact, { params: { id }, body: facts })
    const rows = await asked(
      `select facts_hash from contacts where id in ('${two.join(`','`)}') order by id`,
    )
    expect(rows[0]?.facts_hash).not.toEqual(rows[1]?.facts_hash)
    const again = await author.call(putContact, { params: { id: two[0] as string }, body: facts })
    expect(again.statusCode).toBe(200)
    const other = { ...facts, notes: 'other' }
    const taken = await author.call(putContact, { params: { id: two[0] as string }, body: other })
    expect(taken.statusCode).toBe(409)
  })

  test('a sealed text that is moved to another row opens nowhere', async () => {
    const mine = await logRestricted(author, sheriff, newWords(newId))
    const swaps = [
      `update contacts set notes_sealed = (select notes_sealed from contacts where id = '${ids.contact}')
        where id = '${mine.contact}'`,
      `update sealed_keys set wrapped = (select wrapped from sealed_keys where record_id = '${ids.contact}')
        where record_id = '${mine.contact}'`,
      `update contacts set notes_sealed = (select basis_sealed from assessments where id = '${mine.assessment}')
        where id = '${mine.contact}'`,
      `update contacts set version = version + 1 where id = '${mine.contact}'`,
    ]
    for (const swap of swaps) {
      const undo = await asked(`select notes_sealed, version, wrapped from contacts
        join sealed_keys on record_id = id where id = '${mine.contact}'`)
      await asked(swap)
      const { statusCode, body } = await open(author, mine.contact)
      expect(statusCode, swap).toBe(500)
      expect(body).toContain('seal_broken')
      const hex = (bytes: unknown) => `'\\x${(bytes as Buffer).toString('hex')}'`
      const [was] = undo
      await asked(`update contacts set notes_sealed = ${hex(was?.notes_sealed)}, version = ${was?.version}
        where id = '${mine.contact}'; update sealed_keys set wrapped = ${hex(was?.wrapped)}
        where record_id = '${mine.contact}'`)
      expect((await open(author, mine.contact)).statusCode).toBe(200)
    }
  })
})

describe('an edit', () => {
  const edit = (id: string, body: object, ifMatch: number) =>
    author.call(putContact, { params: { id }, body, ifMatch })

  test('that changes sensitivity takes every word along, in and out of the seal, again and again', async () => {
    const some = newWords(() => `moved-${newId()}`)
    const moved = await logRestricted(author, sheriff, some, { sensitivity: 'shared' })
    const facts = (sensitivity: string) => ({ ...factsOf(some, moved, sheriff), sensitivity })
    const readable = async () => {
      const contact = await author.call(getContact, { params: { id: moved.contact } })
      const promise = await author.call(getCommitment, { params: { id: moved.commitment } })
      return contact.body + promise.body
    }
    const hung = [some.notes, some.basis, some.promise, some.next, some.note, some.link, some.step]
    for (const version of [1, 3]) {
      expect((await edit(moved.contact, facts('restricted'), version)).statusCode).toBe(200)
      const sealed = await readable()
      for (const word of [...hung, some.fileName]) expect(sealed).not.toContain(word)
      const opened = await author.call(openCommitment, { params: { id: moved.commitment } })
      expect(opened.json()).toMatchObject({
        text: some.promise,
        events: [{ note: some.note, link: some.link }],
        milestones: [{ text: some.step }],
        files: [{ name: some.fileName }],
      })
      expect((await open(author, moved.contact)).json().notes).toBe(some.notes)
      expect((await edit(moved.contact, facts('shared'), version + 1)).statusCode).toBe(200)
      const clear = await readable()
      for (const word of [...hung, some.fileName]) expect(clear).toContain(word)
      expect((await open(author, moved.contact)).statusCode).toBe(404)
    }
    const event = { kind: 'evidence', note: some.note, link: some.link, fileId: moved.file }
    const params = { id: moved.commitment, eventId: moved.event }
    const replay = await author.call(putCommitmentEvent, { params, body: event })
    expect(replay.statusCode).toBe(200)
  })

  test('of its words is what is opened then', async () => {
    const some = newWords(newId)
    const logged = await logRestricted(author, sheriff, some)
    const anew = { ...some, notes: 'said otherwise', promise: 'promised otherwise' }
    const edited = await edit(logged.contact, factsOf(anew, logged, sheriff), 1)
    expect(edited.statusCode, edited.body).toBe(200)
    const opened = (await open(author, logged.contact)).json()
    expect(opened.notes).toBe('said otherwise')
    expect(opened.commitments).toEqual([{ id: logged.commitment, text: 'promised otherwise' }])
    expect(opened.assessments).toEqual([{ id: logged.assessment, basis: some.basis }])
  })

  test('that adds or removes a reader says so in the audit log', async () => {
    const logged = await logRestricted(author, sheriff, newWords(newId))
    const count = async () =>
      (
        await asked(
          `select from audit where action = 'readers_changed' and subject_id = '${logged.contact}'`,
        )
      ).length
    const with_ = (readerIds: string[]) => ({ ...factsOf(words, logged, sheriff), readerIds })
    await edit(logged.contact, with_([reader.id]), 1)
    expect(await count()).toBe(1)
    expect((await open(reader, logged.contact)).statusCode).toBe(200)
    await edit(logged.contact, with_([reader.id]), 2)
    expect(await count()).toBe(1)
    await edit(logged.contact, with_([]), 3)
    expect(await count()).toBe(2)
    expect((await open(reader, logged.contact)).statusCode).toBe(404)
  })

  test('of a promise by itself goes in and out of the seal with its history', async () => {
    const id = newId()
    const body = (sensitivity: string, text = 'will publish it') => ({
      countyFips: '01095',
      institutionId: sheriff,
      text,
      sensitivity,
    })
    await author.call(putCommitment, { params: { id }, body: body('restricted') })
    const replayed = await author.call(putCommitment, { params: { id }, body: body('restricted') })
    expect(replayed.statusCode).toBe(200)
    await author.call(putCommitmentEvent, {
      params: { id, eventId: newId() },
      body: { kind: 'progress', note: 'a draft is there' },
    })
    const opened = await author.call(openCommitment, { params: { id } })
    expect(opened.json()).toMatchObject({
      text: 'will publish it',
      events: [{ note: 'a draft is there' }],
    })
    await author.call(putCommitment, { params: { id }, body: body('shared', 'anew'), ifMatch: 1 })
    const clear = (await author.call(getCommitment, { params: { id } })).json()
    expect(clear).toMatchObject({
      text: 'anew',
      closed: null,
      events: [{ note: 'a draft is there' }],
    })
    await author.call(putCommitment, { params: { id }, body: body('restricted'), ifMatch: 2 })
    const sealed = (await author.call(getCommitment, { params: { id } })).json()
    expect(sealed).toMatchObject({ text: '', closed: 'sealed', events: [{ note: '' }] })
  })
})

import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import {
  addendumOf,
  begun,
  contentsOf,
  entriesOf,
  finished,
  line,
  logged,
  marshallSheriff,
  onward,
  reportOf,
  spring,
  told,
  write,
} from './world.ts'

let server: TestApp
let lead: TestMember
let second: TestMember
let leader: TestMember
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  lead = await server.signedIn('lead')
  second = await server.signedIn('lead')
  leader = await server.signedIn('leadership')
  sheriff = await marshallSheriff(server)
})
afterAll(() => server.close())

describe('a report is begun', () => {
  test('once: the same again is the same, other facts are not', async () => {
    const id = await begun(lead)
    expect((await lead.put(`/api/reports/${id}`, spring)).statusCode).toBe(200)
    const others = await lead.put(`/api/reports/${id}`, { ...spring, languages: ['en'] })
    expect(others.json()).toMatchObject({ status: 409, code: 'different_facts' })
    expect((await second.put(`/api/reports/${id}`, spring)).statusCode).toBe(409)
    expect(await reportOf(lead, id)).toMatchObject({
      state: 'draft',
      prepared: false,
      scope: { kind: 'regions', regions: [{ id: 'top-of-alabama' }], county: null, campaign: null },
      author: { id: lead.id },
      edition: 1,
      mayEdit: true,
      mayReview: false,
      mayFinalize: false,
    })
  })

  test.each([
    ['scope.regionIds', { scope: { kind: 'regions' } }],
    ['scope.countyFips', { scope: { kind: 'state', countyFips: '01095' } }],
    ['scope.regionIds', { scope: { kind: 'regions', regionIds: ['nowhere'] } }],
    ['period', { period: { kind: 'quarter', from: '2026-04-01', to: '2026-07-01' } }],
    ['period', { period: { kind: 'free', from: '2026-04-02', to: '2026-04-01' } }],
    ['period', { period: { kind: 'free', from: '2020-01-01', to: '2026-04-01' } }],
    ['period.from', { period: { kind: 'year', from: '2090-01-01', to: '2090-12-31' } }],
    ['supersedesId', { supersedesId: newId() }],
  ])('and names %s where it does not fit', async (field, facts) => {
    const answer = await lead.put(`/api/reports/${newId()}`, { ...spring, ...facts })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] })
  })

  test('by a lead of her regions, by leadership of the state and of campaigns', async () => {
    const elsewhere = { ...spring, scope: { kind: 'regions', regionIds: ['south-alabama'] } }
    const wider = {
      ...spring,
      scope: { kind: 'regions', regionIds: ['south-alabama', 'top-of-alabama'] },
    }
    const state = { ...spring, scope: { kind: 'state' } }
    const county = { ...spring, scope: { kind: 'county', countyFips: '01095' } }
    const status = async (by: TestMember, facts: object) =>
      (await by.put(`/api/reports/${newId()}`, facts)).statusCode
    expect(await status(lead, elsewhere)).toBe(403)
    expect(await status(lead, wider)).toBe(403)
    expect(await status(lead, state)).toBe(403)
    expect(await status(lead, county)).toBe(201)
    expect(await status(leader, spring)).toBe(403)
    expect(await status(leader, state)).toBe(201)
  })

  test('and what it is about stays, its titles and languages do not', async () => {
    const id = await begun(lead)
    const put = (facts: object, version: number) =>
      lead.put(`/api/reports/${id}`, { ...spring, ...facts }, version)
    expect((await put({ title: { es: ' Primavera ' } }, 1)).json()).toMatchObject({ version: 2 })
    expect(await reportOf(lead, id)).toMatchObject({
      title: { en: '', es: 'Primavera' },
      edition: 2,
    })
    // its answer was lost
    expect((await put({ title: { es: ' Primavera ' } }, 1)).json()).toMatchObject({ version: 2 })
    expect((await put({ languages: ['es'] }, 1)).statusCode).toBe(412)
    const scope = { kind: 'county', countyFips: '01095' }
    expect((await put({ scope }, 2)).json().errors).toMatchObject([{ field: 'scope' }])
    const period = { kind: 'month', from: '2026-04-01', to: '2026-04-30' }
    expect((await put({ period }, 2)).json().errors).toMatchObject([{ field: 'period' }])
  })
})

describe('two write at once', () => {
  test('different sections, and neither waits for the other', async () => {
    const id = await begun(lead)
    const [one, other] = await Promise.all([
      write(lead, id, 'We met three sheriffs.', 0),
      write(second, id, 'Conocimos a tres sheriffs.', 0, 'summary/es'),
    ])
    expect([one.statusCode, other.statusCode]).toEqual([201, 201])
    const { texts, edition } = await reportOf(lead, id)
    expect(texts.filter(({ version }) => version === 1)).toHaveLength(2)
    expect(texts).toHaveLength(2 * 10)
    expect(edition).toBe(3)
  })

  test('the same section: the second gets what is there, and nothing is lost', async () => {
    const id = await begun(lead)
    await write(lead, id, 'Hers', 0)
    const late = await write(second, id, 'The other', 0)
    expect(late.statusCode).toBe(412)
    expect(late.headers['content-type']).toContain('application/problem+json')
    expect(late.json()).toMatchObject({
      code: 'stale_version',
      current: {
        section: 'summary',
        language: 'en',
        text: 'Hers',
        version: 1,
        editor: { id: lead.id },
      },
    })
    const both = await write(second, id, 'Hers\n\nThe other', late.json().current.version)
    expect(both.json()).toMatchObject({ version: 2 })
    // sent again after its answer was lost
    expect((await write(second, id, 'Hers\n\nThe other', 1)).json()).toMatchObject({ version: 2 })
    expect((await write(lead, id, 'Hers, again', 1)).statusCode).toBe(412)
    expect((await write(lead, id, 'x', 3)).json().current.version).toBe(2)
  })

  test('ten at the same text: each is in it, in some order', async () => {
    const id = await begun(lead)
    const append = async (word: string) => {
      let [text, version] = ['', 0]
      for (;;) {
        const answer = await write(lead, id, `${text} ${word}`, version)
        if (answer.statusCode !== 412) return expect(answer.statusCode).toBeLessThan(300)
        ;({ text, version } = answer.json().current)
      }
    }
    const words = Array.from({ length: 10 }, (_, n) => `word${n}`)
    await Promise.all(words.map(append))
    const { texts } = await reportOf(lead, id)
    const [{ text = '', version } = {}] = texts
    expect(text.trim().split(' ').sort()).toEqual(words)
    expect(version).toBe(10)
  })

  test('only in the languages of the report, and only who may', async () => {
    const id = await begun(lead, { languages: ['en'] })
    const wrong = await write(lead, id, 'x', 0, 'summary/es')
    expect(wrong.json()).toMatchObject({ status: 400, errors: [{ field: 'language' }] })
    expect((await write(leader, id, 'x', 0)).statusCode).toBe(403)
    const { statusCode } = await lead.put(`/api/reports/${id}/texts/summary/en`, { text: 'x' })
    expect(statusCode).toBe(428)
  })
})

describe('highlights', () => {
  test('are entries that the writer sees, in her order, each with its caption', async () => {
    const id = await begun(lead)
    const promise = newId()
    const contact = await logged(lead, [sheriff], {
      notes: 'He listened',
      commitments: [{ id: promise, text: 'Publishes the policy' }],
    })
    const highlights = [
      { entry: 'commitment', entryId: promise, caption: { en: 'A promise', es: 'Un compromiso' } },
      { entry: 'contact', entryId: contact, caption: { en: 'A talk' } },
    ]
    const url = `/api/reports/${id}/highlights`
    expect((await lead.put(url, { highlights }, 1)).json()).toMatchObject({ version: 2 })
    expect((await lead.put(url, { highlights: [] }, 1)).statusCode).toBe(412)
    expect((await lead.put(url, { highlights }, 1)).statusCode).toBe(200)
    const report = await reportOf(lead, id)
    expect(report.highlights).toMatchObject([
      {
        caption: { en: 'A promise', es: 'Un compromiso' },
        // as it stood when the period ended, not as it stands today
        about: { entry: 'commitment', word: 'open', text: 'Publishes the policy' },
      },
      { caption: { en: 'A talk', es: '' }, about: { entry: 'contact', text: 'He listened' } },
    ])
    expect(report.chosen).toHaveLength(2)
  })

  test('are never restricted, nor twice the same', async () => {
    const id = await begun(lead)
    const secret = await logged(lead, [sheriff], { sensitivity: 'restricted', notes: 'canary' })
    const open = await logged(lead, [sheriff])
    const choose = (...ids: string[]) =>
      lead.put(
        `/api/reports/${id}/highlights`,
        { highlights: ids.map((entryId) => ({ entry: 'contact', entryId, caption: {} })) },
        1,
      )
    const field = 'highlights.0.entryId'
    expect((await choose(secret)).json()).toMatchObject({ status: 400, errors: [{ field }] })
    const hidden = (await choose(secret)).json()
    expect((await choose(newId())).json()).toEqual(hidden)
    expect((await choose(open, open)).json().errors[0].field).toBe('highlights.1.entryId')
    // opened up and closed again since: the caption stands alone
    expect((await choose(open)).statusCode).toBe(200)
    await server.superuser.query(`update contacts set sensitivity = 'restricted' where id = $1`, [
      open,
    ])
    expect((await reportOf(lead, id)).highlights).toMatchObject([{ about: null }])
  })

  test('are no restricted promise, nor one that became restricted since', async () => {
    const id = await begun(lead)
    const promised = async (facts: object) => {
      const promise = newId()
      const commitments = [{ id: promise, text: 'Publishes the policy' }]
      await logged(lead, [sheriff], { ...facts, commitments })
      return promise
    }
    const choose = (entryId: string) =>
      lead.put(
        `/api/reports/${id}/highlights`,
        { highlights: [{ entry: 'commitment', entryId, caption: {} }] },
        1,
      )
    const hidden = (await choose(await promised({ sensitivity: 'restricted' }))).json()
    expect(hidden).toMatchObject({ errors: [{ field: 'highlights.0.entryId' }] })
    expect((await choose(newId())).json()).toEqual(hidden)
    const open = await promised({})
    expect((await choose(open)).statusCode).toBe(200)
    await server.superuser.query(
      `update commitments set sensitivity = 'restricted', text = null, text_sealed = 'x' where id = $1`,
      [open],
    )
    expect((await reportOf(lead, id)).highlights).toMatchObject([{ about: null }])
  })
})

describe('a draft becomes final', () => {
  test('when another one has reviewed this very edition', async () => {
    const id = await begun(lead)
    expect((await onward(lead, id, 'review')).json()).toMatchObject({ code: 'own_review' })
    expect((await onward(lead, id, 'finalize')).json()).toMatchObject({ code: 'not_reviewed' })
    const { edition } = await reportOf(leader, id)
    await write(lead, id, 'One more thing', 0)
    const late = { method: 'POST', url: `/api/reports/${id}/review`, payload: { edition } } as const
    expect((await leader.inject(late)).json()).toMatchObject({ code: 'stale_version' })
    told(await onward(leader, id, 'review'))
    told(await onward(leader, id, 'review'))
    expect(await reportOf(lead, id)).toMatchObject({
      state: 'reviewed',
      reviewer: { id: leader.id },
      mayFinalize: true,
    })
    // edited since: somebody reads it again
    await write(lead, id, 'And another', 1)
    expect(await reportOf(lead, id)).toMatchObject({ state: 'draft', reviewer: null })
    expect((await onward(leader, id, 'finalize')).statusCode).toBe(403)
    await finished(lead, second, id)
    expect(await reportOf(leader, id)).toMatchObject({
      state: 'final',
      finalizedOn: dayInAlabama(new Date()),
      snapshot: { knownOn: dayInAlabama(new Date()), rulesVersion: 1, intact: true },
      mayEdit: false,
      mayReview: false,
      mayFinalize: false,
    })
    told(await onward(lead, id, 'finalize'))
  })

  test('not before its period is over', async () => {
    const today = dayInAlabama(new Date())
    const id = await begun(lead, { period: { kind: 'free', from: '2026-04-01', to: today } })
    told(await onward(second, id, 'review'))
    expect((await reportOf(lead, id)).mayFinalize).toBe(false)
    expect((await onward(lead, id, 'finalize')).json()).toMatchObject({ code: 'period_not_over' })
  })

  test('for good: nothing in it can be changed, by no way and not by the owner of its tables', async () => {
    const id = await begun(lead)
    await write(lead, id, 'x', 0)
    await finished(lead, second, id)
    const url = `/api/reports/${id}`
    const deleted = { method: 'DELETE', url, headers: { 'if-match': '"1"' } } as const
    for (const answer of [
      await write(lead, id, 'y', 1),
      await lead.put(`${url}/highlights`, { highlights: [] }, 1),
      await lead.put(url, { ...spring, title: { en: 'New' } }, 1),
      await lead.inject(deleted),
      await onward(second, id, 'review'),
    ])
      expect(answer.json(), answer.body).toMatchObject({ status: 409, code: 'report_final' })
    for (const statement of [
      `update reports set title_en = 'x' where id = '${id}'`,
      `delete from reports where id = '${id}'`,
      `update report_snapshots set rules_version = 2 where report_id = '${id}'`,
      `delete from report_entries where report_id = '${id}'`,
      'truncate report_entries',
    ])
      await expect(server.superuser.query(statement), statement).rejects.toMatchObject({
        code: '42501',
      })
  })

  test('a draft can be thrown away', async () => {
    const id = await begun(lead)
    const url = `/api/reports/${id}`
    const away = (version: number) =>
      lead.inject({ method: 'DELETE', url, headers: { 'if-match': `"${version}"` } })
    expect((await away(2)).statusCode).toBe(412)
    expect((await away(1)).statusCode).toBe(204)
    expect((await lead.inject({ url })).statusCode).toBe(404)
    expect((await away(1)).statusCode).toBe(404)
    const { items } = told(await lead.inject({ url: '/api/reports?limit=200' }))
    expect(items.map((one: { id: string }) => one.id)).not.toContain(id)
  })
})

describe('once it is final', () => {
  test('its numbers stay, and what was corrected stands beside them', async () => {
    const promise = newId()
    const kept = await logged(lead, [sheriff], {
      outcome: 'held',
      commitments: [{ id: promise, text: 'Publishes the policy' }],
    })
    const removed = await logged(lead, [sheriff], { outcome: 'attempted' })
    const id = await begun(lead)
    await finished(lead, second, id)
    const frozen = await contentsOf(lead, id)
    const none = await addendumOf(lead, id)
    expect(none).toMatchObject({
      numbers: [],
      counties: [],
      entries: { added: 0, removed: 0, changed: 0, items: [] },
    })

    const late = await logged(lead, [sheriff], {
      kind: 'visit',
      assessments: [{ id: newId(), value: 1 }],
    })
    await logged(lead, [sheriff], { happenedOn: '2026-07-01' })
    const edit = {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'call',
      happenedOn: '2026-05-05',
    }
    const keeps = { commitments: [{ id: promise, text: 'Publishes the policy' }] }
    expect((await lead.put(`/api/contacts/${kept}`, { ...edit, ...keeps }, 1)).statusCode).toBe(200)
    const url = `/api/contacts/${removed}`
    await lead.inject({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })

    const { commitments, ...numbers } = frozen
    expect(await contentsOf(lead, id)).toMatchObject(numbers)
    const addendum = await addendumOf(lead, id)
    const of = (key: string) => addendum.numbers.find((one) => one.key === key)
    const had = (lines: typeof frozen.contacts.byKind, word: string) =>
      line(lines, word)?.value ?? 0
    const { byKind, byOutcome } = frozen.contacts
    expect(of('contacts.outcome.attempted')).toMatchObject({
      was: had(byOutcome, 'attempted'),
      is: had(byOutcome, 'attempted') - 1,
    })
    expect(of('contacts.held')?.is).toBe((of('contacts.held')?.was ?? 0) + 1)
    expect(of('contacts.total')).toBeUndefined()
    expect(of('contacts.kind.visit')?.is).toBe(had(byKind, 'visit') + 1)
    expect(of('contacts.kind.call')?.is).toBe(had(byKind, 'call') + 1)
    expect(of('contacts.kind.meeting')?.is).toBe(had(byKind, 'meeting') - 1)
    expect(addendum.counties).toEqual([
      {
        fips: '01095',
        name: 'Marshall',
        aspect: 'alliance',
        at: 'end',
        was: 'not_assessed',
        is: 'active_ally',
      },
    ])
    expect(addendum.entries).toMatchObject({ added: 1, removed: 1 })
    const changes = new Map(addendum.entries.items.map((one) => [one.id, one.change]))
    expect(changes.get(late)).toBe('added')
    expect(changes.get(kept)).toBe('changed')
    expect(changes.has(removed)).toBe(false)
    expect(commitments.items[0]).toMatchObject({ id: promise, text: 'Publishes the policy' })
  })

  test('a highlight stays as it stood when the period ended, whatever happened to it since', async () => {
    const [promise, proposal] = [newId(), newId()]
    await logged(lead, [sheriff], {
      commitments: [{ id: promise, text: 'Publishes the policy', dueOn: '2026-05-20' }],
    })
    const note = async (by: TestMember, facts: object, id = newId()) => {
      const answer = await by.put(`/api/commitments/${promise}/events/${id}`, facts)
      expect(answer.statusCode, answer.body).toBe(201)
    }
    const verdict = { kind: 'verdict_proposed', verdict: 'kept', note: 'He did' }
    await note(lead, { ...verdict, happenedOn: '2026-06-01' }, proposal)
    const confirmed = { kind: 'verdict_confirmed', proposalId: proposal }
    await note(second, { ...confirmed, happenedOn: '2026-06-02' })
    const id = await begun(lead)
    const highlights = [{ entry: 'commitment', entryId: promise, caption: { en: 'Kept' } }]
    await lead.put(`/api/reports/${id}/highlights`, { highlights }, 1)
    await finished(lead, second, id)
    await note(lead, { kind: 'reopened', note: 'He took it back', happenedOn: '2026-06-20' })
    await note(lead, { kind: 'progress', note: 'Begins again' })
    const today = await lead.inject({ url: `/api/commitments/${promise}` })
    expect(today.json()).toMatchObject({ state: 'due' })
    expect((await reportOf(lead, id)).highlights).toMatchObject([{ about: { word: 'kept' } }])
  })

  test('its words are read where they stand: as they are today, and not when they were restricted', async () => {
    const promise = newId()
    const contact = await logged(lead, [sheriff], {
      commitments: [{ id: promise, text: 'canary words', dueOn: '2026-05-20' }],
    })
    const id = await begun(lead)
    await finished(lead, second, id)
    expect((await contentsOf(lead, id)).commitments.items).toContainEqual(
      expect.objectContaining({ id: promise, text: 'canary words' }),
    )
    const { rows } = await server.superuser.query('select contents::text from report_snapshots')
    for (const { contents } of rows) expect(contents).not.toContain('canary')
    const hide = {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'meeting',
      happenedOn: '2026-05-05',
      sensitivity: 'restricted',
      commitments: [{ id: promise, text: 'canary words', dueOn: '2026-05-20' }],
    }
    expect((await lead.put(`/api/contacts/${contact}`, hide, 1)).statusCode).toBe(200)
    for (const member of [lead, second, leader]) {
      const answer = await member.inject({ url: `/api/reports/${id}/contents` })
      expect(answer.body).not.toContain('canary words')
      // its author may open it
      if (member !== lead) expect(answer.body).not.toContain(promise)
    }
    const { value, hidden, items } = await entriesOf(second, id, 'commitments.made', '&limit=200')
    expect(value).toBe(hidden + items.length)
    expect(hidden).toBeGreaterThan(0)
  })

  test('another one takes its place', async () => {
    const old = await begun(lead)
    await finished(lead, second, old)
    const notIt = await lead.put(`/api/reports/${newId()}`, {
      ...spring,
      period: { kind: 'month', from: '2026-04-01', to: '2026-04-30' },
      supersedesId: old,
    })
    expect(notIt.json().errors).toMatchObject([{ field: 'period' }])
    const id = await begun(lead, { supersedesId: old })
    expect(await reportOf(lead, id)).toMatchObject({ supersedes: { id: old } })
    expect((await reportOf(lead, old)).supersededBy).toBeNull()
    await finished(lead, second, id)
    expect((await reportOf(lead, old)).supersededBy).toEqual({ id })
  })

  test('what was changed in the database from outside shows', async () => {
    const id = await begun(lead)
    await finished(lead, second, id)
    await server.superuser.query(
      `begin; set local session_replication_role = replica;
       update report_snapshots set contents = jsonb_set(contents, '{numbers,contacts.held}', '[999, 0]')
       where report_id = '${id}'; commit`,
    )
    expect((await reportOf(lead, id)).snapshot?.intact).toBe(false)
  })
})

import type { LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepFiles } from '../../server/commitments/file-store.ts'
import { maxFileBytes } from '../../server/commitments/rules.ts'
import { openEvidenceFile } from '../../server/sealed/contract.ts'
import { bytesOf } from '../auth/enter.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { phonePhoto, smallPdf, smallPng, traces } from '../setup/files.ts'

let server: TestApp
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

/** An organizer of her own for each test: uploads are counted by member. */
const someone = () => server.signedIn('organizer')

async function promised(by: TestMember, extra: object = {}): Promise<string> {
  const id = newId()
  const payload = { countyFips: '01095', institutionId: sheriff, text: 'Send the policy', ...extra }
  const answer = await by.inject({ method: 'PUT', url: `/api/commitments/${id}`, payload })
  expect(answer.statusCode).toBe(201)
  return id
}

interface Sending {
  name?: string
  type?: string
  id?: string
}

function send(
  by: TestMember,
  commitment: string,
  payload: Buffer,
  { name = 'letter.pdf', type = 'application/octet-stream', id = newId() }: Sending = {},
): Promise<LightMyRequestResponse> {
  return by.inject({
    method: 'PUT',
    url: `/api/commitments/${commitment}/files/${id}`,
    query: { name },
    headers: { 'content-type': type },
    payload,
  })
}

function note(by: TestMember, commitment: string, body: object, id = newId()) {
  const url = `/api/commitments/${commitment}/events/${id}`
  return by.inject({ method: 'PUT', url, payload: body })
}

const fetchFile = (by: TestMember, commitment: string, file: string) =>
  by.inject({ url: `/api/commitments/${commitment}/files/${file}` })

/** A file that an event names already. */
async function shown(by: TestMember, commitment: string, bytes = smallPdf()): Promise<string> {
  const fileId = newId()
  expect((await send(by, commitment, bytes, { id: fileId })).statusCode).toBe(201)
  expect((await note(by, commitment, { kind: 'evidence', fileId })).statusCode).toBe(201)
  return fileId
}

describe('a file', () => {
  test('is sent, named by an event, shown in the history, and downloaded as an attachment', async () => {
    const by = await someone()
    const commitment = await promised(by)
    const id = newId()
    const photo = await phonePhoto()
    const sent = await send(by, commitment, photo, { name: 'Acta ñ.jpg', type: 'image/jpeg', id })
    expect([sent.statusCode, sent.json()]).toMatchObject([201, { id, version: 1 }])
    // until an event names it, it is nowhere
    expect((await fetchFile(by, commitment, id)).statusCode).toBe(404)
    await note(by, commitment, { kind: 'evidence', fileId: id })

    const { events } = (await by.inject({ url: `/api/commitments/${commitment}` })).json()
    const file = await fetchFile(by, commitment, id)
    expect(events[0].file).toEqual({
      id,
      name: 'Acta ñ.jpg',
      type: 'image/jpeg',
      size: file.rawPayload.length,
    })
    expect(file.statusCode).toBe(200)
    expect(file.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition':
        'attachment; filename="Acta n.jpg"; filename*=UTF-8\'\'Acta%20%C3%B1.jpg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    for (const trace of traces) expect(file.rawPayload.includes(trace), trace).toBe(false)
    expect(await sharp(file.rawPayload).metadata()).toMatchObject({ width: 20, height: 40 })
  })

  test('is what its content says, whatever it is called and claimed to be', async () => {
    const by = await someone()
    const commitment = await promised(by)
    const id = newId()
    await send(by, commitment, await smallPng(), { name: 'x.html', type: 'application/pdf', id })
    await note(by, commitment, { kind: 'evidence', fileId: id })
    const { headers } = await fetchFile(by, commitment, id)
    expect(headers['content-type']).toBe('image/png')
    expect(headers['content-disposition']).toContain('filename="x.html.png"')
  })

  test.each([
    ['a page named .png', Buffer.from('<script>alert(1)</script>'), 'image/png', 415, 'file_type'],
    [
      'a drawing',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/png',
      415,
      'file_type',
    ],
    ['a ZIP', Buffer.from('PK\x03\x04'), 'application/pdf', 415, 'file_type'],
    ['JSON', Buffer.from('{}'), 'application/json', 415, 'file_type'],
    ['text', smallPdf(), 'text/plain', 415, 'file_type'],
    [
      'half a picture',
      Buffer.from('\x89PNG\r\n\x1a\nx', 'latin1'),
      'image/png',
      400,
      'file_unreadable',
    ],
    ['nothing', Buffer.alloc(0), 'image/png', 415, 'file_type'],
  ])('%s is refused and leaves nothing', async (_name, bytes, type, status, code) => {
    const by = await someone()
    const commitment = await promised(by)
    const answer = await send(by, commitment, bytes, { type })
    expect(answer.json()).toMatchObject({ status, code })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const { rows } = await server.superuser.query(
      'select id from evidence_files where commitment_id = $1',
      [commitment],
    )
    expect(rows).toEqual([])
  })

  test('of 10 MB is taken, and of one byte more is not', async () => {
    const by = await someone()
    const commitment = await promised(by)
    const pdf = (bytes: number) => smallPdf(Buffer.alloc(bytes - smallPdf().length - 7, 'x'))
    const most = pdf(maxFileBytes)
    expect(most.length).toBe(maxFileBytes)
    expect((await send(by, commitment, most)).statusCode).toBe(201)
    const more = await send(by, commitment, Buffer.concat([most, Buffer.from('\n')]))
    expect(more.json()).toMatchObject({ status: 413, code: 'file_too_large' })
  })

  test('elsewhere in the API is as unwelcome as before', async () => {
    const by = await someone()
    const answer = await by.inject({
      method: 'PUT',
      url: `/api/commitments/${newId()}`,
      headers: { 'content-type': 'application/pdf' },
      payload: smallPdf(),
    })
    expect(answer.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  test('sent again is 200 with the same receipt; anything else of its id is a 409', async () => {
    const by = await someone()
    const lead = await server.signedIn('lead')
    const commitment = await promised(by)
    const other = await promised(by)
    const id = newId()
    const photo = await phonePhoto()
    const first = await send(by, commitment, photo, { id })
    const again = await send(by, commitment, photo, { id, type: 'image/jpeg' })
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    // known by the file as it came: it was kept without its EXIF
    for (const clash of [
      await send(by, commitment, await phonePhoto(41), { id }),
      await send(by, commitment, photo, { id, name: 'other.jpg' }),
      await send(by, other, photo, { id }),
      await send(lead, commitment, photo, { id }),
    ])
      expect(clash.json()).toMatchObject({ status: 409, code: 'different_facts' })
  })

  test('is named once, by an event of its own commitment', async () => {
    const by = await someone()
    const commitment = await promised(by)
    const other = await promised(by)
    const fileId = newId()
    await send(by, commitment, smallPdf(), { id: fileId })
    const stranger = await note(by, other, { kind: 'evidence', fileId })
    expect(stranger.json()).toMatchObject({ status: 400, errors: [{ field: 'fileId' }] })
    const eventId = newId()
    const facts = { kind: 'evidence', fileId }
    expect((await note(by, commitment, facts, eventId)).statusCode).toBe(201)
    expect((await note(by, commitment, facts, eventId)).statusCode).toBe(200)
    const twice = await note(by, commitment, facts)
    expect(twice.json()).toMatchObject({ status: 400, errors: [{ field: 'fileId' }] })
    const never = await note(by, commitment, { kind: 'evidence', fileId: newId() })
    expect(never.json()).toMatchObject({ status: 400, errors: [{ field: 'fileId' }] })
  })

  test('that nothing came to name is swept away a day later', async () => {
    const by = await someone()
    const commitment = await promised(by)
    const old = newId()
    const kept = await shown(by, commitment)
    const young = newId()
    await send(by, commitment, smallPdf(), { id: young })
    await server.superuser.query(
      `insert into evidence_files (id, commitment_id, name, type, content, size, facts_hash, author_id, recorded_at)
       values ($1, $2, 'x.pdf', 'application/pdf', 'x', 1, 'x', $3, now() - interval '25 hours')`,
      [old, commitment, by.id],
    )
    await sweepFiles(server.app.db)
    const { rows } = await server.superuser.query(
      'select id from evidence_files where id = any($1) order by id',
      [[old, kept, young]],
    )
    expect(rows.map((row: { id: string }) => row.id)).toEqual([kept, young].sort())
  })

  test('is one of ten a minute', async () => {
    const minute = () => Math.floor(Date.now() / 60_000)
    const answers: Awaited<ReturnType<typeof send>>[] = []
    // minutes are those of the clock: one that ended meanwhile says nothing
    for (let begun = 0; begun !== minute(); ) {
      begun = minute()
      answers.length = 0
      const by = await someone()
      const commitment = await promised(by)
      for (let n = 0; n < 11; n += 1) answers.push(await send(by, commitment, smallPdf()))
    }
    expect(answers.map((answer) => answer.statusCode)).toEqual([...Array(10).fill(201), 429])
    expect(answers.at(-1)?.json().code).toBe('too_many_requests')
  })
})

describe('who may send and see a file', () => {
  test('whoever may add to the commitment or judge it; others who see it may read', async () => {
    const author = await someone()
    const commitment = await promised(author)
    const file = await shown(author, commitment)
    const [organizer, lead, leadership] = [
      await someone(),
      await server.signedIn('lead'),
      await server.signedIn('leadership'),
    ]
    expect((await send(organizer, commitment, smallPdf())).json().code).toBe('forbidden')
    for (const member of [lead, leadership])
      expect((await send(member, commitment, smallPdf())).statusCode).toBe(201)
    for (const member of [organizer, lead, leadership])
      expect((await fetchFile(member, commitment, file)).statusCode).toBe(200)
  })

  test('files of a hidden commitment are byte for byte as if they were not there', async () => {
    const author = await someone()
    const hidden = await promised(author, { sensitivity: 'restricted' })
    const file = await shown(author, hidden)
    const seen = await promised(author)
    for (const member of [
      await someone(),
      await server.memberOf({ roles: ['organizer'], regions: ['southeast'] }),
      await server.signedIn('lead'),
      await server.signedIn('leadership'),
      await server.signedIn('viewer'),
      await server.signedIn('admin'),
    ]) {
      const bytes = smallPdf()
      const asked = async (commitment: string, fileId: string) => [
        bytesOf(await fetchFile(member, commitment, fileId)),
        bytesOf(await send(member, commitment, bytes, { id: fileId })),
        // not even what is wrong with a file tells that there is a commitment
        bytesOf(await send(member, commitment, Buffer.from('<html>'), { id: fileId })),
      ]
      const never = await asked(newId(), newId())
      expect(await asked(hidden, file)).toEqual(never)
      expect(await asked(hidden, newId())).toEqual(never)
      expect(bytesOf(await fetchFile(member, seen, file))).toEqual(
        bytesOf(await fetchFile(member, seen, newId())),
      )
    }
    // what is sealed is opened, not fetched
    expect((await fetchFile(author, hidden, file)).statusCode).toBe(404)
    const params = { id: hidden, fileId: file }
    expect((await author.call(openEvidenceFile, { params })).statusCode).toBe(200)
  })

  test('an id that a hidden file has is taken like any other', async () => {
    const author = await someone()
    const lead = await server.signedIn('lead')
    const hidden = await shown(author, await promised(author, { sensitivity: 'restricted' }))
    const open = await promised(lead)
    const taken = await shown(lead, open, smallPdf('open'))
    const answers = [
      await send(lead, open, smallPdf('x'), { id: hidden }),
      await send(lead, open, smallPdf('x'), { id: taken }),
    ]
    expect(bytesOf(answers[0] as LightMyRequestResponse)).toEqual(
      bytesOf(answers[1] as LightMyRequestResponse),
    )
    const named = [hidden, newId()].map((fileId) => note(lead, open, { kind: 'evidence', fileId }))
    const [one, two] = (await Promise.all(named)).map(bytesOf)
    expect(one).toEqual(two)
  })
})

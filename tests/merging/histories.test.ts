import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../server/contacts/contract.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { seed } from '../setup/seed.ts'

let server: TestApp
/** Two phones of the author, and a lead in her browser. */
let devices: TestMember[]
let sheriff: string
beforeAll(async () => {
  server = await startTestApp()
  const ana = await server.signedIn('organizer')
  devices = [ana, ana, await server.signedIn('lead')]
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

const device = fc.integer({ min: 0, max: 2 })
const step = fc.oneof(
  fc.record({ does: fc.constant('read' as const), device }),
  fc.record({ does: fc.constant('notes' as const), device }),
  fc.record({ does: fc.constant('kind' as const), device, to: fc.constantFrom('call', 'visit') }),
  fc.record({ does: fc.constant('promise' as const), device }),
  fc.record({ does: fc.constant('drop promise' as const), device }),
  fc.record({ does: fc.constant('promise by itself' as const), device }),
  fc.record({ does: fc.constant('remove' as const), device }),
  fc.record({ does: fc.constant('send again' as const), device }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Request {
  method: 'PUT' | 'DELETE'
  url: string
  payload?: object
  headers: Record<string, string>
}

/** What one device has read, and what it sent last. */
interface Device {
  member: TestMember
  read: Contact
  sent?: Request
}

function factsOf(contact: Contact): Record<string, unknown> {
  return {
    countyFips: contact.countyFips,
    institutionIds: contact.institutions.map(({ id }) => id),
    kind: contact.kind,
    happenedOn: contact.happenedOn,
    notes: contact.notes,
    commitments: contact.commitments.map(({ id, text, version }) => ({ id, text, version })),
  }
}

/** One history: what every device does in turn. @returns every text that was acknowledged */
async function play(steps: readonly Step[]) {
  const [id, promise] = [newId(), newId()]
  const url = `/api/contacts/${id}`
  const texts: string[] = []
  let said = 0
  const text = () => `said-${id}-${++said}`
  const [first, second] = [text(), text()]
  await devices[0]?.inject({
    method: 'PUT',
    url,
    payload: {
      countyFips: '01095',
      institutionIds: [sheriff],
      kind: 'meeting',
      happenedOn: '2026-11-20',
      notes: first,
      commitments: [{ id: promise, text: second }],
    },
  })
  texts.push(first, second)
  const read: Contact = (await (devices[0] as TestMember).inject({ url })).json()
  const held: Device[] = devices.map((member) => ({ member, read }))

  for (const one of steps) {
    const at = held[one.device] as Device
    const headers = { 'if-match': `"${at.read.version}"` }
    if (one.does === 'read') {
      const answer = await at.member.inject({ url })
      if (answer.statusCode === 200) at.read = answer.json()
      continue
    }
    const fresh = text()
    const request = {
      'send again': at.sent,
      remove: { method: 'DELETE' as const, url, headers },
      notes: edit(at.read, { notes: fresh }),
      kind: edit(at.read, one.does === 'kind' ? { kind: one.to } : {}),
      promise: edit(at.read, {
        commitments: at.read.commitments.map(({ id, version }) => ({ id, version, text: fresh })),
      }),
      'drop promise': edit(at.read, { commitments: [] }),
      'promise by itself': byItself(at.read, fresh),
    }[one.does]
    if (!request) continue
    const answer = await at.member.inject(request)
    // nothing blocks an outbox: it is done, kept, or there is nothing that could be edited
    expect([200, 204, 404, 409], answer.body).toContain(answer.statusCode)
    if (answer.statusCode === 200 && JSON.stringify(request).includes(fresh)) texts.push(fresh)
    at.sent = request
  }
  return { id, promise, texts }

  function edit(was: Contact, change: object): Request {
    const headers = { 'if-match': `"${was.version}"` }
    return { method: 'PUT', url, payload: { ...factsOf(was), ...change }, headers }
  }
  function byItself(was: Contact, words: string): Request | undefined {
    const [commitment] = was.commitments
    if (!commitment) return undefined
    return {
      method: 'PUT',
      url: `/api/commitments/${promise}`,
      payload: { countyFips: '01095', institutionId: sheriff, text: words, madeOn: was.happenedOn },
      headers: { 'if-match': `"${commitment.version}"` },
    }
  }
}

/** Everything that the database holds of them, removed or not. */
async function holds(id: string, promise: string): Promise<string> {
  const ids = [id, promise]
  const { rows } = await server.superuser.query(
    `select t::text from contacts t where id = any ($1) union all select t::text from commitments t where id = any ($1)
     union all select t::text from versions t where record_id = any ($1)
     union all select t::text from conflicts t where record_id = any ($1)`,
    [ids],
  )
  return JSON.stringify(rows)
}

test('300 histories of three devices: every text that was acknowledged is in the record, its history or a conflict', async () => {
  let texts = 0
  let requests = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const played = await play(steps)
      const held = await holds(played.id, played.promise)
      for (const text of played.texts) expect(held).toContain(text)
      texts += played.texts.length
      requests += steps.length
    }),
    { numRuns: 300 },
  )
  process.stdout.write(`seed ${seed}: 300 histories, ${requests} steps, ${texts} texts, 0 lost\n`)
}, 600_000)

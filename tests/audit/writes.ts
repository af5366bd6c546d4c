import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import { insertInvite } from '../../server/auth/invite-store.ts'
import { hashToken } from '../../server/auth/secrets.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { codeOf, cookieOf, signIn, type WithPassword, withPassword } from '../auth/enter.ts'
import { handOver, phoneOf } from '../deliveries/phone.ts'
import { makePasskey } from '../passkeys/authenticator.ts'
import { added, challenge, withPasskey } from '../passkeys/with-passkey.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { smallPdf } from '../setup/files.ts'
import { testKeyring } from '../setup/keyring.ts'
import { startPostOffice } from '../setup/post-office.ts'

/** Who writes, and about whom. */
export interface World {
  server: TestApp
  lead: TestMember
  admin: TestMember
  leader: TestMember
  sheriff: string
}

export async function startWorld(): Promise<World> {
  const server = await startTestApp({ mail: (await startPostOffice()).mail })
  return {
    server,
    lead: await server.signedIn('lead'),
    admin: await server.signedIn('admin'),
    leader: await server.signedIn('leadership'),
    sheriff: await institutionNamed(server.app, "Marshall County Sheriff's Office"),
  }
}

export function send(
  { server }: World,
  { by, request }: Omit<Write, 'table'>,
): Promise<LightMyRequestResponse> {
  return by ? by.inject(request) : server.app.inject(request)
}

/** One write: who sends it, and the row that it must leave in the database. */
export interface Write {
  by: TestMember | undefined
  request: InjectOptions
  table: string
  id?: string
}

const digestMail = {
  ...{ method: 'POST', url: '/api/digest/mail' },
  payload: { address: 'rosa@example.org' },
} as const

export const v1 = { 'if-match': '"1"' }
export const put = (
  by: TestMember,
  url: string,
  payload: object,
  headers = {},
): Omit<Write, 'table'> & { by: TestMember } => ({
  by,
  request: { method: 'PUT', url, payload, headers },
  id: url.split('/').at(-1) as string,
})
export const contact = ({ sheriff }: World) => ({
  countyFips: '01095',
  institutionIds: [sheriff],
  kind: 'visit',
})
export const commitment = ({ sheriff }: World) => ({
  countyFips: '01095',
  institutionId: sheriff,
  text: 'x',
})
/** Two entries of the directory that say the same. */
async function twoOf({ lead }: World, kind: 'institutions' | 'people', facts: object) {
  const [awayId, survivorId] = [newId(), newId()]
  for (const id of [awayId, survivorId]) await lead.put(`/api/${kind}/${id}`, facts)
  return { awayId, awayVersion: 1, survivorId, survivorVersion: 1 }
}
const record = ({ sheriff }: World) => ({
  kind: 'vote',
  institutionId: sheriff,
  title: 'Voted',
  adverse: true,
  datedOn: '2026-01-13',
  source: { id: 'ice-287g' },
})
/** A list of one new agreement, signed on this day. */
const list = (day: string) => ({
  kind: '287g',
  source: { id: 'ice-287g' },
  seenOn: '2026-11-01',
  fileName: 'list.csv',
  content: Buffer.from(`Agency,Signed\nCullman County Sheriff's Office,${day}\n`).toString(
    'base64',
  ),
  mapping: { institution: 0, day: 1 },
  adverse: true,
  answers: [],
  ended: [],
})
const followUp = (world: World) => ({ ...commitment(world), dueOn: '2026-12-01' })
const override = () => ({
  countyFips: '01095',
  aspect: 'alliance',
  value: 'ally',
  reason: 'x',
  expiresOn: addDays(dayInAlabama(new Date()), 30),
})
const campaign = {
  name: { en: 'Keep', es: 'Cumplir' },
  ask: { en: 'Keep it', es: 'Que se cumpla' },
  level: 'local',
  startsOn: '2026-01-01',
}
export const shop = { sector: 'business', kind: 'shop', name: 'Shop', counties: [] }

export const newMember = ({ admin }: World) => ({
  name: 'New',
  organizationId: admin.organizationId,
  roles: ['viewer'],
})

const seat = ({ sheriff }: World) => ({ institutionId: sheriff, title: newId() })

async function heldSeatWithPromise(w: World): Promise<{ seatId: string }> {
  const { title } = seat(w)
  const personId = newId()
  const held = { institutionId: w.sheriff, title }
  await first(put(w.lead, `/api/people/${personId}`, { name: 'Ira Holt', seat: held }))
  await first(put(w.lead, `/api/commitments/${newId()}`, { ...commitment(w), personId }))
  const { rows } = await w.server.superuser.query('select id from seats where title = $1', [title])
  return { seatId: rows[0].id }
}

/** Sends a write that another one needs before it, and gives the address of its record. */
async function first(write: Omit<Write, 'table'> & { by: TestMember }): Promise<string> {
  const answer = await write.by.inject(write.request)
  expect(answer.statusCode).toBe(201)
  return String(write.request.url)
}

/** A file of one contact, sent and read. */
async function sentSheet(w: World): Promise<Omit<Write, 'table'> & { by: TestMember; id: string }> {
  const id = newId()
  const payload = Buffer.from(
    `Date,County,Institution,Notes\n2026-01-05,Marshall,Marshall County Sheriff's Office,${id}\n`,
  )
  const headers = { 'content-type': 'application/octet-stream' }
  return { by: w.lead, request: { method: 'PUT', url: `/api/imports/${id}`, payload, headers }, id }
}
const saidOfSheet = { kind: 'contacts', sheets: [], answers: [] }

/** The same, imported. */
async function importedSheet(w: World): Promise<string> {
  const url = await first(await sentSheet(w))
  const request = { method: 'POST', url: `${url}/run`, payload: saidOfSheet } as const
  expect((await w.lead.inject(request)).json()).toMatchObject({ state: 'finished' })
  return url
}

/** A new campaign with one target: its address and the id of the ask. */
async function campaignWithTarget(w: World): Promise<{ url: string; askId: string }> {
  const url = await first(put(w.leader, `/api/campaigns/${newId()}`, campaign))
  const askId = newId()
  const targets = [{ id: askId, institutionId: w.sheriff }]
  await first(put(w.leader, `${url}/targets`, { targets }))
  return { url, askId }
}

/** A step of a new commitment. */
async function milestoneOf(w: World) {
  const url = await first(put(w.lead, `/api/commitments/${newId()}`, commitment(w)))
  return put(w.lead, `${url}/milestones/${newId()}`, { text: 'x' })
}

/** A link of a member who has not come in yet. */
async function token(w: World): Promise<string> {
  const url = await first(put(w.admin, `/api/members/${newId()}`, newMember(w)))
  const memberId = url.split('/').at(-1) as string
  const invite = { memberId, kind: 'invite', createdBy: null } as const
  return (await w.server.app.db.transaction().execute((trx) => insertInvite(trx, invite))).token
}

/** A way back for a member who has come in before. */
async function askedRecovery(w: World, by: TestMember, member?: TestMember) {
  const memberId = (member ?? (await w.server.signedIn('viewer'))).id
  return put(by, `/api/recoveries/${newId()}`, { memberId, reason: 'lost her phone' })
}

/** An entry that no key of the server opens: it is kept, and set aside. */
const unopenable = ({ id }: TestMember) => ({
  memberId: id,
  keyId: testKeyring().newest,
  enc: 'AA',
  data: 'AA',
})

const delivered = (w: World): Promise<string> =>
  first(put(w.lead, `/api/deliveries/${newId()}`, unopenable(w.lead)))

/** The device that a member signs in on. */
async function deviceOf(w: World, member: WithPassword): Promise<{ id: string }> {
  await signIn(w.server, member)
  const { items } = (await member.inject({ url: '/api/session/devices' })).json()
  return items.find((one: { known: boolean }) => one.known)
}

/** Opening writes nothing but its audit row. */
async function opening(w: World, write: Promise<string> | string, part = ''): Promise<Write> {
  const request = { method: 'POST', url: `${await write}${part}/open` } as const
  return { by: w.lead, request, table: 'audit' }
}
const restricted = { sensitivity: 'restricted' }
const restrictedPromise = (w: World) =>
  first(put(w.lead, `/api/commitments/${newId()}`, { ...commitment(w), ...restricted }))

/** A record that was edited once, and goes back. */
async function restoring(
  w: World,
  plural: string,
  facts: object,
  table: string,
  by = w.lead,
): Promise<Write> {
  const url = await first(put(by, `${plural}/${newId()}`, facts))
  await by.inject(put(by, url, facts, v1).request)
  const payload = { version: 1 }
  const request = { method: 'POST', url: `${url}/restore`, payload, headers: v2 } as const
  return { by, request, table, id: url.split('/').at(-1) as string }
}
const v2 = { 'if-match': '"2"' }
const v3 = { 'if-match': '"3"' }

/** A promise that two said differently; its conflict. */
async function conflictOf(w: World, more: object): Promise<string> {
  const facts = (text: string) => ({ ...commitment(w), ...more, text })
  const url = await first(put(w.lead, `/api/commitments/${newId()}`, facts('x')))
  await w.lead.inject(put(w.lead, url, facts('y'), v1).request)
  const { request } = put(w.lead, url, facts('z'), v1)
  return (await w.lead.inject(request)).json().conflicts[0].id
}

/** Waits until no check of the chain runs any more. */
async function finishChecks({ admin }: World): Promise<void> {
  await expect
    .poll(async () => (await admin.inject({ url: '/api/audit/chain' })).json().check?.state)
    .not.toBe('running')
}

const regional = {
  scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
  period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
  languages: ['en', 'es'],
  title: { en: 'Winter' },
}

/** A new report of the region of the lead. */
const report = (w: World) => first(put(w.lead, `/api/reports/${newId()}`, regional))

/** The report that a member reviews, or finishes: as it was begun. */
const onward = async (by: TestMember, url: string, how: string): Promise<Write> => ({
  by,
  request: { method: 'POST', url: `${url}/${how}`, payload: { edition: 1 } },
  table: 'reports',
  id: url.split('/').at(-1) as string,
})

/** A final report. */
async function finished(w: World): Promise<string> {
  const url = await report(w)
  for (const [by, how] of [
    [w.leader, 'review'],
    [w.lead, 'finalize'],
  ] as const)
    await by.inject({ method: 'POST', url: `${url}/${how}`, payload: { edition: 1 } })
  return url
}

const monthInEnglish = { language: 'en', days: 30 }

/** A link to a final report. */
async function shared(w: World): Promise<{ token: string; share: { id: string } }> {
  const url = `${await finished(w)}/shares`
  return (await w.lead.inject({ method: 'POST', url, payload: monthInEnglish })).json()
}

/** Every way to write, by route. A route that writes and has no row here fails the test below. */
export const writes: [route: string, name: string, make: (w: World) => Promise<Write>][] = [
  [
    'POST /api/session',
    'exchange a link',
    async (w) => ({
      by: undefined,
      request: { method: 'POST', url: '/api/session', payload: { token: await token(w) } },
      table: 'sessions',
    }),
  ],
  [
    'DELETE /api/session',
    'sign out',
    async (w) => ({
      by: await w.server.signedIn('viewer'),
      request: { method: 'DELETE', url: '/api/session' },
      table: 'sessions',
    }),
  ],
  [
    'POST /api/session',
    'sign in with password and code',
    async (w) => {
      const { login, password, code } = await withPassword(w.server)
      const payload = { login, password, code: await code() }
      const request = { method: 'POST', url: '/api/session', payload } as const
      return { by: undefined, request, table: 'totp_secrets' }
    },
  ],
  [
    'POST /api/session',
    'come back by the link of two admins',
    async (w) => {
      const url = await first(await askedRecovery(w, w.admin))
      const second = await w.server.signedIn('admin')
      const made = await second.inject({ method: 'POST', url: `${url}/confirm` })
      const payload = { token: made.json().url.split('#')[1] }
      const request = { method: 'POST', url: '/api/session', payload } as const
      return { by: undefined, request, table: 'sessions' }
    },
  ],
  [
    'POST /api/session/proof',
    'prove that it is she',
    async (w) => {
      const by = await withPassword(w.server)
      const payload = { password: by.password, code: await by.code() }
      const request = { method: 'POST', url: '/api/session/proof', payload } as const
      return { by, request, table: 'sessions' }
    },
  ],
  [
    'PUT /api/passkeys/{id}',
    'make a passkey',
    async (w) => {
      const by = await w.server.signedIn('viewer')
      const asked = await by.inject({ method: 'POST', url: '/api/passkeys/registration' })
      const { attestation } = makePasskey(asked.json())
      const facts = { name: 'My phone', attestation }
      return { ...put(by, `/api/passkeys/${newId()}`, facts), table: 'passkeys' }
    },
  ],
  [
    'PUT /api/passkeys/{id}',
    'rename it',
    async (w) => {
      const by = await withPasskey(w.server)
      return {
        ...put(by, `/api/passkeys/${by.passkeyId}`, { name: 'Mine' }, v1),
        table: 'passkeys',
      }
    },
  ],
  [
    'DELETE /api/passkeys/{id}',
    'remove one of two',
    async (w) => {
      const by = await withPasskey(w.server)
      const { passkeyId: id } = await added(by)
      const request = { method: 'DELETE', url: `/api/passkeys/${id}`, headers: v1 } as const
      return { by, request, table: 'passkeys', id }
    },
  ],
  [
    'POST /api/session',
    'sign in with a passkey',
    async (w) => {
      const { passkey } = await withPasskey(w.server)
      const payload = { passkey: passkey.answer(await challenge(w.server.app)) }
      const request = { method: 'POST', url: '/api/session', payload } as const
      return { by: undefined, request, table: 'sessions' }
    },
  ],
  [
    'POST /api/session/totp',
    'begin to pair an app',
    async (w) => ({
      by: await withPassword(w.server),
      request: { method: 'POST', url: '/api/session/totp' },
      table: 'totp_secrets',
    }),
  ],
  [
    'PUT /api/session/totp',
    'pair an app',
    async (w) => {
      const by = await withPassword(w.server)
      const url = '/api/session/totp'
      const { secret } = (await by.inject({ method: 'POST', url })).json()
      const request = { method: 'PUT', url, payload: { code: codeOf(secret) } } as const
      return { by, request, table: 'recovery_codes' }
    },
  ],
  [
    'POST /api/session/recovery-codes',
    'make new recovery codes',
    async (w) => ({
      by: await withPassword(w.server),
      request: { method: 'POST', url: '/api/session/recovery-codes' },
      table: 'recovery_codes',
    }),
  ],
  [
    'POST /api/phone',
    'keep things on a phone',
    async (w) => {
      const by = await withPassword(w.server)
      const headers = { cookie: cookieOf(await signIn(w.server, by)) }
      return { by, request: { method: 'POST', url: '/api/phone', headers }, table: 'phone_keys' }
    },
  ],
  [
    'PUT /api/deliveries/{id}',
    'hand over',
    async (w) => {
      const by = await withPassword(w.server)
      const { device } = await phoneOf(w.server, by)
      const url = `/api/deliveries/${newId()}`
      return { ...put(by, url, unopenable(by), { cookie: device }), table: 'deliveries' }
    },
  ],
  [
    'POST /api/deliveries/{id}/confirm',
    'write down what arrived while she was signed out',
    async (w) => {
      const by = await withPassword(w.server)
      const { device } = await phoneOf(w.server, by)
      const url = `/api/deliveries/${newId()}`
      await first(put(by, url, unopenable(by), { cookie: device }))
      return { by, request: { method: 'POST', url: `${url}/confirm` }, table: 'deliveries' }
    },
  ],
  [
    'POST /api/deliveries/{id}/open',
    'read an entry that waits',
    async (w) => {
      const by = await withPassword(w.server)
      const phone = await phoneOf(w.server, by)
      const [id, url] = [newId(), `/api/contacts/${newId()}`]
      const entry = { operations: [{ method: 'PUT' as const, url, body: contact(w) }] }
      await handOver(w.server.app, phone, entry, phone.device, id)
      return { ...(await opening(w, `/api/deliveries/${id}`)), by }
    },
  ],
  [
    'DELETE /api/deliveries/{id}',
    'let go',
    async (w) => ({
      by: w.lead,
      request: { method: 'DELETE', url: await delivered(w) },
      table: 'deliveries',
    }),
  ],
  [
    'DELETE /api/session/devices',
    'sign out everywhere else',
    async (w) => {
      const by = await withPassword(w.server)
      await signIn(w.server, by)
      return { by, request: { method: 'DELETE', url: '/api/session/devices' }, table: 'sessions' }
    },
  ],
  [
    'DELETE /api/session/devices/{id}',
    'sign out on one device',
    async (w) => {
      const by = await withPassword(w.server)
      const { id } = await deviceOf(w, by)
      const request = { method: 'DELETE', url: `/api/session/devices/${id}` } as const
      return { by, request, table: 'sessions' }
    },
  ],
  [
    'POST /api/session/devices/{id}/lost',
    'lose a device',
    async (w) => {
      const by = await withPassword(w.server)
      const { id } = await deviceOf(w, by)
      const payload = { removePasskeys: true }
      const request = { method: 'POST', url: `/api/session/devices/${id}/lost`, payload } as const
      return { by, request, table: 'known_devices', id }
    },
  ],
  [
    'DELETE /api/members/{id}/sessions',
    'sign a member out everywhere',
    async (w) => {
      const { id } = await w.server.signedIn('viewer')
      const request = { method: 'DELETE', url: `/api/members/${id}/sessions` } as const
      return { by: w.admin, request, table: 'sessions' }
    },
  ],
  [
    'PUT /api/recoveries/{id}',
    'ask for a way back',
    async (w) => ({ ...(await askedRecovery(w, w.admin)), table: 'recoveries' }),
  ],
  [
    'POST /api/recoveries/{id}/confirm',
    'confirm it as a second admin',
    async (w) => {
      const url = await first(await askedRecovery(w, w.admin))
      const by = await w.server.signedIn('admin')
      return { by, request: { method: 'POST', url: `${url}/confirm` }, table: 'invites' }
    },
  ],
  [
    'DELETE /api/recoveries/{id}',
    'call it off',
    async (w) => {
      const url = await first(await askedRecovery(w, w.admin))
      return { by: w.admin, request: { method: 'DELETE', url }, table: 'recoveries' }
    },
  ],
  [
    'POST /api/session/recovery',
    'read that it was opened',
    async (w) => {
      const by = await w.server.signedIn('viewer')
      await first(await askedRecovery(w, w.admin, by))
      return { by, request: { method: 'POST', url: '/api/session/recovery' }, table: 'recoveries' }
    },
  ],
  [
    'PUT /api/session/account',
    'change the account',
    async (w) => {
      const by = await w.server.signedIn('viewer')
      return { ...put(by, '/api/session/account', { language: 'es' }), id: by.id, table: 'members' }
    },
  ],
  [
    'PUT /api/institutions/{id}',
    'add',
    async (w) => ({
      ...put(w.lead, `/api/institutions/${newId()}`, shop),
      table: 'institutions',
    }),
  ],
  [
    'PUT /api/institutions/{id}',
    'edit',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/institutions/${newId()}`, shop)),
        { ...shop, name: 'B' },
        v1,
      ),
      table: 'institutions',
    }),
  ],
  [
    'PUT /api/people/{id}',
    'add',
    async (w) => ({
      ...put(w.lead, `/api/people/${newId()}`, { name: 'A' }),
      table: 'people',
    }),
  ],
  [
    'PUT /api/people/{id}',
    'edit',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/people/${newId()}`, { name: 'A' })),
        { name: 'B' },
        v1,
      ),
      table: 'people',
    }),
  ],
  [
    'PUT /api/seats/{id}',
    'add',
    async (w) => ({ ...put(w.lead, `/api/seats/${newId()}`, seat(w)), table: 'seats' }),
  ],
  [
    'PUT /api/seats/{id}',
    'rename',
    async (w) => ({
      ...put(w.lead, await first(put(w.lead, `/api/seats/${newId()}`, seat(w))), seat(w), v1),
      table: 'seats',
    }),
  ],
  [
    'PUT /api/turnovers/{id}',
    'turn over, with a new person and a promise that lapses',
    async (w) => ({
      ...put(w.lead, `/api/turnovers/${newId()}`, {
        ...(await heldSeatWithPromise(w)),
        outcome: 'replaced',
        happenedOn: dayInAlabama(new Date()),
        successor: { id: newId(), name: 'Jordan Hale' },
      }),
      table: 'turnovers',
    }),
  ],
  [
    'PUT /api/asks/{id}',
    'ask again',
    async (w) => {
      const url = await first(put(w.lead, `/api/commitments/${newId()}`, commitment(w)))
      await first(put(w.lead, `${url}/events/${newId()}`, { kind: 'lapsed' }))
      const commitmentId = url.split('/').at(-1)
      return { ...put(w.lead, `/api/asks/${newId()}`, { commitmentId }), table: 'asks' }
    },
  ],
  [
    'PUT /api/contacts/{id}',
    'log',
    async (w) => ({
      ...put(w.lead, `/api/contacts/${newId()}`, contact(w)),
      table: 'contacts',
    }),
  ],
  [
    'PUT /api/contacts/{id}',
    'edit',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/contacts/${newId()}`, contact(w))),
        contact(w),
        v1,
      ),
      table: 'contacts',
    }),
  ],
  [
    'DELETE /api/contacts/{id}',
    'take back',
    async (w) => {
      const url = await first(put(w.lead, `/api/contacts/${newId()}`, contact(w)))
      return {
        by: w.lead,
        request: { method: 'DELETE', url, headers: v1 },
        table: 'contacts',
        id: url.split('/').at(-1) as string,
      }
    },
  ],
  [
    'PUT /api/assessments/{id}',
    'assess',
    async (w) => ({
      ...put(w.lead, `/api/assessments/${newId()}`, { institutionId: w.sheriff, value: 3 }),
      table: 'assessments',
    }),
  ],
  [
    'PUT /api/commitments/{id}',
    'record',
    async (w) => ({
      ...put(w.lead, `/api/commitments/${newId()}`, commitment(w)),
      table: 'commitments',
    }),
  ],
  [
    'PUT /api/commitments/{id}',
    'correct',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/commitments/${newId()}`, commitment(w))),
        commitment(w),
        v1,
      ),
      table: 'commitments',
    }),
  ],
  [
    'PUT /api/commitments/{id}/events/{eventId}',
    'add an event',
    async (w) => {
      const url = await first(put(w.lead, `/api/commitments/${newId()}`, commitment(w)))
      return {
        ...put(w.lead, `${url}/events/${newId()}`, { kind: 'progress' }),
        table: 'commitment_events',
      }
    },
  ],
  [
    'PUT /api/campaigns/{id}',
    'start',
    async (w) => ({
      ...put(w.leader, `/api/campaigns/${newId()}`, campaign),
      table: 'campaigns',
    }),
  ],
  [
    'PUT /api/campaigns/{id}',
    'edit',
    async (w) => ({
      ...put(
        w.leader,
        await first(put(w.leader, `/api/campaigns/${newId()}`, campaign)),
        { ...campaign, needed: 3 },
        v1,
      ),
      table: 'campaigns',
    }),
  ],
  [
    'PUT /api/campaigns/{id}/targets',
    'add targets',
    async (w) => {
      const url = await first(put(w.leader, `/api/campaigns/${newId()}`, campaign))
      const id = newId()
      const targets = [{ id, institutionId: w.sheriff }]
      return { ...put(w.leader, `${url}/targets`, { targets }), table: 'asks', id }
    },
  ],
  [
    'PUT /api/campaigns/{id}/targets/{askId}',
    'mark as asked',
    async (w) => {
      const { url, askId } = await campaignWithTarget(w)
      const asked = { askedOn: '2026-01-02' }
      return { ...put(w.lead, `${url}/targets/${askId}`, asked, v1), table: 'asks' }
    },
  ],
  [
    'DELETE /api/campaigns/{id}/targets/{askId}',
    'remove',
    async (w) => {
      const { url, askId } = await campaignWithTarget(w)
      return {
        by: w.leader,
        request: { method: 'DELETE', url: `${url}/targets/${askId}`, headers: v1 },
        table: 'asks',
        id: askId,
      }
    },
  ],
  [
    'PUT /api/campaigns/{id}/votes',
    'record the vote',
    async (w) => {
      const { url, askId } = await campaignWithTarget(w)
      const facts = { votedOn: '2026-01-02', votes: [{ askId, vote: 'yes' }] }
      const id = url.split('/').at(-1) as string
      return { ...put(w.leader, `${url}/votes`, facts, v1), table: 'campaigns', id }
    },
  ],
  [
    'PUT /api/commitments/{id}/milestones/{milestoneId}',
    'add a step',
    async (w) => ({ ...(await milestoneOf(w)), table: 'milestones' }),
  ],
  [
    'PUT /api/commitments/{id}/milestones/{milestoneId}',
    'edit a step',
    async (w) => ({
      ...put(w.lead, await first(await milestoneOf(w)), { text: 'y' }, v1),
      table: 'milestones',
    }),
  ],
  [
    'DELETE /api/commitments/{id}/milestones/{milestoneId}',
    'take a step off',
    async (w) => {
      const url = await first(await milestoneOf(w))
      return {
        by: w.lead,
        request: { method: 'DELETE', url, headers: v1 },
        table: 'milestones',
        id: url.split('/').at(-1) as string,
      }
    },
  ],
  [
    'PUT /api/commitments/{id}/files/{fileId}',
    'send a file',
    async (w) => {
      const url = await first(put(w.lead, `/api/commitments/${newId()}`, commitment(w)))
      const id = newId()
      return {
        by: w.lead,
        request: {
          method: 'PUT',
          url: `${url}/files/${id}`,
          headers: { 'content-type': 'application/pdf' },
          payload: smallPdf(),
        },
        table: 'evidence_files',
        id,
      }
    },
  ],
  [
    'POST /api/contacts/{id}/open',
    'open what is sealed',
    (w) =>
      opening(w, first(put(w.lead, `/api/contacts/${newId()}`, { ...contact(w), ...restricted }))),
  ],
  [
    'POST /api/commitments/{id}/open',
    'open what is sealed',
    (w) => opening(w, restrictedPromise(w)),
  ],
  [
    'POST /api/follow-ups/{id}/open',
    'open what is sealed',
    (w) =>
      opening(
        w,
        first(put(w.lead, `/api/follow-ups/${newId()}`, { ...followUp(w), ...restricted })),
      ),
  ],
  [
    'POST /api/commitments/{id}/files/{fileId}/open',
    'open a sealed file',
    async (w) => {
      const url = await restrictedPromise(w)
      const fileId = newId()
      await w.lead.inject({
        method: 'PUT',
        url: `${url}/files/${fileId}`,
        payload: smallPdf(),
        headers: { 'content-type': 'application/pdf' },
      })
      await first(put(w.lead, `${url}/events/${newId()}`, { kind: 'evidence', fileId }))
      return opening(w, url, `/files/${fileId}`)
    },
  ],
  [
    'POST /api/contacts/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/contacts', contact(w), 'contacts'),
  ],
  [
    'POST /api/commitments/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/commitments', commitment(w), 'commitments'),
  ],
  [
    'POST /api/follow-ups/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/follow-ups', followUp(w), 'follow_ups'),
  ],
  [
    'POST /api/institutions/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/institutions', shop, 'institutions'),
  ],
  [
    'POST /api/people/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/people', { name: 'Ira Holt' }, 'people'),
  ],
  [
    'POST /api/campaigns/{id}/restore',
    'restore a version',
    (w) => restoring(w, '/api/campaigns', campaign, 'campaigns', w.leader),
  ],
  [
    'POST /api/contacts/{id}/history/open',
    'open sealed versions',
    (w) =>
      opening(
        w,
        first(put(w.lead, `/api/contacts/${newId()}`, { ...contact(w), ...restricted })),
        '/history',
      ),
  ],
  [
    'POST /api/commitments/{id}/history/open',
    'open sealed versions',
    (w) =>
      opening(
        w,
        first(put(w.lead, `/api/commitments/${newId()}`, { ...commitment(w), ...restricted })),
        '/history',
      ),
  ],
  [
    'POST /api/follow-ups/{id}/history/open',
    'open sealed versions',
    (w) =>
      opening(
        w,
        first(put(w.lead, `/api/follow-ups/${newId()}`, { ...followUp(w), ...restricted })),
        '/history',
      ),
  ],
  [
    'PUT /api/conflicts/{id}',
    'decide',
    async (w) => {
      const id = await conflictOf(w, {})
      return {
        ...put(w.lead, `/api/conflicts/${id}`, { take: 'incoming' }, v3),
        table: 'conflicts',
      }
    },
  ],
  [
    'POST /api/conflicts/{id}/open',
    'open a sealed one',
    async (w) => opening(w, `/api/conflicts/${await conflictOf(w, restricted)}`),
  ],
  [
    'PUT /api/follow-ups/{id}',
    'note',
    async (w) => ({
      ...put(w.lead, `/api/follow-ups/${newId()}`, followUp(w)),
      table: 'follow_ups',
    }),
  ],
  [
    'PUT /api/follow-ups/{id}',
    'done',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/follow-ups/${newId()}`, followUp(w))),
        { ...followUp(w), done: true },
        v1,
      ),
      table: 'follow_ups',
    }),
  ],
  [
    'PUT /api/overrides/{id}',
    'set a status by hand',
    async (w) => ({
      ...put(w.lead, `/api/overrides/${newId()}`, override()),
      table: 'overrides',
    }),
  ],
  [
    'DELETE /api/overrides/{id}',
    'take it back',
    async (w) => {
      const url = await first(put(w.lead, `/api/overrides/${newId()}`, override()))
      return {
        by: w.lead,
        request: { method: 'DELETE', url, headers: v1 },
        table: 'overrides',
        id: url.split('/').at(-1) as string,
      }
    },
  ],
  [
    'PUT /api/coverage/cadences',
    'set the rhythms',
    async (w) => {
      const now = await w.admin.inject({ url: '/api/coverage/cadences' })
      // other ones each time
      const cadences = [{ sector: 'police', influence: 3, everyDays: now.json().version }]
      const headers = { 'if-match': String(now.headers.etag) }
      const { id: _, ...write } = put(w.admin, '/api/coverage/cadences', { cadences }, headers)
      return { ...write, table: 'cadences' }
    },
  ],
  [
    'PUT /api/retention',
    'set for how long',
    async (w) => {
      const now = await w.admin.inject({ url: '/api/retention' })
      // other ones each time
      const days = 1000 + now.json().version
      const periods = [{ kind: 'contact', sensitivity: 'shared', days }]
      const headers = { 'if-match': String(now.headers.etag) }
      const { id: _, ...write } = put(w.admin, '/api/retention', { periods }, headers)
      return { ...write, table: 'retention_state' }
    },
  ],
  [
    'PUT /api/settings',
    'set caps of files',
    async (w) => {
      const { version, ...facts } = (await w.admin.inject({ url: '/api/settings' })).json()
      const headers = { 'if-match': `"${version}"` }
      const body = { ...facts, dailyExports: facts.dailyExports + 1 }
      const { id: _, ...write } = put(w.admin, '/api/settings', body, headers)
      return { ...write, table: 'settings' }
    },
  ],
  [
    'PUT /api/thresholds',
    'set when evidence ages',
    async (w) => {
      const { version, ...facts } = (await w.admin.inject({ url: '/api/thresholds' })).json()
      const body = { ...facts, staleDays: facts.staleDays + 1 }
      const headers = { 'if-match': `"${version}"` }
      const { id: _, ...write } = put(w.admin, '/api/thresholds', body, headers)
      return { ...write, table: 'settings' }
    },
  ],
  [
    'PUT /api/words/{key}',
    'add a kind',
    async (w) => {
      const key = `institutionKind.church__${newId().slice(0, 8)}`
      const { id: _, ...write } = put(w.admin, `/api/words/${key}`, {
        en: 'Mosque',
        es: 'Mezquita',
      })
      return { ...write, table: 'word_changes' }
    },
  ],
  [
    'PUT /api/words/{key}',
    'call otherwise',
    async (w) => {
      const facts = { en: newId(), es: newId() }
      const headers = { 'if-match': '"0"' }
      const { id: _, ...write } = put(w.admin, '/api/words/recordKind.vote', facts, headers)
      return { ...write, table: 'words' }
    },
  ],
  [
    'PUT /api/regions/{id}',
    'add',
    async (w) => ({
      ...put(w.admin, `/api/regions/${newId()}`, { name: newId() }),
      table: 'regions',
    }),
  ],
  [
    'PUT /api/regions/{id}',
    'retire',
    async (w) => ({
      ...put(
        w.admin,
        await first(put(w.admin, `/api/regions/${newId()}`, { name: newId() })),
        { name: newId(), retired: true },
        v1,
      ),
      table: 'regions',
    }),
  ],
  [
    'PUT /api/counties/{fips}/region',
    'move a county',
    async (w) => {
      const url = `/api/regions/${newId()}`
      await first(put(w.admin, url, { name: newId() }))
      const body = { regionId: url.split('/').at(-1) }
      const { id: _, ...write } = put(w.admin, '/api/counties/01133/region', body, v1)
      return { ...write, table: 'counties' }
    },
  ],
  [
    'PUT /api/duplicates/institutions/{id}',
    'make one of two institutions',
    async (w) => {
      const facts = { sector: 'business', kind: 'shop', name: 'Shop', counties: ['01095'] }
      const two = await twoOf(w, 'institutions', facts)
      return {
        ...put(w.admin, `/api/duplicates/institutions/${newId()}`, { ...two, facts }),
        table: 'duplicates',
      }
    },
  ],
  [
    'PUT /api/duplicates/people/{id}',
    'make one of two people',
    async (w) => {
      const facts = { name: 'Jordan Hale' }
      const two = await twoOf(w, 'people', facts)
      return {
        ...put(w.admin, `/api/duplicates/people/${newId()}`, { ...two, facts }),
        table: 'duplicates',
      }
    },
  ],
  [
    'POST /api/duplicates/{id}/undo',
    'make two of one again',
    async (w) => {
      const facts = { sector: 'business', kind: 'shop', name: 'Shop', counties: ['01095'] }
      const two = await twoOf(w, 'institutions', facts)
      const id = newId()
      const url = `/api/duplicates/${id}/undo`
      await w.admin.put(`/api/duplicates/institutions/${id}`, { ...two, facts })
      return { by: w.admin, request: { method: 'POST', url }, table: 'duplicates', id }
    },
  ],
  [
    'PUT /api/duplicates/apart/{id}',
    'tell two apart',
    async (w) => {
      const { awayId: oneId, survivorId: otherId } = await twoOf(w, 'people', { name: 'Jo Hale' })
      const facts = { record: 'person', oneId, otherId }
      return { ...put(w.admin, `/api/duplicates/apart/${newId()}`, facts), table: 'told_apart' }
    },
  ],
  [
    'DELETE /api/duplicates/apart/{id}',
    'take back that two were told apart',
    async (w) => {
      const { awayId: oneId, survivorId: otherId } = await twoOf(w, 'people', { name: 'Jo Hale' })
      const id = newId()
      const url = `/api/duplicates/apart/${id}`
      await w.admin.put(url, { record: 'person', oneId, otherId })
      return { by: w.admin, request: { method: 'DELETE', url }, table: 'told_apart', id }
    },
  ],
  [
    'PUT /api/retention/hold',
    'set or lift a hold',
    async (w) => {
      const now = await w.admin.inject({ url: '/api/retention' })
      const facts = { on: !now.json().held, reason: 'counsel' }
      const { id: _, ...write } = put(w.admin, '/api/retention/hold', facts)
      return { ...write, table: 'legal_holds' }
    },
  ],
  [
    'PUT /api/reports/{id}',
    'begin',
    async (w) => ({ ...put(w.lead, `/api/reports/${newId()}`, regional), table: 'reports' }),
  ],
  [
    'PUT /api/reports/{id}',
    'edit',
    async (w) => ({
      ...put(w.lead, await report(w), { ...regional, languages: ['es'] }, v1),
      table: 'reports',
    }),
  ],
  [
    'DELETE /api/reports/{id}',
    'throw away',
    async (w) => {
      const url = await report(w)
      const request = { method: 'DELETE', url, headers: v1 } as const
      return { by: w.lead, request, table: 'reports', id: url.split('/').at(-1) as string }
    },
  ],
  [
    'PUT /api/reports/{id}/texts/{section}/{language}',
    'write a section',
    async (w) => {
      const url = `${await report(w)}/texts/summary/en`
      const { id: _, ...write } = put(w.lead, url, { text: 'x' }, { 'if-match': '"0"' })
      return { ...write, table: 'report_texts' }
    },
  ],
  [
    'PUT /api/reports/{id}/highlights',
    'choose highlights',
    async (w) => {
      const told = await first(put(w.lead, `/api/contacts/${newId()}`, contact(w)))
      const entryId = told.split('/').at(-1)
      const highlights = [{ entry: 'contact', entryId, caption: { en: 'x', es: 'x' } }]
      const url = `${await report(w)}/highlights`
      const { id: _, ...write } = put(w.lead, url, { highlights }, v1)
      return { ...write, table: 'reports' }
    },
  ],
  [
    'POST /api/reports/{id}/ask-review',
    'ask for a review',
    async (w) => {
      const url = await report(w)
      const request = { method: 'POST' as const, url: `${url}/ask-review`, payload: {} }
      return { by: w.lead, request, table: 'reports', id: url.split('/').at(-1) as string }
    },
  ],
  [
    'POST /api/reports/{id}/send-back',
    'send a report back',
    async (w) => {
      const url = await report(w)
      const payload = { edition: 1, why: 'The spring is missing' }
      const request = { method: 'POST' as const, url: `${url}/send-back`, payload }
      return { by: w.leader, request, table: 'reports', id: url.split('/').at(-1) as string }
    },
  ],
  [
    'POST /api/reports/{id}/review',
    'review',
    async (w) => onward(w.leader, await report(w), 'review'),
  ],
  [
    'POST /api/reports/{id}/finalize',
    'finish',
    async (w) => {
      const url = await report(w)
      const { by, request } = await onward(w.leader, url, 'review')
      await by?.inject(request)
      return onward(w.lead, url, 'finalize')
    },
  ],
  [
    'POST /api/reports/{id}/file',
    'take a report out',
    async (w) => {
      const url = `${await report(w)}/file`
      const payload = { format: 'csv', language: 'en' }
      return { by: w.lead, request: { method: 'POST', url, payload }, table: 'report_files' }
    },
  ],
  [
    'POST /api/reports/{id}/shares',
    'share a report',
    async (w) => ({
      by: w.lead,
      request: { method: 'POST', url: `${await finished(w)}/shares`, payload: monthInEnglish },
      table: 'report_shares',
    }),
  ],
  [
    'POST /api/report-shares/{id}/revoke',
    'take a link back',
    async (w) => {
      const { id } = (await shared(w)).share
      const url = `/api/report-shares/${id}/revoke`
      return { by: w.lead, request: { method: 'POST', url }, table: 'report_shares', id }
    },
  ],
  [
    'POST /api/shared',
    'read by a link',
    async (w) => {
      const { token, share } = await shared(w)
      const request: InjectOptions = { method: 'POST', url: '/api/shared', payload: { token } }
      return { by: undefined, request, table: 'report_shares', id: share.id }
    },
  ],
  [
    'POST /api/shared/file',
    'take out by a link',
    async (w) => {
      const { token, share } = await shared(w)
      const request: InjectOptions = { method: 'POST', url: '/api/shared/file', payload: { token } }
      return { by: undefined, request, table: 'report_shares', id: share.id }
    },
  ],
  [
    'PUT /api/records/{id}',
    'add',
    async (w) => ({
      ...put(w.lead, `/api/records/${newId()}`, record(w)),
      table: 'public_records',
    }),
  ],
  [
    'PUT /api/records/{id}',
    'end',
    async (w) => ({
      ...put(
        w.lead,
        await first(put(w.lead, `/api/records/${newId()}`, record(w))),
        { ...record(w), endedOn: '2026-02-01' },
        v1,
      ),
      table: 'public_records',
    }),
  ],
  [
    'PUT /api/records/imports/{id}',
    'import',
    async (w) => ({
      ...put(w.lead, `/api/records/imports/${newId()}`, list('2026-10-01')),
      table: 'record_imports',
    }),
  ],
  [
    'PUT /api/members/{id}',
    'add',
    async (w) => ({
      ...put(w.admin, `/api/members/${newId()}`, newMember(w)),
      table: 'members',
    }),
  ],
  [
    'PUT /api/members/{id}',
    'deactivate',
    async (w) => ({
      ...put(
        w.admin,
        await first(put(w.admin, `/api/members/${newId()}`, newMember(w))),
        { ...newMember(w), active: false },
        v1,
      ),
      table: 'members',
    }),
  ],
  [
    'POST /api/members/{id}/invite',
    'invite',
    async (w) => {
      const url = await first(put(w.admin, `/api/members/${newId()}`, newMember(w)))
      return { by: w.admin, request: { method: 'POST', url: `${url}/invite` }, table: 'invites' }
    },
  ],
  [
    'PUT /api/organizations/{id}',
    'add',
    async (w) => ({
      ...put(w.admin, `/api/organizations/${newId()}`, { name: newId() }),
      table: 'organizations',
    }),
  ],
  [
    'PUT /api/organizations/{id}',
    'rename',
    async (w) => ({
      ...put(
        w.admin,
        await first(put(w.admin, `/api/organizations/${newId()}`, { name: newId() })),
        { name: newId() },
        v1,
      ),
      table: 'organizations',
    }),
  ],
  [
    'POST /api/audit/checks',
    'check the chain',
    async (w) => {
      // one that runs already would be answered with, and nothing written
      await finishChecks(w)
      return {
        by: w.admin,
        request: { method: 'POST', url: '/api/audit/checks' },
        table: 'audit_checks',
      }
    },
  ],
  [
    'POST /api/tokens',
    'make a token',
    async (w) => ({
      by: w.lead,
      request: {
        method: 'POST',
        url: '/api/tokens',
        payload: { name: 'Website', scopes: ['statuses'], days: 30 },
      },
      table: 'access_tokens',
    }),
  ],
  [
    'DELETE /api/tokens/{id}',
    'end a token',
    async (w) => {
      const payload = { name: 'Website', scopes: ['statuses'], days: 30 }
      const made = await w.lead.inject({ method: 'POST', url: '/api/tokens', payload })
      const { id } = made.json()
      const request = { method: 'DELETE', url: `/api/tokens/${id}` } as const
      return { by: w.lead, request, table: 'access_tokens', id }
    },
  ],
  [
    'POST /api/calendar',
    'make an address for calendars',
    async (w) => ({
      by: w.lead,
      request: { method: 'POST', url: '/api/calendar' },
      table: 'calendar_feeds',
    }),
  ],
  [
    'DELETE /api/calendar',
    'end it',
    async (w) => {
      await w.lead.inject({ method: 'POST', url: '/api/calendar' })
      const request = { method: 'DELETE', url: '/api/calendar' } as const
      return { by: w.lead, request, table: 'calendar_feeds' }
    },
  ],
  [
    'POST /api/digest/mail',
    'ask for the digest by mail',
    async (w) => ({ by: w.lead, request: digestMail, table: 'digest_addresses' }),
  ],
  [
    'POST /api/digest/mail/confirm',
    'give the code that came',
    async (w) => {
      await w.lead.inject(digestMail)
      // what the code is, her letter alone says: here it becomes a known one
      const hash = hashToken(`${w.lead.id} 123456`)
      await w.server.superuser.query(
        'update digest_addresses set code_hash = $1 where member_id = $2',
        [hash, w.lead.id],
      )
      const url = '/api/digest/mail/confirm'
      const request = { method: 'POST', url, payload: { code: '123456' } } as const
      return { by: w.lead, request, table: 'digest_addresses' }
    },
  ],
  [
    'DELETE /api/digest/mail',
    'no more of it',
    async (w) => {
      await w.lead.inject(digestMail)
      const request = { method: 'DELETE', url: '/api/digest/mail' } as const
      return { by: w.lead, request, table: 'digest_addresses' }
    },
  ],
  [
    'PUT /api/imports/{id}',
    'send a file',
    async (w) => ({ ...(await sentSheet(w)), table: 'imports' }),
  ],
  [
    'POST /api/imports/{id}/run',
    'import it',
    async (w) => {
      const url = await first(await sentSheet(w))
      const request = { method: 'POST', url: `${url}/run`, payload: saidOfSheet } as const
      return { by: w.lead, request, table: 'contacts' }
    },
  ],
  [
    'POST /api/imports/{id}/undo',
    'take it back',
    async (w) => ({
      by: w.lead,
      request: { method: 'POST', url: `${await importedSheet(w)}/undo` },
      table: 'contacts',
    }),
  ],
  [
    'DELETE /api/imports/{id}',
    'drop what was sent',
    async (w) => {
      const url = await first(await sentSheet(w))
      return { by: w.lead, request: { method: 'DELETE', url }, table: 'imports' }
    },
  ],
  [
    'POST /api/export',
    'take out a file',
    async (w) => ({
      by: w.lead,
      request: {
        method: 'POST',
        url: '/api/export',
        payload: { what: 'contacts', filters: {}, reason: 'For the board', language: 'en' },
      },
      table: 'exports',
    }),
  ],
]

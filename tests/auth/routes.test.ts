import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '../../server/auth/secrets.ts'
import type { Endpoint } from '../../server/contract.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { type Role, roles } from '../../server/members/rules.ts'
import { digestAddressPlace } from '../../server/sealed/key-store.ts'
import { institutionNamed, startTestApp, type TestApp, type TestMember } from '../setup/app.ts'
import { ask } from '../setup/ask.ts'
import { testKeyring } from '../setup/keyring.ts'
import { leftOpen } from '../setup/left-open.ts'
import { startPostOffice } from '../setup/post-office.ts'
import { codeOf } from './enter.ts'

/** Who may call what, whatever the record: written by hand from design.md, "Roles". A route needs a row here. */
const matrix = `
  route                                       organizer lead leadership viewer admin
  POST   /api/session                         public
  GET    /api/openapi.json                    public
  GET    /healthz                             public
  POST   /unsubscribe/:token                  public
  GET    /readyz                              public
  GET    /api/session                         yes       yes  yes        yes    yes
  POST   /api/session/proof                   yes       yes  yes        yes    yes
  POST   /api/passkeys/sign-in                public
  POST   /api/passkeys/proof                  yes       yes  yes        yes    yes
  POST   /api/passkeys/registration           yes       yes  yes        yes    yes
  GET    /api/passkeys                        yes       yes  yes        yes    yes
  PUT    /api/passkeys/:id                    yes       yes  yes        yes    yes
  DELETE /api/passkeys/:id                    yes       yes  yes        yes    yes
  PUT    /api/session/account                 yes       yes  yes        yes    yes
  PUT    /api/session/totp                    yes       yes  yes        yes    yes
  POST   /api/session/totp                    yes       yes  yes        yes    yes
  POST   /api/session/recovery-codes          yes       yes  yes        yes    yes
  GET    /api/session/devices                 yes       yes  yes        yes    yes
  DELETE /api/session/devices                 yes       yes  yes        yes    yes
  DELETE /api/session/devices/:id             yes       yes  yes        yes    yes
  POST   /api/session/devices/:id/lost        yes       yes  yes        yes    yes
  POST   /api/session/recovery                yes       yes  yes        yes    yes
  GET    /api/calendar                        yes       yes  yes        yes    yes
  POST   /api/calendar                        yes       yes  yes        no     no
  DELETE /api/calendar                        yes       yes  yes        yes    yes
  GET    /api/digest                          yes       yes  yes        yes    yes
  GET    /api/digest/mail                     yes       yes  yes        yes    yes
  POST   /api/digest/mail/confirm             yes       yes  yes        yes    yes
  POST   /api/digest/mail                     yes       yes  yes        yes    yes
  DELETE /api/digest/mail                     yes       yes  yes        yes    yes
  GET    /api/tokens                          yes       yes  yes        yes    yes
  POST   /api/tokens                          yes       yes  yes        yes    yes
  DELETE /api/tokens/:id                      yes       yes  yes        yes    yes
  POST   /api/phone                           yes       yes  yes        yes    yes
  GET    /api/deliveries                      yes       yes  yes        yes    yes
  PUT    /api/deliveries/:id                  yes       yes  yes        yes    yes
  POST   /api/deliveries/:id/open             yes       yes  yes        yes    yes
  POST   /api/deliveries/:id/confirm          yes       yes  yes        yes    yes
  DELETE /api/deliveries/:id                  yes       yes  yes        yes    yes
  GET    /api/recoveries                      no        no   no         no     yes
  PUT    /api/recoveries/:id                  no        no   no         no     yes
  POST   /api/recoveries/:id/confirm          no        no   no         no     yes
  DELETE /api/recoveries/:id                  yes       yes  yes        yes    yes
  DELETE /api/members/:id/sessions            no        no   no         no     yes
  GET    /api/events                          yes       yes  yes        yes    yes
  GET    /api/pack                            yes       yes  yes        yes    yes
  GET    /api/counties                        yes       yes  yes        yes    yes
  GET    /api/counties/:fips                  yes       yes  yes        yes    yes
  GET    /api/counties/history                yes       yes  yes        yes    yes
  GET    /api/counties/moved                  yes       yes  yes        yes    yes
  GET    /api/regions                         yes       yes  yes        yes    yes
  GET    /api/sources                         yes       yes  yes        yes    yes
  GET    /api/institutions                    yes       yes  yes        no     yes
  GET    /api/institutions/:id                yes       yes  yes        no     yes
  PUT    /api/institutions/:id                yes       yes  yes        no     yes
  GET    /api/people                          yes       yes  yes        no     yes
  GET    /api/people/:id                      yes       yes  yes        no     yes
  PUT    /api/people/:id                      yes       yes  yes        no     yes
  GET    /api/seats                           yes       yes  yes        no     yes
  GET    /api/seats/:id                       yes       yes  yes        no     yes
  PUT    /api/seats/:id                       yes       yes  yes        no     yes
  GET    /api/seats/:id/brief                 yes       yes  yes        no     yes
  GET    /api/turnovers/:id                   yes       yes  yes        no     yes
  PUT    /api/turnovers/:id                   no        yes  yes        no     yes
  PUT    /api/asks/:id                        yes       yes  yes        no     no
  GET    /api/contacts                        yes       yes  yes        no     no
  GET    /api/contacts/:id                    yes       yes  yes        no     no
  PUT    /api/contacts/:id                    yes       yes  yes        no     no
  DELETE /api/contacts/:id                    yes       yes  yes        no     no
  GET    /api/participants/likely             yes       yes  yes        no     no
  GET    /api/assessments                     yes       yes  yes        no     no
  PUT    /api/assessments/:id                 yes       yes  yes        no     no
  GET    /api/commitments                     yes       yes  yes        no     no
  GET    /api/commitments/counts              yes       yes  yes        no     no
  GET    /api/commitments/:id                 yes       yes  yes        no     no
  PUT    /api/commitments/:id                 yes       yes  yes        no     no
  GET    /api/commitments/:id/again           yes       yes  yes        no     no
  PUT    /api/commitments/:id/events/:eventId yes       yes  yes        no     no
  GET    /api/campaigns                       yes       yes  yes        yes    yes
  GET    /api/campaigns/:id                   yes       yes  yes        yes    yes
  PUT    /api/campaigns/:id                   no        no   yes        no     no
  GET    /api/campaigns/:id/board             yes       yes  yes        no     no
  GET    /api/campaigns/:id/candidates        no        no   yes        no     no
  PUT    /api/campaigns/:id/targets           no        no   yes        no     no
  PUT    /api/campaigns/:id/targets/:askId    yes       yes  yes        no     no
  DELETE /api/campaigns/:id/targets/:askId    no        no   yes        no     no
  PUT    /api/campaigns/:id/votes             no        no   yes        no     no
  GET    /api/campaigns/:id/counties          yes       yes  yes        yes    yes
  GET    /api/asks                            yes       yes  yes        no     no
  GET    /api/asks/:id                        yes       yes  yes        no     no
  PUT    /api/commitments/:id/milestones/:milestoneId yes yes yes       no     no
  DELETE /api/commitments/:id/milestones/:milestoneId yes yes yes       no     no
  PUT    /api/commitments/:id/files/:fileId   yes       yes  yes        no     no
  GET    /api/commitments/:id/files/:fileId   yes       yes  yes        no     no
  POST   /api/contacts/:id/open               yes       yes  yes        no     no
  POST   /api/commitments/:id/open            yes       yes  yes        no     no
  POST   /api/commitments/:id/files/:fileId/open yes    yes  yes        no     no
  POST   /api/follow-ups/:id/open             yes       yes  yes        no     no
  GET    /api/follow-ups                      yes       yes  yes        no     no
  GET    /api/follow-ups/team                 yes       yes  yes        no     no
  PUT    /api/follow-ups/:id                  yes       yes  yes        no     no
  GET    /api/contacts/:id/history             yes       yes  yes        no     no
  POST   /api/contacts/:id/restore             yes       yes  yes        no     no
  POST   /api/contacts/:id/history/open yes       yes  yes        no     no
  GET    /api/commitments/:id/history          yes       yes  yes        no     no
  POST   /api/commitments/:id/restore          yes       yes  yes        no     no
  POST   /api/commitments/:id/history/open yes       yes  yes        no     no
  GET    /api/follow-ups/:id/history           yes       yes  yes        no     no
  POST   /api/follow-ups/:id/restore           yes       yes  yes        no     no
  POST   /api/follow-ups/:id/history/open yes       yes  yes        no     no
  GET    /api/institutions/:id/history         yes       yes  yes        no     yes
  POST   /api/institutions/:id/restore         yes       yes  yes        no     yes
  GET    /api/people/:id/history               yes       yes  yes        no     yes
  POST   /api/people/:id/restore               yes       yes  yes        no     yes
  GET    /api/campaigns/:id/history            yes       yes  yes        no     no
  POST   /api/campaigns/:id/restore            no        no   yes        no     no
  GET    /api/conflicts                       yes       yes  yes        no     yes
  PUT    /api/conflicts/:id                   yes       yes  yes        no     yes
  POST   /api/conflicts/:id/open              yes       yes  yes        no     no
  GET    /api/reports                         yes       yes  yes        yes    no
  GET    /api/reports/:id                     yes       yes  yes        yes    no
  GET    /api/reports/:id/contents            yes       yes  yes        yes    no
  GET    /api/reports/:id/entries             yes       yes  yes        yes    no
  GET    /api/reports/:id/addendum            yes       yes  yes        yes    no
  PUT    /api/reports/:id                     no        yes  no         no     no
  DELETE /api/reports/:id                     no        yes  yes        no     no
  PUT    /api/reports/:id/texts/:section/:language no   yes  yes        no     no
  PUT    /api/reports/:id/highlights          no        yes  yes        no     no
  POST   /api/reports/:id/ask-review          no        yes  yes        no     no
  POST   /api/reports/:id/send-back           no        yes  yes        no     no
  POST   /api/reports/:id/review              no        yes  yes        no     no
  POST   /api/reports/:id/finalize            no        yes  yes        no     no
  GET    /api/duplicates                      no        yes  no         no     yes
  GET    /api/duplicates/merged               yes       yes  yes        no     yes
  GET    /api/duplicates/apart                no        yes  no         no     yes
  PUT    /api/duplicates/apart/:id            no        yes  no         no     yes
  DELETE /api/duplicates/apart/:id            no        yes  no         no     yes
  POST   /api/duplicates/institutions/preview no        yes  no         no     yes
  POST   /api/duplicates/people/preview       no        yes  no         no     yes
  PUT    /api/duplicates/institutions/:id     no        yes  no         no     yes
  PUT    /api/duplicates/people/:id           no        yes  no         no     yes
  POST   /api/duplicates/:id/undo             no        yes  no         no     yes
  POST   /api/reports/:id/file                yes       yes  yes        yes    no
  GET    /api/reports/:id/shares              no        yes  yes        no     no
  POST   /api/reports/:id/shares              no        yes  yes        no     no
  POST   /api/report-shares/:id/revoke        no        yes  yes        no     no
  POST   /api/shared                          public
  POST   /api/shared/file                     public
  GET    /api/overrides                       yes       yes  yes        yes    yes
  PUT    /api/overrides/:id                   no        yes  no         no     no
  DELETE /api/overrides/:id                   no        yes  no         no     no
  GET    /api/records                         yes       yes  yes        no     yes
  GET    /api/records/counties                yes       yes  yes        yes    yes
  GET    /api/records/contradictions          yes       yes  yes        yes    yes
  GET    /api/coverage/counties               yes       yes  yes        yes    yes
  GET    /api/coverage/regions                yes       yes  yes        yes    yes
  GET    /api/coverage/quiet                  yes       yes  yes        no     no
  GET    /api/coverage/due                    yes       yes  yes        no     no
  GET    /api/coverage/cadences               yes       yes  yes        yes    yes
  PUT    /api/coverage/cadences               no        no   yes        no     yes
  GET    /api/retention                       no        no   yes        no     yes
  PUT    /api/retention                       no        no   no         no     yes
  PUT    /api/retention/hold                  no        no   no         no     yes
  GET    /api/settings                        no        no   no         no     yes
  PUT    /api/settings                        no        no   no         no     yes
  GET    /api/thresholds                      no        no   no         no     yes
  POST   /api/thresholds/preview              no        no   no         no     yes
  PUT    /api/thresholds                      no        no   no         no     yes
  GET    /api/words                           no        no   no         no     yes
  PUT    /api/words/:key                      no        no   no         no     yes
  GET    /api/regions/kept                    no        no   no         no     yes
  PUT    /api/regions/:id                     no        no   no         no     yes
  POST   /api/counties/:fips/region/preview   no        no   no         no     yes
  PUT    /api/counties/:fips/region           no        no   no         no     yes
  PUT    /api/records/:id                     no        yes  yes        no     yes
  GET    /api/records/imports                 yes       yes  yes        no     yes
  PUT    /api/records/imports/:id             no        yes  yes        no     yes
  POST   /api/records/preview                 no        yes  yes        no     yes
  GET    /api/imports                         yes       yes  yes        no     yes
  GET    /api/imports/:id                     yes       yes  yes        no     yes
  PUT    /api/imports/:id                     yes       yes  yes        no     yes
  POST   /api/imports/:id/preview             yes       yes  yes        no     yes
  POST   /api/imports/:id/run                 yes       yes  yes        no     yes
  GET    /api/imports/:id/rejected            yes       yes  yes        no     yes
  GET    /api/imports/:id/against             yes       yes  yes        no     yes
  POST   /api/imports/:id/undo                yes       yes  yes        no     yes
  DELETE /api/imports/:id                     yes       yes  yes        no     yes
  GET    /api/members                         yes       yes  yes        no     yes
  PUT    /api/members/:id                     no        no   no         no     yes
  POST   /api/members/:id/invite              no        no   no         no     yes
  GET    /api/organizations                   yes       yes  yes        no     yes
  PUT    /api/organizations/:id               no        no   no         no     yes
  GET    /api/audit                           no        no   no         no     yes
  GET    /api/audit/chain                     no        no   no         no     yes
  POST   /api/audit/checks                    no        no   no         no     yes
  POST   /api/export                          yes       yes  yes        yes    yes
  GET    /api/export                          no        no   yes        no     yes
  GET    /api/export/count                    yes       yes  yes        yes    yes
  DELETE /api/session                         yes       yes  yes        yes    yes
`

const [, ...rows] = matrix
  .trim()
  .split('\n')
  .map((line) => {
    const [method = '', url = '', ...answers] = line.trim().split(/\s+/)
    return { route: `${method} ${url}`, method, url, answers }
  })
const guarded = rows.filter((row) => row.answers[0] !== 'public')

let server: TestApp
let sheriff: string
beforeAll(async () => {
  server = await startTestApp({ mail: (await startPostOffice()).mail })
  // where anybody can prove that it is she
  await ask(server.database.superuser, 'update settings set demo = true')
  sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
})
afterAll(() => server.close())

/** Every route of the app, as `METHOD /url`, from the router itself: hidden ones too. */
function registered(app: FastifyInstance): string[] {
  const found: string[] = []
  const path: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (\S+) \((.*)\)$/.exec(line) ?? []
    if (part === '') continue
    path.splice(indent.length / 4, path.length, part)
    const url = path.join('').replace('//', '/')
    for (const method of methods.split(', ')) found.push(`${method} ${url}`)
  }
  return found
}

/** Every endpoint object of every contract. */
async function contracted(): Promise<string[]> {
  const modules = import.meta.glob<Record<string, unknown>>('../../server/*/contract.ts')
  const loaded = await Promise.all(Object.values(modules).map((load) => load()))
  return loaded
    .flatMap((module) => Object.values(module))
    .filter((one): one is Endpoint => typeof one === 'object' && one !== null && 'url' in one)
    .map((one) => `${one.method} ${one.url}`)
}

/** A seat that nobody holds yet and a promise that has lapsed: each can be taken up once. */
let vacantSeat: string
let lapsedPromise: string

/** The secret of an app that a member is pairing. */
let pairing: string

async function beginPairing(member: TestMember): Promise<void> {
  const payload = { login: `login-${member.id}` }
  await member.inject({ method: 'PUT', url: '/api/session/account', payload })
  const begun = await member.inject({ method: 'POST', url: '/api/session/totp' })
  pairing = begun.json().secret
}

/** An address whose code is known. */
async function beginMail({ id }: TestMember): Promise<void> {
  const sealed = testKeyring().seal(digestAddressPlace(id), Buffer.from('rosa@example.org'))
  await server.superuser.query(
    `insert into digest_addresses (member_id, pending_sealed, code_hash, code_ends_at)
     values ($1, $2, $3, now() + interval '1 hour')`,
    [id, sealed, hashToken(`${id} 123456`)],
  )
}

async function renewWhatIsTakenUp(): Promise<void> {
  vacantSeat = newId()
  lapsedPromise = newId()
  const author = await server.signedIn('organizer')
  const put = (url: string, payload: object) => author.inject({ method: 'PUT', url, payload })
  await put(`/api/seats/${vacantSeat}`, { institutionId: sheriff, title: vacantSeat })
  const promise = { countyFips: '01095', institutionId: sheriff, text: 'x' }
  await put(`/api/commitments/${lapsedPromise}`, promise)
  await put(`/api/commitments/${lapsedPromise}/events/${newId()}`, { kind: 'lapsed' })
}

/** Bodies that the endpoint takes, so that only the role decides. */
function bodyFor(route: string, member: TestMember): object | undefined {
  const bodies: Record<string, object> = {
    'POST /api/session/proof': { demo: true },
    'PUT /api/session/totp': { code: codeOf(pairing) },
    'POST /api/session/devices/:id/lost': { removePasskeys: true },
    'PUT /api/recoveries/:id': { memberId: newId(), reason: 'x' },
    'PUT /api/session/account': { language: 'en' },
    'PUT /api/passkeys/:id': { name: 'My phone' },
    'POST /api/digest/mail': { address: 'rosa@example.org' },
    'POST /api/digest/mail/confirm': { code: '123456' },
    'POST /api/tokens': { name: 'Website', scopes: ['statuses'], days: 30 },
    'PUT /api/deliveries/:id': {
      memberId: member.id,
      keyId: testKeyring().newest,
      enc: 'AA',
      data: 'AA',
    },
    'PUT /api/institutions/:id': { sector: 'business', kind: 'shop', name: 'Shop', counties: [] },
    'PUT /api/people/:id': { name: 'Jordan Hale' },
    'PUT /api/seats/:id': { institutionId: sheriff, title: `Seat ${newId()}` },
    'PUT /api/turnovers/:id': {
      seatId: vacantSeat,
      outcome: 'replaced',
      happenedOn: '2026-11-20',
      successor: { id: newId(), name: 'Jordan Hale' },
    },
    'PUT /api/asks/:id': { commitmentId: lapsedPromise },
    'PUT /api/contacts/:id': { countyFips: '01095', institutionIds: [sheriff], kind: 'call' },
    'PUT /api/assessments/:id': { institutionId: sheriff, value: 3 },
    'PUT /api/commitments/:id': { countyFips: '01095', institutionId: sheriff, text: 'x' },
    'PUT /api/commitments/:id/events/:eventId': { kind: 'progress' },
    'PUT /api/campaigns/:id': {
      name: { en: 'Keep', es: 'Cumplir' },
      ask: { en: 'Keep it', es: 'Que se cumpla' },
      level: 'local',
      startsOn: '2026-01-01',
    },
    'PUT /api/campaigns/:id/targets': { targets: [{ id: newId(), institutionId: sheriff }] },
    'PUT /api/campaigns/:id/targets/:askId': { askedOn: '2026-01-02' },
    'PUT /api/campaigns/:id/votes': {
      votedOn: '2026-01-02',
      votes: [{ askId: newId(), vote: 'yes' }],
    },
    'PUT /api/commitments/:id/milestones/:milestoneId': { text: 'x' },
    'PUT /api/follow-ups/:id': {
      countyFips: '01095',
      institutionId: sheriff,
      text: 'x',
      dueOn: '2026-12-01',
    },
    'POST /api/contacts/:id/restore': { version: 1 },
    'POST /api/commitments/:id/restore': { version: 1 },
    'POST /api/follow-ups/:id/restore': { version: 1 },
    'POST /api/institutions/:id/restore': { version: 1 },
    'POST /api/people/:id/restore': { version: 1 },
    'POST /api/campaigns/:id/restore': { version: 1 },
    'PUT /api/conflicts/:id': { take: 'stored' },
    'PUT /api/duplicates/apart/:id': { record: 'person', oneId: newId(), otherId: newId() },
    'POST /api/duplicates/institutions/preview': twoInstitutions(),
    'PUT /api/duplicates/institutions/:id': twoInstitutions(),
    'POST /api/duplicates/people/preview': { ...two(), facts: { name: 'Jordan Hale' } },
    'PUT /api/duplicates/people/:id': { ...two(), facts: { name: 'Jordan Hale' } },
    'PUT /api/overrides/:id': override(),
    // of a region: that is for its lead alone
    'PUT /api/reports/:id': {
      scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
      period: { kind: 'quarter', from: '2026-04-01', to: '2026-06-30' },
      languages: ['en'],
    },
    'PUT /api/reports/:id/texts/:section/:language': { text: 'x' },
    'PUT /api/reports/:id/highlights': { highlights: [] },
    'POST /api/reports/:id/ask-review': {},
    'POST /api/reports/:id/send-back': { edition: 1, why: 'x' },
    'POST /api/reports/:id/review': { edition: 1 },
    'POST /api/reports/:id/finalize': { edition: 1 },
    'POST /api/reports/:id/file': { format: 'csv', language: 'en' },
    'POST /api/reports/:id/shares': { language: 'en', days: 30 },
    'PUT /api/coverage/cadences': { cadences: [] },
    'PUT /api/retention': { periods: [{ kind: 'contact', sensitivity: 'shared', days: 1825 }] },
    'POST /api/thresholds/preview': { freshDays: 90, ageingDays: 180, staleDays: 365 },
    'PUT /api/thresholds': { freshDays: 90, ageingDays: 180, staleDays: 365 },
    'PUT /api/settings': { sharedIdleMinutes: 30, dailyExports: 10, dailyExportRows: 20_000 },
    'PUT /api/retention/hold': { on: false, reason: 'x' },
    'PUT /api/records/:id': record(),
    'POST /api/imports/:id/preview': sheet,
    'POST /api/imports/:id/run': sheet,
    'POST /api/records/preview': list,
    'PUT /api/records/imports/:id': { ...list, mapping: { institution: 0, day: 1 }, ended: [] },
    'PUT /api/members/:id': {
      name: 'New',
      organizationId: member.organizationId,
      roles: ['viewer'],
    },
    'POST /api/export': { what: 'statuses', filters: {}, reason: 'For the board', language: 'en' },
    'PUT /api/words/:key': { en: 'Mosque', es: 'Mezquita' },
    'PUT /api/regions/:id': { name: `Region ${newId()}` },
    'POST /api/counties/:fips/region/preview': { regionId: 'southeast' },
    // where it is already: a replay
    'PUT /api/counties/:fips/region': { regionId: 'top-of-alabama' },
    'PUT /api/organizations/:id': { name: `Organization ${newId()}` },
  }
  return bodies[route]
}

/** A status of Marshall County set by hand from today on. */
function override(): object {
  const expiresOn = addDays(dayInAlabama(new Date()), 30)
  return { countyFips: '01095', aspect: 'alliance', value: 'ally', reason: 'x', expiresOn }
}
/** What is nothing but an edit: it needs the version one read. */
const onlyWithVersion =
  /^DELETE |\/(cadences|retention|settings|thresholds|region|restore|highlights)$|\/texts\/|^PUT .api.(passkeys|conflicts)/

/** Two that are not there: whoever may merge hears so. */
const two = () => ({ awayId: newId(), awayVersion: 1, survivorId: newId(), survivorVersion: 1 })
const twoInstitutions = () => ({
  ...two(),
  facts: { sector: 'business', kind: 'shop', name: 'Shop', counties: [] },
})

function record(): object {
  const facts = { kind: 'vote', title: 'Voted', adverse: true, datedOn: '2026-01-13' }
  return { ...facts, institutionId: sheriff, source: { id: 'ice-287g' } }
}

/** What is said of a file. */
const sheet = { kind: 'contacts', sheets: [], answers: [] }

/** A list of one agreement. */
const list = {
  kind: '287g',
  source: { id: 'ice-287g' },
  seenOn: '2026-11-01',
  fileName: 'list.csv',
  content: Buffer.from("Agency,Signed\nCullman County Sheriff's Office,2026-10-01\n").toString(
    'base64',
  ),
  adverse: true,
  answers: [],
}

/** Questions that need more than an id. */
const urls: Record<string, string> = {
  'PUT /api/words/:key': '/api/words/institutionKind.church__mosque',
  'GET /api/records/counties': '/api/records/counties?kind=287g',
  'GET /api/export/count': '/api/export/count?what=statuses',
  'GET /api/reports/:id/entries': '/api/reports/:id/entries?number=contacts.total',
  'PUT /api/reports/:id/texts/:section/:language': '/api/reports/:id/texts/summary/en',
  'GET /api/participants/likely': '/api/participants/likely?institutions=:institution',
}

function request(row: (typeof rows)[number], member?: TestMember): InjectOptions {
  const payload = member && bodyFor(row.route, member)
  return {
    method: row.method as 'GET',
    url: (urls[row.route] ?? row.url).replace(':fips', '01095').replace(/:\w+/g, () => newId()),
    ...(row.route === 'GET /api/asks' ? { query: { institution: sheriff } } : {}),
    ...(payload ? { payload } : {}),
    ...(onlyWithVersion.test(row.route) ? { headers: { 'if-match': '"1"' } } : {}),
    // the stream of events answers and never ends
    payloadAsStream: true,
  }
}

/** Of an answer as tight as every one has to be, a stream or a file among them. */
async function statusOf(answer: Promise<LightMyRequestResponse>): Promise<number> {
  const { statusCode, headers, stream } = (await answer) as unknown as {
    statusCode: number
    headers: LightMyRequestResponse['headers']
    stream: () => NodeJS.ReadableStream & { destroy: () => void }
  }
  stream().destroy()
  expect([leftOpen(headers), headers['cache-control']]).toEqual([[], 'no-store'])
  return statusCode
}

describe('the matrix of routes and roles', () => {
  test('has a row for every endpoint of every contract', async () => {
    const listed = rows.map((row) => row.route).filter((route) => route.includes(' /api/'))
    const expected = [...(await contracted()), 'GET /api/openapi.json']
    expect(listed.sort()).toEqual(expected.sort())
  })

  test('has a row for every route that the app registers', () => {
    const ours = registered(server.app).filter((route) => !route.includes(' /api/docs'))
    const listed = new Set(rows.map((row) => row.route))
    const without = ours.filter((route) => !listed.has(route.replace('HEAD ', 'GET ')))
    // outside /api there is only the client, to be read
    for (const route of without) expect(route).toMatch(/^(GET|HEAD) \/(?!api)/)
    for (const row of rows) expect(ours).toContain(row.route)
  })

  for (const [column, role] of roles.entries())
    test(`holds for ${role}`, async () => {
      const member = await server.signedIn(role as Role)
      await renewWhatIsTakenUp()
      await beginPairing(member)
      await beginMail(member)
      const found: Record<string, string> = {}
      const expected: Record<string, string> = {}
      for (const row of guarded) {
        const status = await statusOf(member.inject(request(row, member)))
        expect(status, row.route).toBeLessThan(500)
        found[row.route] = status === 403 ? 'no' : /^2|404/.test(`${status}`) ? 'yes' : `${status}`
        expected[row.route] = row.answers[column] ?? 'missing'
      }
      expect(found).toEqual(expected)
    })

  test('nothing but what is public answers without a session, by GET or HEAD', async () => {
    for (const row of guarded) {
      const options = request(row)
      const methods = row.method === 'GET' ? ['GET', 'HEAD'] : [row.method]
      for (const method of methods.filter((one) =>
        registered(server.app).includes(`${one} ${row.url}`),
      )) {
        const answer = await server.app.inject({
          ...options,
          method: method as 'GET',
          payloadAsStream: false,
        })
        expect(answer.statusCode, `${method} ${row.url}`).toBe(401)
        if (method !== 'HEAD') expect(answer.json().code).toBe('not_signed_in')
      }
    }
  })

  test('what is public answers anybody', async () => {
    for (const row of rows.filter((one) => one.answers[0] === 'public' && one.method === 'GET'))
      expect(await statusOf(server.app.inject(request(row))), row.route).toBe(200)
  })
})

describe('what a role may not do inside an endpoint it may call', () => {
  const tries: [role: Role, name: string, url: string, body: () => object][] = [
    [
      'organizer',
      'confirm an institution',
      '/api/institutions/:id',
      () => ({
        sector: 'business',
        kind: 'shop',
        name: 'Shop',
        counties: [],
        confirmed: true,
      }),
    ],
    [
      'leadership',
      'confirm an institution',
      '/api/institutions/:id',
      () => ({
        sector: 'business',
        kind: 'shop',
        name: 'Shop',
        counties: [],
        confirmed: true,
      }),
    ],
    ['organizer', 'confirm a person', '/api/people/:id', () => ({ name: 'J', confirmed: true })],
    [
      'organizer',
      'propose a verdict',
      '/api/commitments/:k/events/:id',
      () => ({
        kind: 'verdict_proposed',
        verdict: 'kept',
        note: 'seen',
      }),
    ],
    [
      'leadership',
      'propose a verdict',
      '/api/commitments/:k/events/:id',
      () => ({
        kind: 'verdict_proposed',
        verdict: 'kept',
        note: 'seen',
      }),
    ],
    [
      'organizer',
      'confirm a verdict',
      '/api/commitments/:k/events/:id',
      () => ({
        kind: 'verdict_confirmed',
        proposalId: newId(),
      }),
    ],
    [
      'organizer',
      'end the commitment of another',
      '/api/commitments/:k/events/:id',
      () => ({ kind: 'lapsed' }),
    ],
    [
      'leadership',
      'end the commitment of another',
      '/api/commitments/:k/events/:id',
      () => ({ kind: 'withdrawn' }),
    ],
  ]
  test.each(tries)('%s: %s is a 403', async (role, _name, url, body) => {
    const author = await server.signedIn('organizer')
    const commitment = newId()
    await author.inject({
      method: 'PUT',
      url: `/api/commitments/${commitment}`,
      payload: { countyFips: '01095', institutionId: sheriff, text: 'x' },
    })
    const member = await server.signedIn(role)
    const answer = await member.inject({
      method: 'PUT',
      url: url.replace(':k', commitment).replace(':id', newId()),
      payload: body(),
    })
    expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' })
  })
})

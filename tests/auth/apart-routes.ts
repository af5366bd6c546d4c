import { anotherAddress } from './enter.ts'
import type { NoteRequest } from './note-routes.ts'
import type { NotedRecord } from './rows-world.ts'

/** A route that carries no note, why, and a call of it that would show if it did: with a note's ids wherever it takes one. */
export interface ApartRoute {
  why: string
  request: (one: NotedRecord) => NoteRequest
  /** fields that are new in each answer, and what they are */
  fresh?: readonly string[]
}

/** A version that no record has. */
const none = 99

const at = (url: string): ((one: NotedRecord) => NoteRequest) => {
  return ({ contact }) => ({ url: url.replace(':id', contact) })
}
const atVersion = (url: string): ((one: NotedRecord) => NoteRequest) => {
  return (one) => ({ ...at(url)(one), ifMatch: none })
}
const edit = (url: string, payload: object): ((one: NotedRecord) => NoteRequest) => {
  return (one) => ({ ...atVersion(url)(one), payload })
}
const send = (url: string, payload: object): ((one: NotedRecord) => NoteRequest) => {
  return (one) => ({ ...at(url)(one), payload })
}

const herself = 'her own sessions, devices and ways in: tables without a note'
const entries =
  'her own entries on their way, sealed: of nobody else, and what they do goes through the other routes'
const accounts = 'accounts and organizations: an admin sets them, and admins read no notes'
const directory = 'the public directory: written from its own fields, no note is read'
const settings = 'how the deployment is set: no record at all'
const territory = 'which counties go together: no note is read'
const campaign = 'what a campaign is and whom it asks: no answer, no contact'
const imports = 'public lists: rows from a file, matched with the directory alone'
const sheets =
  'her own files, sealed, and what came of them: of nobody else, whatever is in them (tests/imports)'
const byHand = 'a status set by hand: a value, a reason and a day of its own'
const report =
  'what a report is about and says: entries are in its numbers and highlights, which are asked for apart'
const log = 'which record and what was done to it, for admins; never what it says (tests/audit)'

const counts =
  'moves what stands on an entry of the directory; tells how many rows, and none of them'

/** Two entries of the directory, with the ids of notes. */
const merge =
  (path: string) =>
  ({ contact, commitment }: NotedRecord): NoteRequest => ({
    url: `/api/duplicates/${path.replace(':id', contact)}`,
    payload: {
      awayId: contact,
      awayVersion: 1,
      survivorId: commitment,
      survivorVersion: 1,
      facts: path.startsWith('people')
        ? { name: 'Jordan Hale' }
        : { sector: 'business', kind: 'shop', name: 'Shop', counties: [] },
    },
  })
const links = 'links to a final report: until when, how often opened, and no word of it'
const outside =
  'what of a final report leaves the coalition: numbers and what its writer wrote (tests/report-shares)'

const sharedBy =
  (url: string) =>
  ({ contact }: NotedRecord): NoteRequest => ({ url, payload: { token: contact } })

/** A list whose one row nobody knows. */
const list = {
  kind: '287g',
  source: { id: 'ice-287g' },
  seenOn: '2026-11-01',
  fileName: 'list.csv',
  content: Buffer.from('Agency,Signed\nNobody we know,2026-10-01\n').toString('base64'),
  adverse: true,
  answers: [],
}

/** What is said of a file that is not there. */
const sheet = { kind: 'contacts', sheets: [], answers: [] }

export const apartRoutes: Record<string, ApartRoute> = {
  'POST /api/session': {
    why: herself,
    request: ({ contact }) => ({
      url: '/api/session',
      payload: { token: contact },
      from: anotherAddress(),
    }),
  },
  'GET /api/session': { why: herself, request: at('/api/session'), fresh: ['lastSeenAt'] },
  'DELETE /api/session': { why: herself, request: at('/api/session') },
  'POST /api/passkeys/sign-in': {
    why: herself,
    request: at('/api/passkeys/sign-in'),
    fresh: ['challenge'],
  },
  'PUT /api/session/account': {
    why: herself,
    request: send('/api/session/account', { language: 'en' }),
  },
  'POST /api/session/proof': {
    why: herself,
    // guessers of passwords are counted, and hear how long to wait
    request: send('/api/session/proof', { demo: true }),
  },
  'POST /api/passkeys/proof': {
    why: herself,
    request: at('/api/passkeys/proof'),
    fresh: ['challenge'],
  },
  'POST /api/passkeys/registration': {
    why: herself,
    request: at('/api/passkeys/registration'),
    fresh: ['challenge'],
  },
  'GET /api/passkeys': { why: herself, request: at('/api/passkeys') },
  'PUT /api/passkeys/{id}': { why: herself, request: edit('/api/passkeys/:id', { name: 'x' }) },
  'DELETE /api/passkeys/{id}': { why: herself, request: atVersion('/api/passkeys/:id') },
  'POST /api/session/totp': { why: herself, request: at('/api/session/totp'), fresh: ['secret'] },
  'PUT /api/session/totp': {
    why: herself,
    request: send('/api/session/totp', { code: '000000' }),
  },
  'POST /api/session/recovery-codes': {
    why: herself,
    request: at('/api/session/recovery-codes'),
    fresh: ['codes'],
  },
  'GET /api/session/devices': {
    why: herself,
    request: at('/api/session/devices'),
    fresh: ['lastSeenAt'],
  },
  'DELETE /api/session/devices': { why: herself, request: at('/api/session/devices') },
  'DELETE /api/session/devices/{id}': { why: herself, request: at('/api/session/devices/:id') },
  'POST /api/session/devices/{id}/lost': {
    why: herself,
    request: send('/api/session/devices/:id/lost', { removePasskeys: false }),
  },
  'POST /api/session/recovery': { why: herself, request: at('/api/session/recovery') },

  'GET /api/calendar': { why: herself, request: at('/api/calendar'), fresh: ['feed'] },
  // who reads it, and what stands in it, tests/calendar asks
  'POST /api/calendar': { why: herself, request: at('/api/calendar'), fresh: ['url'] },
  'DELETE /api/calendar': { why: herself, request: at('/api/calendar') },
  // what is in the mail, tests/digest-mail asks
  'GET /api/digest/mail': { why: herself, request: at('/api/digest/mail') },
  'POST /api/digest/mail': {
    why: herself,
    request: send('/api/digest/mail', { address: 'rosa@example.org' }),
  },
  'POST /api/digest/mail/confirm': {
    why: herself,
    request: send('/api/digest/mail/confirm', { code: '123456' }),
  },
  'DELETE /api/digest/mail': { why: herself, request: at('/api/digest/mail') },
  'GET /api/tokens': { why: herself, request: at('/api/tokens'), fresh: ['items'] },
  // what each reads, tests/tokens asks
  'POST /api/tokens': {
    why: herself,
    request: send('/api/tokens', { name: 'x', scopes: ['statuses'], days: 400 }),
  },
  'DELETE /api/tokens/{id}': { why: herself, request: at('/api/tokens/:id') },
  'POST /api/phone': { why: entries, request: at('/api/phone'), fresh: ['now'] },
  'GET /api/deliveries': { why: entries, request: at('/api/deliveries') },
  'POST /api/deliveries/{id}/open': { why: entries, request: at('/api/deliveries/:id/open') },
  'PUT /api/deliveries/{id}': {
    why: entries,
    request: ({ contact }) => ({
      url: `/api/deliveries/${contact}`,
      payload: { memberId: contact, keyId: 'none', enc: 'AA', data: 'AA' },
    }),
  },
  'POST /api/deliveries/{id}/confirm': {
    why: entries,
    request: at('/api/deliveries/:id/confirm'),
  },
  'DELETE /api/deliveries/{id}': { why: entries, request: at('/api/deliveries/:id') },

  'PUT /api/members/{id}': {
    why: accounts,
    request: ({ contact, organizationId }) => ({
      url: `/api/members/${contact}`,
      payload: { name: 'x', organizationId, roles: ['viewer'] },
      ifMatch: none,
    }),
  },
  'POST /api/members/{id}/invite': { why: accounts, request: at('/api/members/:id/invite') },
  'DELETE /api/members/{id}/sessions': { why: accounts, request: at('/api/members/:id/sessions') },
  'PUT /api/organizations/{id}': {
    why: accounts,
    request: edit('/api/organizations/:id', { name: 'x' }),
  },
  'GET /api/recoveries': { why: accounts, request: at('/api/recoveries') },
  'PUT /api/recoveries/{id}': {
    why: accounts,
    request: ({ contact }) => ({
      url: `/api/recoveries/${contact}`,
      payload: { memberId: contact, reason: 'x' },
    }),
  },
  'POST /api/recoveries/{id}/confirm': {
    why: accounts,
    request: at('/api/recoveries/:id/confirm'),
  },
  'DELETE /api/recoveries/{id}': { why: accounts, request: at('/api/recoveries/:id') },

  'PUT /api/institutions/{id}': {
    why: directory,
    request: edit('/api/institutions/:id', {
      sector: 'business',
      kind: 'shop',
      name: 'x',
      counties: [],
    }),
  },
  'PUT /api/people/{id}': { why: directory, request: edit('/api/people/:id', { name: 'x' }) },
  'PUT /api/seats/{id}': {
    why: directory,
    request: ({ contact }) => ({
      url: `/api/seats/${contact}`,
      payload: { institutionId: contact, title: 'x' },
      ifMatch: none,
    }),
  },
  'PUT /api/turnovers/{id}': {
    why: 'a change of holder; whose promises lapse with it, GET of the same address tells (below)',
    request: ({ contact }) => ({
      url: `/api/turnovers/${contact}`,
      payload: { seatId: contact, tenureId: contact, outcome: 'vacant', happenedOn: '2026-01-01' },
    }),
  },
  'POST /api/institutions/{id}/restore': {
    why: directory,
    request: edit('/api/institutions/:id/restore', { version: 1 }),
  },
  'POST /api/people/{id}/restore': {
    why: directory,
    request: edit('/api/people/:id/restore', { version: 1 }),
  },
  'GET /api/imports': { why: sheets, request: at('/api/imports') },
  'GET /api/imports/{id}': { why: sheets, request: at('/api/imports/:id') },
  'PUT /api/imports/{id}': {
    why: sheets,
    request: ({ contact }) => ({
      url: `/api/imports/${contact}?name=x`,
      payload: Buffer.from('"a quote that never ends'),
      headers: { 'content-type': 'application/octet-stream' },
    }),
  },
  'POST /api/imports/{id}/preview': {
    why: sheets,
    request: send('/api/imports/:id/preview', sheet),
  },
  'POST /api/imports/{id}/run': { why: sheets, request: send('/api/imports/:id/run', sheet) },
  'GET /api/imports/{id}/rejected': { why: sheets, request: at('/api/imports/:id/rejected') },
  'GET /api/imports/{id}/against': { why: sheets, request: at('/api/imports/:id/against') },
  'POST /api/imports/{id}/undo': { why: sheets, request: at('/api/imports/:id/undo') },
  'DELETE /api/imports/{id}': { why: sheets, request: at('/api/imports/:id') },

  'GET /api/sources': { why: directory, request: at('/api/sources') },

  'GET /api/retention': { why: settings, request: at('/api/retention') },
  'PUT /api/retention': {
    why: settings,
    request: edit('/api/retention', {
      periods: [{ kind: 'contact', sensitivity: 'shared', days: 31 }],
    }),
  },
  'PUT /api/retention/hold': {
    why: settings,
    request: send('/api/retention/hold', { on: false, reason: 'x' }),
  },
  'GET /api/settings': { why: settings, request: at('/api/settings') },
  'PUT /api/settings': {
    why: settings,
    request: edit('/api/settings', {
      sharedIdleMinutes: 5,
      dailyExports: 0,
      dailyExportRows: 0,
    }),
  },
  'GET /api/coverage/cadences': { why: settings, request: at('/api/coverage/cadences') },
  'PUT /api/coverage/cadences': {
    why: settings,
    request: edit('/api/coverage/cadences', { cadences: [] }),
  },

  'PUT /api/campaigns/{id}': {
    why: campaign,
    request: edit('/api/campaigns/:id', {
      name: { en: 'x', es: 'x' },
      ask: { en: 'x', es: 'x' },
      level: 'local',
      startsOn: '2026-01-01',
    }),
  },
  'POST /api/campaigns/{id}/restore': {
    why: campaign,
    request: edit('/api/campaigns/:id/restore', { version: 1 }),
  },
  'GET /api/campaigns/{id}/candidates': {
    why: campaign,
    request: at('/api/campaigns/:campaign/candidates?county=01095'),
  },

  'PUT /api/reports/{id}': {
    why: report,
    request: edit('/api/reports/:id', {
      scope: { kind: 'county', countyFips: '01095' },
      period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
      languages: ['en'],
    }),
  },
  'DELETE /api/reports/{id}': { why: report, request: atVersion('/api/reports/:id') },
  'PUT /api/reports/{id}/texts/{section}/{language}': {
    why: report,
    request: edit('/api/reports/:id/texts/summary/en', { text: 'x' }),
  },
  'POST /api/reports/{id}/ask-review': {
    why: report,
    request: send('/api/reports/:id/ask-review', {}),
  },
  'POST /api/reports/{id}/send-back': {
    why: report,
    request: send('/api/reports/:id/send-back', { edition: 1, why: 'x' }),
  },
  'POST /api/reports/{id}/review': {
    why: report,
    request: send('/api/reports/:id/review', { edition: 1 }),
  },
  'POST /api/reports/{id}/finalize': {
    why: report,
    request: send('/api/reports/:id/finalize', { edition: 1 }),
  },
  'GET /api/reports/{id}/shares': { why: links, request: at('/api/reports/:id/shares') },
  'POST /api/reports/{id}/shares': {
    why: links,
    request: send('/api/reports/:id/shares', { language: 'en', days: 30 }),
  },
  'POST /api/report-shares/{id}/revoke': {
    why: links,
    request: at('/api/report-shares/:id/revoke'),
  },
  'POST /api/shared': { why: outside, request: sharedBy('/api/shared') },
  'POST /api/shared/file': { why: outside, request: sharedBy('/api/shared/file') },

  'PUT /api/overrides/{id}': {
    why: byHand,
    request: ({ contact }) => ({
      url: `/api/overrides/${contact}`,
      payload: {
        countyFips: '01095',
        aspect: 'alliance',
        value: 'ally',
        reason: 'x',
        expiresOn: '2020-01-01',
      },
    }),
  },
  'DELETE /api/overrides/{id}': { why: byHand, request: atVersion('/api/overrides/:id') },

  'GET /api/thresholds': { why: settings, request: at('/api/thresholds') },
  'POST /api/thresholds/preview': {
    why: 'statuses by county, as the map shows them: no entry is named',
    request: send('/api/thresholds/preview', { freshDays: 90, ageingDays: 180, staleDays: 365 }),
  },
  'PUT /api/thresholds': {
    why: settings,
    request: edit('/api/thresholds', { freshDays: 91, ageingDays: 180, staleDays: 365 }),
  },
  'GET /api/words': { why: settings, request: at('/api/words') },
  'PUT /api/words/{key}': {
    why: settings,
    request: edit('/api/words/institutionKind.church', { en: 'Parish', es: 'Parroquia' }),
  },
  'GET /api/regions/kept': { why: territory, request: at('/api/regions/kept') },
  'PUT /api/regions/{id}': { why: territory, request: edit('/api/regions/:id', { name: 'x' }) },
  'PUT /api/counties/{fips}/region': {
    why: territory,
    request: edit('/api/counties/01095/region', { regionId: 'southeast' }),
  },
  'GET /api/duplicates': { why: directory, request: at('/api/duplicates') },
  'GET /api/duplicates/merged': { why: directory, request: at('/api/duplicates/merged?of=:id') },
  'GET /api/duplicates/apart': { why: directory, request: at('/api/duplicates/apart') },
  'PUT /api/duplicates/apart/{id}': {
    why: directory,
    request: ({ contact, commitment }) => ({
      url: `/api/duplicates/apart/${contact}`,
      payload: { record: 'institution', oneId: contact, otherId: commitment },
    }),
  },
  'DELETE /api/duplicates/apart/{id}': {
    why: directory,
    request: atVersion('/api/duplicates/apart/:id'),
  },
  'POST /api/duplicates/institutions/preview': {
    why: counts,
    request: merge('institutions/preview'),
  },
  'PUT /api/duplicates/institutions/{id}': { why: counts, request: merge('institutions/:id') },
  'POST /api/duplicates/people/preview': { why: counts, request: merge('people/preview') },
  'PUT /api/duplicates/people/{id}': { why: counts, request: merge('people/:id') },
  'POST /api/duplicates/{id}/undo': { why: counts, request: send('/api/duplicates/:id/undo', {}) },

  'PUT /api/records/{id}': {
    why: imports,
    request: ({ contact }) => ({
      url: `/api/records/${contact}`,
      payload: {
        institutionId: contact,
        kind: 'vote',
        title: 'x',
        adverse: true,
        datedOn: '2026-01-13',
        source: { id: 'ice-287g' },
      },
      ifMatch: none,
    }),
  },
  'GET /api/records/imports': { why: imports, request: at('/api/records/imports') },
  'POST /api/records/preview': { why: imports, request: send('/api/records/preview', list) },
  'PUT /api/records/imports/{id}': {
    why: imports,
    request: send('/api/records/imports/:id', {
      ...list,
      mapping: { institution: 0, day: 1 },
      ended: [],
    }),
  },

  'GET /api/audit': {
    why: log,
    request: ({ contact }) => ({ url: `/api/audit?subjectId=${contact}` }),
  },
  'GET /api/audit/chain': {
    why: log,
    request: at('/api/audit/chain'),
    // each of our own requests lengthens it
    fresh: ['position', 'hash', 'check'],
  },
  'POST /api/audit/checks': {
    why: log,
    request: at('/api/audit/checks'),
    // one that still runs is told again
    fresh: ['id', 'startedAt', 'finishedAt', 'state', 'position', 'status'],
  },
  'GET /api/export': {
    why: 'who took out what kind of file and why: kinds, filters and reasons, no row of a file',
    request: at('/api/export'),
  },
  'GET /api/events': {
    why: 'says that something changed, never what: each screen asks again for what it may see',
    request: at('/api/events'),
  },
}

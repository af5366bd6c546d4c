import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'

type Role = 'lead' | 'leadership' | 'admin'

/** A record with a text in its fields: how it is written, where it is read, on which screen it stands. */
interface Filled {
  url: string
  body: object
  /** where the API tells it again; its own address unless given */
  read?: string
  screen?: string
}

/** Text fields of a write route that are filled together, by whom, and with what else. */
export interface Fields {
  /** `METHOD /path` */
  route: string
  /** as the document names them, with the room each has */
  lengths: Readonly<Record<string, number>>
  by: Role
  fill: (texts: (field: string) => string, world: World) => Promise<Filled> | Filled
}

/** Records that others hang on. */
export interface World {
  /** an office with nothing of the invented year in it */
  institution: string
  organization: string
  put: (by: Role, url: string, body: object) => Promise<void>
}

const today = dayInAlabama(new Date())
const screenOf = (url: string) => url.replace('/api', '')
const shop = { sector: 'business', kind: 'shop', name: 'Shop', counties: ['01095'] }

export const report = {
  scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
  period: { kind: 'quarter', from: '2026-01-01', to: '2026-03-31' },
  languages: ['en', 'es'],
}

async function commitment({ institution, put }: World): Promise<string> {
  const url = `/api/commitments/${newId()}`
  await put('lead', url, { countyFips: '01095', institutionId: institution, text: 'x' })
  return url
}

/** Two entries of the directory as one that says this. */
function merging(away: string, survivor: string, facts: object): Filled {
  const [, , kind, awayId = ''] = away.split('/')
  const survivorId = survivor.split('/').at(-1)
  const two = { awayId, awayVersion: 1, survivorId, survivorVersion: 1 }
  return { url: `/api/duplicates/${kind}/${newId()}`, body: { ...two, facts } }
}

/** Every field of every write route that takes text of one's own. A field of the document without a row fails. */
export const fields: readonly Fields[] = [
  {
    route: 'PUT /api/contacts/{id}',
    lengths: {
      notes: 20_000,
      'assessments[].basis': 4_000,
      'commitments[].text': 4_000,
      'followUps[].text': 2_000,
    },
    by: 'lead',
    fill: (t, { institution }) => {
      const url = `/api/contacts/${newId()}`
      const body = {
        countyFips: '01095',
        institutionIds: [institution],
        kind: 'call',
        notes: t('notes'),
        assessments: [{ id: newId(), value: 3, basis: t('assessments[].basis') }],
        commitments: [{ id: newId(), text: t('commitments[].text') }],
        followUps: [{ id: newId(), text: t('followUps[].text'), dueOn: '2026-12-01' }],
      }
      return { url, body, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/assessments/{id}',
    lengths: { basis: 4_000 },
    by: 'lead',
    fill: (t, { institution }) => ({
      url: `/api/assessments/${newId()}`,
      body: { institutionId: institution, value: 3, basis: t('basis') },
      read: `/api/assessments?institution=${institution}`,
      screen: `/institutions/${institution}`,
    }),
  },
  {
    route: 'PUT /api/commitments/{id}',
    lengths: { text: 4_000 },
    by: 'lead',
    fill: (t, { institution }) => {
      const url = `/api/commitments/${newId()}`
      const body = { countyFips: '01095', institutionId: institution, text: t('text') }
      return { url, body, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/commitments/{id}/events/{eventId}',
    lengths: { note: 4_000 },
    by: 'lead',
    fill: async (t, world) => {
      const read = await commitment(world)
      const body = { kind: 'progress', note: t('note') }
      return { url: `${read}/events/${newId()}`, body, read, screen: screenOf(read) }
    },
  },
  {
    route: 'PUT /api/commitments/{id}/milestones/{milestoneId}',
    lengths: { text: 500 },
    by: 'lead',
    fill: async (t, world) => {
      const read = await commitment(world)
      const url = `${read}/milestones/${newId()}`
      return { url, body: { text: t('text') }, read, screen: screenOf(read) }
    },
  },
  {
    route: 'PUT /api/follow-ups/{id}',
    lengths: { text: 2_000 },
    by: 'lead',
    fill: (t, { institution }) => ({
      url: `/api/follow-ups/${newId()}`,
      body: {
        countyFips: '01095',
        institutionId: institution,
        text: t('text'),
        dueOn: '2026-12-01',
      },
      read: '/api/follow-ups?county=01095&limit=200',
    }),
  },
  {
    route: 'PUT /api/overrides/{id}',
    lengths: { reason: 2_000 },
    by: 'lead',
    fill: (t) => ({
      url: `/api/overrides/${newId()}`,
      body: {
        countyFips: '01095',
        aspect: 'alliance',
        value: 'ally',
        reason: t('reason'),
        expiresOn: addDays(today, 30),
      },
      read: '/api/overrides?county=01095',
    }),
  },
  {
    route: 'PUT /api/institutions/{id}',
    lengths: { name: 200, phone: 60, address: 300 },
    by: 'lead',
    fill: (t) => {
      const url = `/api/institutions/${newId()}`
      const body = { ...shop, name: t('name'), phone: t('phone'), address: t('address') }
      return { url, body, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/people/{id}',
    lengths: { name: 160, party: 60, email: 200, phone: 60, 'seat.title': 160 },
    by: 'lead',
    fill: (t, { institution }) => {
      const url = `/api/people/${newId()}`
      const [name, party, email, phone] = ['name', 'party', 'email', 'phone'].map(t)
      const seat = { institutionId: institution, title: t('seat.title') }
      return { url, body: { name, party, email, phone, seat }, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/duplicates/institutions/{id}',
    lengths: { 'facts.name': 200, 'facts.phone': 60, 'facts.address': 300 },
    by: 'lead',
    fill: async (t, { put }) => {
      const [away, survivor] = [newId(), newId()].map((id) => `/api/institutions/${id}`) as [
        string,
        string,
      ]
      for (const url of [away, survivor]) await put('lead', url, shop)
      const facts = {
        ...shop,
        name: t('facts.name'),
        phone: t('facts.phone'),
        address: t('facts.address'),
      }
      return { ...merging(away, survivor, facts), read: survivor, screen: screenOf(survivor) }
    },
  },
  {
    route: 'PUT /api/duplicates/people/{id}',
    lengths: { 'facts.name': 160, 'facts.party': 60, 'facts.email': 200, 'facts.phone': 60 },
    by: 'lead',
    fill: async (t, { institution, put }) => {
      const [away, survivor] = [newId(), newId()].map((id) => `/api/people/${id}`) as [
        string,
        string,
      ]
      const seat = { institutionId: institution, title: `Seat ${newId()}` }
      for (const url of [away, survivor]) await put('lead', url, { name: 'Jordan Hale', seat })
      const [name, party, email, phone] = ['name', 'party', 'email', 'phone'].map((one) =>
        t(`facts.${one}`),
      )
      const facts = { name, party, email, phone }
      return { ...merging(away, survivor, facts), read: survivor, screen: screenOf(survivor) }
    },
  },
  {
    route: 'PUT /api/seats/{id}',
    lengths: { title: 160 },
    by: 'lead',
    fill: async (t, { put }) => {
      const institution = newId()
      await put('lead', `/api/institutions/${institution}`, shop)
      return {
        url: `/api/seats/${newId()}`,
        body: { institutionId: institution, title: t('title') },
        read: `/api/institutions/${institution}`,
      }
    },
  },
  {
    route: 'PUT /api/turnovers/{id}',
    lengths: {
      'successor.name': 160,
      'successor.party': 60,
      'successor.email': 200,
      'successor.phone': 60,
    },
    by: 'lead',
    fill: async (t, { institution, put }) => {
      const [seatId, id] = [newId(), newId()]
      await put('lead', `/api/seats/${seatId}`, { institutionId: institution, title: seatId })
      const [name, party, email, phone] = ['name', 'party', 'email', 'phone'].map((part) =>
        t(`successor.${part}`),
      )
      return {
        url: `/api/turnovers/${newId()}`,
        body: {
          seatId,
          outcome: 'replaced',
          happenedOn: '2026-11-20',
          successor: { id, name, party, email, phone },
        },
        read: `/api/people/${id}`,
      }
    },
  },
  {
    route: 'PUT /api/campaigns/{id}',
    lengths: {
      'name.en': 120,
      'name.es': 120,
      'ask.en': 1_000,
      'ask.es': 1_000,
      'goal.en': 2_000,
      'goal.es': 2_000,
    },
    by: 'leadership',
    fill: (t) => {
      const url = `/api/campaigns/${newId()}`
      const inBoth = (part: string) => ({ en: t(`${part}.en`), es: t(`${part}.es`) })
      const [name, ask, goal] = ['name', 'ask', 'goal'].map(inBoth)
      const body = { name, ask, goal, level: 'local', startsOn: '2026-01-01' }
      return { url, body, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/records/{id}',
    lengths: { title: 500, note: 4_000, model: 400 },
    by: 'lead',
    fill: (t, { institution }) => ({
      url: `/api/records/${newId()}`,
      body: {
        kind: '287g',
        institutionId: institution,
        title: t('title'),
        model: t('model'),
        note: t('note'),
        adverse: false,
        datedOn: '2026-01-13',
        source: { id: 'ice-287g' },
      },
      read: `/api/institutions/${institution}`,
      screen: `/institutions/${institution}`,
    }),
  },
  {
    route: 'PUT /api/records/{id}',
    // a source of the same title is the same
    lengths: { 'source.publisher': 200, 'source.licence': 200 },
    by: 'lead',
    fill: (t, { institution }) => ({
      url: `/api/records/${newId()}`,
      body: {
        kind: 'vote',
        institutionId: institution,
        title: 'Voted',
        adverse: false,
        datedOn: '2026-01-13',
        source: {
          title: `Source ${newId()}`,
          publisher: t('source.publisher'),
          licence: t('source.licence'),
        },
      },
      read: '/api/sources',
      screen: '/about',
    }),
  },
  {
    route: 'PUT /api/records/{id}',
    lengths: { 'source.title': 300 },
    by: 'lead',
    fill: (t, { institution }) => ({
      url: `/api/records/${newId()}`,
      body: {
        kind: 'vote',
        institutionId: institution,
        title: 'Voted',
        adverse: false,
        datedOn: '2026-01-13',
        source: { title: t('source.title'), publisher: 'City', licence: 'Public record' },
      },
      read: '/api/sources',
      screen: '/about',
    }),
  },
  {
    route: 'PUT /api/reports/{id}',
    lengths: { 'title.en': 200, 'title.es': 200 },
    by: 'lead',
    fill: (t) => {
      const url = `/api/reports/${newId()}`
      const body = { ...report, title: { en: t('title.en'), es: t('title.es') } }
      return { url, body, screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/members/{id}',
    lengths: { name: 120 },
    by: 'admin',
    fill: (t, { organization }) => {
      const url = `/api/members/${newId()}`
      const body = { name: t('name'), organizationId: organization, roles: ['viewer'] }
      return { url, body, read: '/api/members', screen: screenOf(url) }
    },
  },
  {
    route: 'PUT /api/organizations/{id}',
    lengths: { name: 120 },
    by: 'admin',
    fill: (t) => ({
      url: `/api/organizations/${newId()}`,
      body: { name: t('name') },
      read: '/api/organizations',
    }),
  },
  {
    route: 'PUT /api/words/{key}',
    lengths: { en: 60, es: 60 },
    by: 'admin',
    fill: (t) => ({
      url: `/api/words/institutionKind.church__${newId().slice(-12)}`,
      body: { en: t('en'), es: t('es') },
      read: '/api/words',
      screen: '/words',
    }),
  },
  {
    route: 'PUT /api/regions/{id}',
    lengths: { name: 80 },
    by: 'admin',
    fill: (t) => ({
      url: `/api/regions/${newId()}`,
      body: { name: t('name') },
      read: '/api/regions/kept',
      screen: '/regions',
    }),
  },
  {
    route: 'PUT /api/recoveries/{id}',
    lengths: { reason: 500 },
    by: 'admin',
    fill: async (t, { organization, put }) => {
      const memberId = newId()
      const lost = { name: 'Lost', organizationId: organization, roles: ['viewer'] }
      await put('admin', `/api/members/${memberId}`, lost)
      return {
        url: `/api/recoveries/${newId()}`,
        body: { memberId, reason: t('reason') },
        read: '/api/recoveries',
        screen: '/members',
      }
    },
  },
]

/** Text that is not one's own words, or that has a place of its own in the tests, each with its reason. */
export const otherFields: readonly (readonly [field: RegExp, why: string])[] = [
  [/(token|login|assword|assphrase|code|secret)$/, 'compared or hashed, never shown'],
  [/ \/api\/session\/account (name|organizationName)$/, 'the columns of members and organizations'],
  [/ \/api\/tokens name$/, 'told to its member alone: tests/tokens'],
  [/ \/api\/passkeys\/\{id\} name$/, 'needs an authenticator: tests/passkeys'],
  [
    / \/api\/reports\/\{id\}\/(texts|highlights)/,
    'saved over the version that was read: tests/reports',
  ],
  [/ \/api\/reports\/\{id\}\/send-back why$/, 'on a report that is a draft: below, by itself'],
  [/ \/api\/export reason$/, 'at most so many a day: below, by itself'],
  [/ \/api\/records\/(preview|imports)/, 'read from a list: tests/records'],
  [
    / \/api\/imports\/\{id\}/,
    'answers to what a file asks, kept sealed and for a day: tests/imports',
  ],
  [/ \/api\/duplicates\/.*\/preview/, 'tells what would move, and keeps nothing'],
  [/ \/api\/conflicts\/\{id\} text$/, 'becomes one of the fields above: tests/conflicts'],
  [/ \/api\/retention\/hold reason$/, 'one for all, on the page of admins: tests/retention'],
]

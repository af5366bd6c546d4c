import { v7 as newId } from 'uuid'
import { type ExportWhat, exportWhats } from '../../server/export/rules.ts'
import { smallPdf } from '../setup/files.ts'
import type { NotedRecord } from './rows-world.ts'

/** A request that touches one note. */
export interface NoteRequest {
  url: string
  payload?: object
  ifMatch?: number
  headers?: Record<string, string>
  /** the address it comes from, where guessers are counted */
  from?: string
}

/** How a route meets the notes of others. Answers that it may give: to who may edit a note, and to who only sees it. */
export type NoteRoute =
  | { how: 'holds'; urls: readonly string[]; payload?: object }
  | { how: 'lists'; url: string; key: keyof NotedRecord }
  | { how: 'takes out'; kinds: readonly ExportWhat[] }
  | { how: 'opens'; request: (one: NotedRecord) => NoteRequest }
  | {
      how: 'changes'
      request: (one: NotedRecord, institution: string) => NoteRequest
      may: readonly number[]
      seen: readonly number[]
    }

/** Holds notes among other things: no word and no id of one that she does not see. */
const holds = (...urls: string[]) => ({ how: 'holds', urls }) as const satisfies NoteRoute

/** Each that she sees, and no other. */
const lists = (url: string, key: keyof NotedRecord): NoteRoute => ({ how: 'lists', url, key })

/** 200 when she sees it. */
const opens = (url: (one: NotedRecord) => string): NoteRoute => ({
  how: 'opens',
  request: (one) => ({ url: url(one) }),
})

/** A version that no note has: whoever may edit it hears that it has changed, and nothing changes. */
const none = 99

const changes = (
  request: (one: NotedRecord, institution: string) => NoteRequest,
  { may = [412], seen = [404] }: { may?: number[]; seen?: number[] } = {},
): NoteRoute => ({ how: 'changes', request, may, seen })

/** Words that are not sealed: 404 to everybody, as for what is not there. */
const sealed = (url: (one: NotedRecord) => string): NoteRoute =>
  changes((one) => ({ url: url(one) }), { may: [404], seen: [404] })

/** Files of these kinds: the words of each note that she sees and that is not restricted, and of no other. */
const takesOut = (kinds: readonly ExportWhat[]): NoteRoute => ({ how: 'takes out', kinds })

/** Every route of the OpenAPI document that meets notes; the others are apart. One that is in neither table fails. */
export const noteRoutes: Record<string, NoteRoute> = {
  'GET /api/counties': holds('/api/counties'),
  'GET /api/counties/{fips}': holds('/api/counties/01095', '/api/counties/01097'),
  // for admins: how many notes there are, by who sees them, and none of them
  'POST /api/counties/{fips}/region/preview': {
    how: 'holds',
    urls: ['/api/counties/01095/region/preview'],
    payload: { regionId: 'southeast' },
  },
  'GET /api/pack': holds('/api/pack'),
  'GET /api/regions': holds('/api/regions'),
  'GET /api/counties/history': holds('/api/counties/history'),
  'GET /api/counties/moved': holds(
    '/api/counties/moved?from=2025-12-01',
    '/api/counties/moved?from=2025-12-01&county=01095',
  ),
  'GET /api/digest': holds('/api/digest', '/api/digest?week=2026-01-01'),
  'GET /api/institutions': holds('/api/institutions?q=canary', '/api/institutions?county=01095'),
  'GET /api/institutions/{id}': holds('/api/institutions/:institution'),
  'GET /api/people': holds('/api/people?q=canary'),
  'GET /api/people/{id}': holds('/api/people/:person'),
  'GET /api/turnovers/{id}': holds('/api/turnovers/:turnover'),
  'GET /api/seats': holds('/api/seats?institution=:institution'),
  'GET /api/seats/{id}': holds('/api/seats/:seat'),
  'GET /api/commitments/{id}/again': opens(
    ({ commitment }) => `/api/commitments/${commitment}/again`,
  ),
  // a promise that has not lapsed is not asked for again; one that she may not see does not exist
  'PUT /api/asks/{id}': changes(
    ({ commitment }) => ({ url: `/api/asks/${newId()}`, payload: { commitmentId: commitment } }),
    { may: [400, 403], seen: [400, 403] },
  ),
  'GET /api/asks/{id}': opens(({ ask }) => `/api/asks/${ask}`),
  'GET /api/seats/{id}/brief': holds('/api/seats/:seat/brief'),
  'GET /api/contacts': lists('/api/contacts?limit=200', 'contact'),
  'GET /api/contacts/{id}': opens(({ contact }) => `/api/contacts/${contact}`),
  'GET /api/participants/likely': holds('/api/participants/likely?institutions=:institution'),
  'PUT /api/contacts/{id}': changes(({ contact }, institution) => ({
    url: `/api/contacts/${contact}`,
    payload: { countyFips: '01095', institutionIds: [institution], kind: 'call' },
    ifMatch: none,
  })),
  'DELETE /api/contacts/{id}': changes(({ contact }) => ({
    url: `/api/contacts/${contact}`,
    ifMatch: none,
  })),
  'GET /api/assessments': lists(
    '/api/assessments?institution=:institution&limit=200',
    'assessment',
  ),
  'GET /api/commitments': lists('/api/commitments?limit=200', 'commitment'),
  'GET /api/commitments/counts': holds('/api/commitments/counts'),
  'GET /api/commitments/{id}': opens(({ commitment }) => `/api/commitments/${commitment}`),
  'PUT /api/commitments/{id}': changes(({ commitment }, institution) => ({
    url: `/api/commitments/${commitment}`,
    payload: { countyFips: '01095', institutionId: institution, text: 'x' },
    ifMatch: none,
  })),
  'PUT /api/commitments/{id}/events/{eventId}': changes(
    ({ commitment }) => ({
      url: `/api/commitments/${commitment}/events/${newId()}`,
      payload: { kind: 'verdict_confirmed' },
    }),
    { may: [400, 403], seen: [400, 403] },
  ),
  'PUT /api/commitments/{id}/milestones/{milestoneId}': changes(
    ({ commitment, milestone }) => ({
      url: `/api/commitments/${commitment}/milestones/${milestone}`,
      payload: { text: 'x' },
      ifMatch: none,
    }),
    { seen: [403] },
  ),
  'DELETE /api/commitments/{id}/milestones/{milestoneId}': changes(
    ({ commitment, milestone }) => ({
      url: `/api/commitments/${commitment}/milestones/${milestone}`,
      ifMatch: none,
    }),
    { seen: [403] },
  ),
  'PUT /api/commitments/{id}/files/{fileId}': changes(
    ({ commitment, file }) => ({
      url: `/api/commitments/${commitment}/files/${file}?name=x.pdf`,
      payload: smallPdf('x'),
      headers: { 'content-type': 'application/octet-stream' },
    }),
    { may: [409], seen: [403, 409] },
  ),
  'GET /api/commitments/{id}/files/{fileId}': opens(
    ({ commitment, file }) => `/api/commitments/${commitment}/files/${file}`,
  ),
  // what is not sealed has nothing to open; who opens what is, tests/sealed asks
  'POST /api/contacts/{id}/open': sealed(({ contact }) => `/api/contacts/${contact}/open`),
  'POST /api/commitments/{id}/open': sealed(
    ({ commitment }) => `/api/commitments/${commitment}/open`,
  ),
  'POST /api/commitments/{id}/files/{fileId}/open': sealed(
    ({ commitment, file }) => `/api/commitments/${commitment}/files/${file}/open`,
  ),
  'POST /api/follow-ups/{id}/open': sealed(({ followUp }) => `/api/follow-ups/${followUp}/open`),
  'GET /api/contacts/{id}/history': opens(({ contact }) => `/api/contacts/${contact}/history`),
  'POST /api/contacts/{id}/history/open': opens(
    ({ contact }) => `/api/contacts/${contact}/history/open`,
  ),
  'POST /api/contacts/{id}/restore': changes(({ contact }) => ({
    url: `/api/contacts/${contact}/restore`,
    payload: { version: 1 },
    ifMatch: none,
  })),
  'GET /api/commitments/{id}/history': opens(
    ({ commitment }) => `/api/commitments/${commitment}/history`,
  ),
  'POST /api/commitments/{id}/history/open': opens(
    ({ commitment }) => `/api/commitments/${commitment}/history/open`,
  ),
  'POST /api/commitments/{id}/restore': changes(({ commitment }) => ({
    url: `/api/commitments/${commitment}/restore`,
    payload: { version: 1 },
    ifMatch: none,
  })),
  'GET /api/follow-ups/{id}/history': opens(
    ({ followUp }) => `/api/follow-ups/${followUp}/history`,
  ),
  'POST /api/follow-ups/{id}/history/open': opens(
    ({ followUp }) => `/api/follow-ups/${followUp}/history/open`,
  ),
  'POST /api/follow-ups/{id}/restore': changes(({ followUp }) => ({
    url: `/api/follow-ups/${followUp}/restore`,
    payload: { version: 1 },
    ifMatch: none,
  })),
  'GET /api/institutions/{id}/history': holds('/api/institutions/:institution/history'),
  'GET /api/people/{id}/history': holds('/api/people/:person/history'),
  'GET /api/conflicts': holds('/api/conflicts'),
  // whose conflicts, and who decides them, tests/conflicts asks
  'PUT /api/conflicts/{id}': changes(
    ({ contact }) => ({
      url: `/api/conflicts/${contact}`,
      payload: { take: 'stored' },
      ifMatch: none,
    }),
    { may: [404], seen: [404] },
  ),
  'POST /api/conflicts/{id}/open': sealed(({ contact }) => `/api/conflicts/${contact}/open`),
  'GET /api/campaigns': holds('/api/campaigns'),
  'GET /api/campaigns/{id}': holds('/api/campaigns/:campaign'),
  'GET /api/campaigns/{id}/history': holds('/api/campaigns/:campaign/history'),
  'GET /api/campaigns/{id}/board': holds('/api/campaigns/:campaign/board'),
  'GET /api/campaigns/{id}/counties': holds('/api/campaigns/:campaign/counties'),
  // asks outside the campaign are no targets of it, whoever sees them
  'PUT /api/campaigns/{id}/votes': changes(
    ({ ask }) => ({
      url: '/api/campaigns/:campaign/votes',
      payload: { votedOn: '2026-01-02', votes: [{ askId: ask, vote: 'yes' }] },
      ifMatch: 1,
    }),
    { may: [400, 403], seen: [400, 403] },
  ),
  'PUT /api/campaigns/{id}/targets': changes(
    ({ contact }) => ({
      url: '/api/campaigns/:campaign/targets',
      payload: { targets: [{ id: newId(), institutionId: contact }] },
    }),
    { may: [400, 403], seen: [400, 403] },
  ),
  'DELETE /api/campaigns/{id}/targets/{askId}': changes(
    ({ ask }) => ({ url: `/api/campaigns/:campaign/targets/${ask}`, ifMatch: none }),
    { may: [403, 404], seen: [403, 404] },
  ),
  'PUT /api/campaigns/{id}/targets/{askId}': changes(
    ({ ask }) => ({
      url: `/api/campaigns/:campaign/targets/${ask}`,
      payload: { askedOn: null },
      ifMatch: none,
    }),
    { may: [404], seen: [404] },
  ),
  'GET /api/asks': lists('/api/asks?institution=:institution', 'ask'),
  'GET /api/follow-ups': lists('/api/follow-ups?limit=200', 'followUp'),
  'GET /api/follow-ups/team': holds('/api/follow-ups/team'),
  'PUT /api/follow-ups/{id}': changes(({ followUp }, institution) => ({
    url: `/api/follow-ups/${followUp}`,
    payload: { countyFips: '01095', institutionId: institution, text: 'x', dueOn: '2030-01-01' },
    ifMatch: none,
  })),
  'GET /api/reports': holds('/api/reports'),
  'GET /api/reports/{id}': holds('/api/reports/:report'),
  'GET /api/reports/{id}/contents': holds('/api/reports/:report/contents'),
  'GET /api/reports/{id}/entries': holds(
    ...['contacts.total', 'commitments.made', 'asks.other', 'ladder.first.led'].map(
      (number) => `/api/reports/:report/entries?number=${number}&limit=200`,
    ),
  ),
  'GET /api/reports/{id}/addendum': holds('/api/reports/:report/addendum'),
  'POST /api/reports/{id}/file': {
    ...holds('/api/reports/:report/file'),
    payload: { format: 'csv', language: 'en' },
  },
  // an entry that she does not see cannot be told of; the report is one of a region, so leadership only reads it
  'PUT /api/reports/{id}/highlights': changes(
    ({ contact, commitment }) => ({
      url: '/api/reports/:report/highlights',
      payload: {
        highlights: [
          { entry: 'contact', entryId: contact, caption: {} },
          { entry: 'commitment', entryId: commitment, caption: {} },
        ],
      },
      ifMatch: 1,
    }),
    { may: [200, 412], seen: [403] },
  ),
  'GET /api/overrides': holds('/api/overrides'),
  'GET /api/records': holds('/api/records?institution=:institution'),
  'GET /api/records/counties': holds('/api/records/counties?kind=287g'),
  'GET /api/records/contradictions': holds('/api/records/contradictions'),
  'GET /api/coverage/counties': holds('/api/coverage/counties'),
  'GET /api/coverage/regions': holds('/api/coverage/regions'),
  'GET /api/coverage/quiet': holds('/api/coverage/quiet'),
  'GET /api/coverage/due': holds('/api/coverage/due?withinDays=365'),
  'GET /api/members': holds('/api/members'),
  'GET /api/organizations': holds('/api/organizations'),
  'POST /api/export': takesOut(exportWhats),
  'GET /api/export/count': holds(
    '/api/export/count?what=contacts',
    '/api/export/count?what=commitments',
    '/api/export/count?what=everything',
  ),
}

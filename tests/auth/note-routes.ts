import { v7 as newId } from 'uuid'
import type { NotedRecord } from './rows-world.ts'

/** A request that touches one note. */
export interface NoteRequest {
  url: string
  payload?: object
  ifMatch?: number
}

/** How a route meets the notes of others. Answers that it may give: to who may edit a note, and to who only sees it. */
export type NoteRoute =
  | { how: 'apart' }
  | { how: 'holds'; urls: readonly string[] }
  | { how: 'lists'; url: string; key: keyof NotedRecord }
  | { how: 'opens'; request: (one: NotedRecord) => NoteRequest }
  | {
      how: 'changes'
      request: (one: NotedRecord, institution: string) => NoteRequest
      may: readonly number[]
      seen: readonly number[]
    }

/** Holds no note: what it is about belongs to somebody else's test. */
const apart: NoteRoute = { how: 'apart' }

/** Holds notes among other things: no word and no id of one that she does not see. */
const holds = (...urls: string[]): NoteRoute => ({ how: 'holds', urls })

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

/** Every route of the OpenAPI document. One that is missing here fails. */
export const noteRoutes: Record<string, NoteRoute> = {
  'POST /api/session': apart,
  'GET /api/session': apart,
  'DELETE /api/session': apart,
  'POST /api/passkeys/sign-in': apart,
  'PUT /api/session/account': apart,
  'POST /api/session/proof': apart,
  'POST /api/passkeys/proof': apart,
  'POST /api/passkeys/registration': apart,
  'GET /api/passkeys': apart,
  'PUT /api/passkeys/{id}': apart,
  'DELETE /api/passkeys/{id}': apart,
  'GET /api/counties': holds('/api/counties'),
  'GET /api/counties/{fips}': holds('/api/counties/01095', '/api/counties/01097'),
  'GET /api/regions': holds('/api/regions'),
  'GET /api/counties/history': holds('/api/counties/history'),
  'GET /api/counties/moved': holds(
    '/api/counties/moved?from=2025-12-01',
    '/api/counties/moved?from=2025-12-01&county=01095',
  ),
  'GET /api/institutions': holds('/api/institutions?q=canary', '/api/institutions?county=01095'),
  'GET /api/institutions/{id}': holds('/api/institutions/:institution'),
  'PUT /api/institutions/{id}': apart,
  'GET /api/sources': apart,
  'GET /api/people': holds('/api/people?q=canary'),
  'GET /api/people/{id}': apart,
  'PUT /api/people/{id}': apart,
  'GET /api/seats': holds('/api/seats?institution=:institution'),
  'GET /api/seats/{id}': holds('/api/seats/:seat'),
  'PUT /api/seats/{id}': apart,
  'PUT /api/turnovers/{id}': apart,
  'GET /api/turnovers/{id}': apart,
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
  'PUT /api/assessments/{id}': apart,
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
  // ten a minute: who may send one, tests/commitments/files.test.ts asks
  'PUT /api/commitments/{id}/files/{fileId}': apart,
  'GET /api/commitments/{id}/files/{fileId}': opens(
    ({ commitment, file }) => `/api/commitments/${commitment}/files/${file}`,
  ),
  // sealed words: who opens them and who does not, tests/sealed asks
  'POST /api/contacts/{id}/open': apart,
  'POST /api/commitments/{id}/open': apart,
  'POST /api/commitments/{id}/files/{fileId}/open': apart,
  'POST /api/follow-ups/{id}/open': apart,
  'GET /api/retention': apart,
  'PUT /api/retention': apart,
  'PUT /api/retention/hold': apart,
  'GET /api/campaigns': holds('/api/campaigns'),
  'GET /api/campaigns/{id}': apart,
  'PUT /api/campaigns/{id}': apart,
  'GET /api/campaigns/{id}/board': apart,
  'PUT /api/campaigns/{id}/votes': apart,
  'GET /api/campaigns/{id}/candidates': apart,
  'PUT /api/campaigns/{id}/targets': apart,
  'PUT /api/campaigns/{id}/targets/{askId}': changes(
    ({ ask }) => ({
      url: `/api/campaigns/${newId()}/targets/${ask}`,
      payload: { askedOn: null },
      ifMatch: none,
    }),
    { may: [404], seen: [404] },
  ),
  'DELETE /api/campaigns/{id}/targets/{askId}': apart,
  'GET /api/campaigns/{id}/counties': apart,
  'GET /api/asks': lists('/api/asks?institution=:institution', 'ask'),
  'GET /api/follow-ups': lists('/api/follow-ups?limit=200', 'followUp'),
  'PUT /api/follow-ups/{id}': changes(({ followUp }, institution) => ({
    url: `/api/follow-ups/${followUp}`,
    payload: { countyFips: '01095', institutionId: institution, text: 'x', dueOn: '2030-01-01' },
    ifMatch: none,
  })),
  'GET /api/overrides': holds('/api/overrides'),
  'PUT /api/overrides/{id}': apart,
  'DELETE /api/overrides/{id}': apart,
  'GET /api/records': holds('/api/records?institution=:institution'),
  'GET /api/records/counties': holds('/api/records/counties?kind=287g'),
  'GET /api/records/contradictions': holds('/api/records/contradictions'),
  'PUT /api/records/{id}': apart,
  'GET /api/records/imports': apart,
  'POST /api/records/preview': apart,
  'PUT /api/records/imports/{id}': apart,
  'GET /api/coverage/cadences': apart,
  'PUT /api/coverage/cadences': apart,
  'GET /api/coverage/counties': holds('/api/coverage/counties'),
  'GET /api/coverage/regions': holds('/api/coverage/regions'),
  'GET /api/coverage/quiet': holds('/api/coverage/quiet'),
  'GET /api/coverage/due': holds('/api/coverage/due?withinDays=365'),
  'GET /api/members': holds('/api/members'),
  'PUT /api/members/{id}': apart,
  'POST /api/members/{id}/invite': apart,
  'GET /api/organizations': holds('/api/organizations'),
  'PUT /api/organizations/{id}': apart,
  'GET /api/audit': apart,
  'GET /api/audit/chain': apart,
  'POST /api/audit/checks': apart,
  'GET /api/export/count': holds(
    '/api/export/count?what=contacts',
    '/api/export/count?what=commitments',
  ),
  'POST /api/export': apart,
  'GET /api/export': apart,
  'GET /api/events': apart,
  'DELETE /api/members/{id}/sessions': apart,
  'DELETE /api/recoveries/{id}': apart,
  'DELETE /api/session/devices': apart,
  'DELETE /api/session/devices/{id}': apart,
  'GET /api/recoveries': apart,
  'GET /api/session/devices': apart,
  'POST /api/recoveries/{id}/confirm': apart,
  'POST /api/session/devices/{id}/lost': apart,
  'POST /api/session/recovery': apart,
  'POST /api/session/recovery-codes': apart,
  'POST /api/session/totp': apart,
  'PUT /api/recoveries/{id}': apart,
  'PUT /api/session/totp': apart,
}

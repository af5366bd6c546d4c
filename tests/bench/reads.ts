import { toCursor } from '../../server/cursors.ts'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Role } from '../../server/members/rules.ts'
import type { Ground } from './data.ts'

/** Something that a screen asks for. */
export interface Read {
  /** as the OpenAPI document names it */
  operation: `GET ${string}`
  /** which of several ways to ask it */
  way?: string
  by: Role
  url: string
  /** the rest of the address, out of the answer without it */
  rest?: (answer: Record<string, string>) => string
}

const today = dayInAlabama(new Date())
const longAgo = addDays(today, -700)
/** The smallest id there is: a page that begins in the middle of a day. */
const before = '00000000-0000-7000-8000-000000000000'

/** Every list and page of the product, as the client asks for it; those that grow in several ways, in each. */
export function reads({ one, memberId }: Ground): Read[] {
  const { fips } = one
  const deep = encodeURIComponent(toCursor({ at: longAgo, id: before }))
  const asks = (
    by: Role,
    rows: readonly (readonly [path: string, url?: string, way?: string])[],
  ): Read[] =>
    rows.map(([path, url = path, way]) => ({
      operation: `GET /api/${path}`,
      by,
      url: `/api/${url}`,
      ...(way ? { way } : {}),
    }))
  return [
    {
      operation: 'GET /api/pack',
      way: 'changes',
      by: 'organizer',
      url: '/api/pack',
      rest: ({ seq = '' }) => `?since=${seq}`,
    },
    ...asks('organizer', [
      ['counties'],
      ['counties', `counties?asOf=${longAgo}`, 'a past day'],
      ['counties/{fips}', `counties/${fips}`],
      ['counties/history'],
      ['counties/moved'],
      ['regions'],
      ['session'],
      ['session/devices'],
      ['passkeys'],
      ['institutions', `institutions?county=${fips}`, 'of a county'],
      ['institutions', 'institutions?q=sheriff%20marshall', 'search'],
      ['institutions/{id}', `institutions/${one.institution}`],
      ['institutions/{id}/history', `institutions/${one.institution}/history`],
      ['sources'],
      ['people', `people?county=${fips}`, 'of a county'],
      ['people', 'people?q=person%20170', 'search'],
      ['people/{id}', `people/${one.person}`],
      ['people/{id}/history', `people/${one.person}/history`],
      ['seats', 'seats?vacant=true', 'vacant'],
      ['seats', `seats?institution=${one.institution}`, 'of an institution'],
      ['seats/{id}', `seats/${one.seat}`],
      ['seats/{id}/brief', `seats/${one.seat}/brief`],
      ['turnovers/{id}', `turnovers/${one.turnover}`],
      ['contacts', `contacts?county=${fips}&limit=50`, 'of a county'],
      ['contacts', `contacts?county=${fips}&limit=50&cursor=${deep}`, 'of a county, deep'],
      ['contacts', 'contacts?limit=50', 'all'],
      ['contacts', `contacts?limit=50&cursor=${deep}`, 'all, deep'],
      ['contacts', 'contacts?region=top-of-alabama&sector=police', 'of a region and sector'],
      ['contacts', `contacts?institution=${one.institution}`, 'of an institution'],
      ['contacts', 'contacts?mine=true', 'my own'],
      ['contacts/{id}', `contacts/${one.contact}`],
      ['contacts/{id}/history', `contacts/${one.contact}/history`],
      ['participants/likely', `participants/likely?institutions=${one.institution}`],
      ['assessments', `assessments?institution=${one.institution}`],
      ['commitments', `commitments?county=${fips}`, 'of a county'],
      ['commitments', 'commitments?state=due&order=due', 'due'],
      ['commitments', `commitments?cursor=${deep}`, 'all, deep'],
      ['commitments', `commitments?institution=${one.institution}`, 'of an institution'],
      ['commitments/counts'],
      ['commitments/{id}', `commitments/${one.commitment}`],
      ['commitments/{id}/history', `commitments/${one.commitment}/history`],
      ['commitments/{id}/again', `commitments/${one.commitment}/again`],
      ['commitments/{id}/files/{fileId}', `commitments/${one.fileOf}/files/${one.file}`],
      ['campaigns'],
      ['campaigns/{id}', `campaigns/${one.campaign}`],
      ['campaigns/{id}/board', `campaigns/${one.campaign}/board`],
      ['campaigns/{id}/history', `campaigns/${one.campaign}/history`],
      ['campaigns/{id}/counties', `campaigns/${one.campaign}/counties`],
      ['asks', `asks?institution=${one.institution}`],
      ['asks/{id}', `asks/${one.ask}`],
      ['follow-ups', 'follow-ups?assignee=me', 'mine'],
      ['follow-ups', `follow-ups?county=${fips}`, 'of a county'],
      ['follow-ups', 'follow-ups?region=top-of-alabama&done=true', 'done, of a region'],
      ['follow-ups/team'],
      ['follow-ups/{id}/history', `follow-ups/${one.followUp}/history`],
      ['overrides', `overrides?county=${fips}`],
      ['records', `records?county=${fips}`, 'of a county'],
      ['records', 'records', 'all'],
      ['records/counties', 'records/counties?kind=ordinance'],
      ['records/contradictions'],
      ['coverage/counties'],
      ['coverage/regions'],
      ['coverage/quiet'],
      ['coverage/due'],
      ['coverage/cadences'],
      ['imports'],
      ['reports'],
      ['members'],
      ['organizations'],
      ['pack'],
      ['deliveries'],
      ['conflicts'],
      ['export/count', 'export/count?what=contacts'],
      ['tokens'],
      ['calendar'],
    ]),
    ...asks('lead', [
      ['contacts', 'contacts?limit=50', 'all, as a lead'],
      ['commitments', 'commitments?waiting=true', 'waiting, as a lead'],
      ['reports/{id}', `reports/${one.report}`],
      ['reports/{id}/contents', `reports/${one.report}/contents`],
      ['reports/{id}/entries', `reports/${one.report}/entries?number=contacts.held`],
      ['reports/{id}/shares', `reports/${one.report}/shares`],
      ['duplicates', 'duplicates?record=institution&region=top-of-alabama'],
      ['duplicates/merged'],
      ['duplicates/apart'],
      ['records/imports'],
      ['conflicts', 'conflicts', 'as a lead'],
    ]),
    ...asks('leadership', [
      ['contacts', 'contacts?limit=50', 'all, as leadership'],
      ['campaigns/{id}/candidates', `campaigns/${one.campaign}/candidates?county=${fips}`],
      ['export'],
      ['retention'],
    ]),
    ...asks('admin', [
      ['audit'],
      ['audit', `audit?member=${memberId}`, 'of a member'],
      ['audit', `audit?subject=contact&subjectId=${one.contact}`, 'of a record'],
      ['audit/chain'],
      ['recoveries'],
      ['regions/kept'],
      ['settings'],
      ['thresholds'],
    ]),
  ]
}

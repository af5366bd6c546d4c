import type { Request } from 'autocannon'
import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Ground } from './data.ts'
import { listSql, mapSql, searchSql, writeSql } from './statements.ts'

/** The same work for our server, for the bare one, and for the database alone. */
export interface Operation {
  name: string
  /** ours has to reach this share of the bare server's throughput */
  target: number
  ours: Request[]
  bare: Request[]
  floor: (pool: pg.Pool) => Promise<unknown>
  /** rows of an answer: the same from ours and from the bare server */
  rows?: number | 'some'
  /** tables the writes end up in */
  writesTo?: { ours: string; bare: string }
}

const words = [
  'sheriff marshall',
  'alguacil dekalb',
  'polise mobile',
  'escuelas shelby',
  'hospital madison',
  'comision lee',
]
const notes =
  'Spoke of jail holds. He asked for the policy of Madison County and will look at ours. '.repeat(3)
const promise = 'Will send the written policy on detainers'

export function operations(ground: Ground): Operation[] {
  const { places, memberId } = ground
  const counties = [...new Set(places.map((place) => place.fips))]
  const headers = { cookie: ground.cookie }
  const today = dayInAlabama(new Date())
  const dueOn = addDays(today, 30)
  let turn = 0
  const next = <T>(list: readonly T[]): T => {
    turn += 1
    return list[turn % list.length] as T
  }

  /** A contact with an assessment and a promise, as our server takes it. */
  const wholeContact = () => {
    const { fips, institutionId } = next(places)
    return {
      countyFips: fips,
      institutionIds: [institutionId],
      kind: 'meeting',
      happenedOn: today,
      notes,
      language: 'en',
      assessments: [{ id: newId(), value: 4 }],
      commitments: [{ id: newId(), text: promise, dueOn }],
    }
  }
  /** The same in one row. */
  const row = () => {
    const { fips, institutionId } = next(places)
    return [
      fips,
      institutionId,
      'meeting',
      'held',
      today,
      notes,
      'en',
      'shared',
      memberId,
      4,
      promise,
      dueOn,
    ]
  }
  const put = (prefix: string, body: () => unknown): Request => ({
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    setupRequest: (request) => ({
      ...request,
      path: `${prefix}/${newId()}`,
      body: JSON.stringify(body()),
    }),
  })

  return [
    {
      name: 'map',
      target: 3,
      ours: [{ path: '/api/counties', headers }],
      bare: [{ path: '/map' }],
      rows: 67,
      floor: (pool) => pool.query(mapSql),
    },
    {
      name: 'list',
      target: 0.6,
      ours: counties.map((fips) => ({ path: `/api/contacts?county=${fips}&limit=50`, headers })),
      bare: counties.map((fips) => ({ path: `/contacts?county=${fips}&limit=50` })),
      floor: (pool) => pool.query(listSql, [next(counties), 50]),
      rows: 50,
    },
    {
      name: 'search',
      target: 0.6,
      ours: words.map((q) => ({
        path: `/api/institutions?q=${encodeURIComponent(q)}&limit=20`,
        headers,
      })),
      bare: words.map((q) => ({ path: `/institutions?q=${encodeURIComponent(q)}&limit=20` })),
      floor: (pool) => pool.query(searchSql, [...next(words).split(' '), 20]),
      rows: 'some',
    },
    {
      name: 'write',
      target: 0.4,
      ours: [put('/api/contacts', wholeContact)],
      bare: [put('/contacts', row)],
      floor: (pool) => pool.query(writeSql, [newId(), ...row()]),
      writesTo: { ours: 'contacts', bare: 'bench_contacts' },
    },
  ]
}

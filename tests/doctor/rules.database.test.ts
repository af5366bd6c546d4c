import { expect, test } from 'vitest'
import {
  ofClock,
  ofIndexes,
  ofMigrations,
  ofServer,
  type ServerFacts,
} from '../../server/doctor/database-rules.ts'
import { ofAudit, ofGuards, wordTables } from '../../server/doctor/guard-rules.ts'
import type { Finding } from '../../server/doctor/rules.ts'
import {
  ofAdmins,
  ofDeliveries,
  ofJobs,
  ofReference,
  ofSessions,
} from '../../server/doctor/work-rules.ts'

/** What is not as it should be: its grade, and what it says. */
function faults(findings: Finding | Finding[]): string[] {
  return [findings]
    .flat()
    .filter(({ grade }) => grade !== 'fine')
    .map(({ grade, says }) => `${grade}: ${says}`)
}
const holding = (text: string) => [expect.stringContaining(text)]

const server: ServerFacts = {
  version: 18,
  undurable: [],
  hasTrigrams: true,
  maxConnections: 60,
  usedConnections: 12,
  ownerIsSuperuser: false,
  roleFaults: [],
}
test.each<[Partial<ServerFacts>, string | undefined]>([
  [{}, undefined],
  [{ version: 14 }, 'wrong: PostgreSQL 14 is too old'],
  [{ undurable: ['fsync'] }, 'wrong: The database may lose what it acknowledged: fsync is off'],
  [{ hasTrigrams: false }, 'wrong: The extension pg_trgm'],
  [{ usedConnections: 50 }, 'look: 50 of 60 connections'],
  [{ ownerIsSuperuser: true }, 'look: The role in DATABASE_URL is a superuser'],
  [{ roleFaults: ['owns contacts'] }, "wrong: The application's role owns contacts"],
])('a server with %j', (changed, says) => {
  const found = faults(ofServer({ ...server, ...changed }, 15))
  expect(found).toEqual(says === undefined ? [] : holding(says))
})

test.each([
  [['a', 'b'], undefined],
  [['a'], 'wrong: 1 migration to come, the first is b'],
  [[], 'wrong: 2 migrations to come, the first is a'],
  [['a', 'b', 'c'], 'wrong: The database is of a newer version: it has c'],
])('migrations %j of a and b', (done, says) => {
  expect(faults(ofMigrations(['a', 'b'], done))).toEqual(says ? holding(says) : [])
})

const guarded = (name: string) => ({ name, isOn: true, isForced: true })
const allGuarded = [...wordTables, 'participants'].map(guarded)
test.each([
  [allGuarded, [], undefined],
  [allGuarded.slice(1), [], `wrong: Row-level security is not forced on ${wordTables[0]}`],
  [
    [...allGuarded, { ...guarded('milestones'), isForced: false }],
    [],
    'wrong: Row-level security is not forced on milestones',
  ],
  [
    [...allGuarded, { ...guarded('milestones'), isOn: false }],
    [],
    'wrong: Row-level security is not forced on milestones',
  ],
  [
    allGuarded,
    ['condado_app read all of contacts'],
    'wrong: A rule lets condado_app read all of contacts',
  ],
])('guards, case %#', (tables, openTo, says) => {
  expect(faults(ofGuards({ tables, openTo }))).toEqual(says ? holding(says) : [])
})

test('the audit log', () => {
  expect(ofAudit(1, 0, 0)).toEqual({ grade: 'fine', says: 'The audit log is whole: 1 row.' })
  expect(ofAudit(9, 0, 2).says).toContain('agrees with 2 heads')
  expect(faults(ofAudit(9, 1, 2))).toEqual(holding('NOT whole: 1 fault in 9 rows'))
})

const now = Date.parse('2026-11-26T12:00:00Z')
const minute = 60_000
test.each([
  [{}, undefined],
  [{ aheadMs: -6_000 }, "look: This machine's clock and the database's are 6 seconds apart"],
  [{ aheadMs: 61_000 }, "wrong: This machine's clock is 61 seconds ahead of"],
  [{ aheadMs: -10 * minute }, "wrong: This machine's clock is 10 minutes behind"],
  [{ newestRowAheadMs: 90 * minute }, 'wrong: The log has a row of 90 minutes from now'],
  [{ now: now - 1e10 }, 'wrong: The clock of this machine is before this version'],
])('clocks with %j', (changed, says) => {
  const facts = { aheadMs: 0, newestRowAheadMs: -1, now, madeAt: now - 1e9, ...changed }
  expect(faults(ofClock(facts))).toEqual(says ? holding(says) : [])
})

const ago = (minutes: number) => new Date(now - minutes * minute).toISOString()
test.each([
  [{ begunAt: ago(30), doneAt: ago(30), failures: 0 }, true, undefined],
  [{ begunAt: ago(600), doneAt: ago(600), failures: 0 }, false, undefined],
  [{ begunAt: ago(1), doneAt: null, failures: 0 }, true, undefined],
  [
    { begunAt: ago(600), doneAt: ago(600), failures: 0 },
    true,
    'wrong: Hourly work "backup" last went well 10 hours ago, though the server runs',
  ],
  [
    { begunAt: ago(1), doneAt: null, failures: 1 },
    true,
    'wrong: Hourly work "backup" never went well and failed 1 time since',
  ],
])('hourly work, case %#', (job, isRunning, says) => {
  const found = faults(ofJobs([{ name: 'backup', ...job }], now, isRunning))
  expect(found).toEqual(says ? holding(says) : [])
})

const day = 24 * 60 * minute
test('entries that wait', () => {
  expect(faults(ofDeliveries({ waiting: 3, oldestMs: day, aside: 0 }))).toEqual([])
  expect(faults(ofDeliveries({ waiting: 3, oldestMs: 9 * day, aside: 2 }))).toEqual([
    'look: Entries from phones that wait for their authors: 3, the oldest for 9 days.',
    'look: Entries from phones that could not be written down and stand aside: 2.',
  ])
})

test('sessions, indexes, reference data and admins', () => {
  expect(faults(ofSessions({ live: 2, ended: 5, ghosts: 0 }))).toEqual([])
  expect(faults(ofSessions({ live: 2, ended: 5, ghosts: 1 }))).toEqual(holding('cut off'))
  expect(faults(ofIndexes([]))).toEqual([])
  expect(faults(ofIndexes(['contacts_by_day']))).toEqual(holding('contacts_by_day'))
  expect(faults(ofReference(67, true))).toEqual([])
  expect(faults(ofReference(67, false))).toEqual(holding('another version'))
  expect(faults(ofReference(0, false))).toEqual(holding('0 of 67 counties'))
  expect(faults(ofAdmins({ members: 9, admins: 2 }))).toEqual([])
  expect(faults(ofAdmins({ members: 9, admins: 1 }))).toEqual(holding('one admin'))
  expect(faults(ofAdmins({ members: 9, admins: 0 }))).toEqual(holding('no admin'))
  expect(faults(ofAdmins({ members: 0, admins: 0 }))).toEqual(holding('Nobody has come in'))
})

import type { PoolConfig } from 'pg'
import { migrations } from '../../migrations/index.ts'
import { readHeads } from '../audit/head-file.ts'
import { verifyChain } from '../audit/verify.ts'
import type { Config } from '../config.ts'
import { asOwner } from '../db/as-owner.ts'
import { oldest } from '../db/connect.ts'
import type { Db } from '../db/database.ts'
import { keeping } from '../db/keeper.ts'
import { newestMigration } from '../db/migrate.ts'
import { isCurrent } from '../db/seed/seed.ts'
import { listJobs } from '../jobs/store.ts'
import { keySource } from '../sealed/key-source.ts'
import { checkKeys } from '../sealed/open-keyring.ts'
import { StartupError } from '../startup-error.ts'
import { ofClock, ofIndexes, ofMigrations, ofServer } from './database-rules.ts'
import { ofAudit, ofGuards } from './guard-rules.ts'
import { type Finding, fine, wrong } from './rules.ts'
import {
  brokenIndexes,
  clocks,
  countyCount,
  deliveriesWaiting,
  guards,
  memberCounts,
  migrationsDone,
  serverFacts,
  sessionCounts,
} from './store.ts'
import { ofAdmins, ofDeliveries, ofJobs, ofReference, ofSessions } from './work-rules.ts'

const readOnly = '-c default_transaction_read_only=on -c statement_timeout=5min'

/**
 * Looks at a database, and changes nothing in it.
 * @param isRunning whether a server is known to run on it
 */
export function examineDatabase(
  owner: PoolConfig,
  config: Config,
  isRunning: boolean,
): Promise<Finding[]> {
  const { options = '', ...reach } = keeping(owner, 'doctor')
  return asOwner({ ...reach, options: `${options} ${readOnly}` }, async (db) => {
    const known = Object.keys(migrations).sort()
    const tables = ofMigrations(known, await migrationsDone(db))
    const server = ofServer(await serverFacts(db), oldest)
    // tables of another version are not those that the rest asks for
    if (tables.grade !== 'fine') return [...server, tables]
    return [...server, tables, ...(await examineContents(db, config, isRunning))]
  })
}

/** One look at something. What cannot be looked at is told, and the rest is looked at still. */
type Look = [what: string, work: () => Promise<Finding | Finding[]>]

async function examineContents(db: Db, config: Config, isRunning: boolean): Promise<Finding[]> {
  const looks: Look[] = [
    ['who may see which row', async () => ofGuards(await guards(db))],
    ['the keys of restricted notes', () => examineKeys(db, config)],
    ['the audit log', () => examineAudit(db, config)],
    ['the clocks', () => examineClocks(db)],
    ['the hourly work', async () => ofJobs(await listJobs(db), Date.now(), isRunning)],
    ['the entries from phones', async () => ofDeliveries(await deliveriesWaiting(db))],
    ['the sessions', async () => ofSessions(await sessionCounts(db))],
    ['the indexes', async () => ofIndexes(await brokenIndexes(db))],
    ['the reference data', async () => ofReference(await countyCount(db), await isCurrent(db))],
    ['the members', async () => ofAdmins(await memberCounts(db))],
  ]
  const findings: Finding[] = []
  for (const [what, work] of looks) findings.push(...(await tried(what, work)))
  return findings
}

async function tried(what: string, work: Look[1]): Promise<Finding[]> {
  try {
    return [await work()].flat()
  } catch (error) {
    const { message } = error as Error
    if (error instanceof StartupError) return [wrong(message, 'Nothing else stands in the way.')]
    return [
      wrong(`This could not be looked at: ${what} (${message}).`, 'Read the log of the database.'),
    ]
  }
}

async function examineKeys(db: Db, config: Config): Promise<Finding> {
  const { ids, where } = await checkKeys(db, keySource(config))
  return fine(`The keys of restricted notes fit the database (${where}: ${ids.length}).`)
}

async function examineAudit(db: Db, { auditHeadFile }: Config): Promise<Finding> {
  const noted = auditHeadFile ? await readHeads(auditHeadFile) : []
  const { position, faultCount } = await verifyChain(db, { noted })
  return ofAudit(position, faultCount, noted.length)
}

async function examineClocks(db: Db): Promise<Finding> {
  const before = Date.now()
  const { now, newestRow } = await clocks(db)
  const here = (before + Date.now()) / 2
  return ofClock({
    aheadMs: here - now,
    newestRowAheadMs: newestRow === null ? 0 : newestRow - now,
    now: here,
    madeAt: Date.parse(newestMigration.slice(0, 10)),
  })
}

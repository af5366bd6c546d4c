import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type Embedded, startEmbedded } from '../../server/db/embedded/start.ts'
import { migrateToLatest } from '../../server/db/migrate.ts'
import { seedReferenceData } from '../../server/db/seed/seed.ts'
import { newKeyLine } from '../../server/sealed/key-text.ts'
import { type Ground, generate } from './data.ts'
import type { Size } from './ground/size.ts'

/** A durable database of its own with so much in it. */
export interface Prepared {
  embedded: Embedded
  ground: Ground
  /** as a superuser, with the settings of a connection that our server relies on */
  plain: pg.PoolConfig
  /** the key of every app server on it */
  keyLine: string
}

const settings = '-c pg_trgm.word_similarity_threshold=0.4 -c random_page_cost=1.1'

/** @param stops what is to be ended afterwards, last first */
export async function prepare(size: Size, stops: (() => unknown)[]): Promise<Prepared> {
  const dataDir = mkdtempSync(join(tmpdir(), 'condado-bench-'))
  stops.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const embedded = await startEmbedded({ dataDir })
  stops.push(() => embedded.stop())
  const started = performance.now()
  await migrateToLatest(embedded.owner)
  await seedReferenceData(embedded.owner)
  const ground = await generate(embedded.superuser, size)
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${size.contacts} contacts in ${seconds} s.`)
  const plain = { ...embedded.superuser, options: settings }
  return { embedded, ground, plain, keyLine: newKeyLine('2026-11-26') }
}

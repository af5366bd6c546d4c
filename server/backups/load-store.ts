import { once } from 'node:events'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { migrateTo } from '../db/migrate.ts'
import { withClient } from '../db/with-client.ts'
import { StartupError } from '../startup-error.ts'
import { hashOf } from './dump-store.ts'
import {
  type Checked,
  cut,
  type End,
  type Frame,
  framesIn,
  type Head,
  jsonOf,
  type Table,
} from './frames.ts'
import { copyIn, type Layout, layouts, migrationsOf, quoted, sameWords } from './layout-store.ts'
import { bindAgain, unbind } from './unbind-store.ts'

/** What was restored. */
export interface Loaded {
  madeAt: string
  tables: number
  rows: number
}

/**
 * Fills an empty database with a backup: every row is compared with what was written, and all of it comes in or none.
 * @param source the frames of a backup, in the clear
 * @throws StartupError where the database is in use, or the backup is cut, damaged or of a newer version
 */
export async function load(
  owner: pg.PoolConfig,
  source: AsyncIterable<Uint8Array>,
): Promise<Loaded> {
  const frames = framesIn(source)
  const head = await headOf(frames)
  await prepare(owner, head)
  return withClient(owner, async (client) => {
    await client.query(`begin; ${sameWords}`)
    const known = new Map((await layouts(client)).map((one) => [one.name, one]))
    const bonds = await unbind(client, [...known.keys()])
    let rows = 0
    let tables = 0
    let end: End | undefined
    for await (const one of frames) {
      if (one.kind === 'end') {
        end = jsonOf<End>(one)
        break
      }
      rows += await loadTable(client, layoutOf(known, one), frames)
      tables += 1
    }
    if (end === undefined) throw cut()
    if (end.tables !== tables || known.size !== tables) throw damaged()
    for (const { name, last } of end.sequences) {
      if (last !== null) await client.query('select setval($1, $2)', [quoted(name), last])
    }
    await bindAgain(client, bonds)
    await client.query('commit')
    await client.query('analyze')
    return { madeAt: head.madeAt, tables, rows }
  })
}

async function headOf(frames: AsyncGenerator<Frame>): Promise<Head> {
  const { value } = await frames.next()
  const head = value?.kind === 'head' ? jsonOf<Head>(value) : undefined
  if (head?.condado !== 1) throw new StartupError('This is no backup of Condado.')
  return head
}

/** Tables as they were when it was made, with nothing of anybody's in them. */
async function prepare(owner: pg.PoolConfig, { migrations }: Head): Promise<void> {
  const there = await withClient(owner, migrationsOf)
  if (there === undefined) return migrateTo(owner, migrations)
  if (there.join() !== migrations.join()) {
    throw new StartupError(
      'The tables here are of another version than the backup: restore into an empty database, or set DATA_DIR to a new folder.',
    )
  }
  const { rows } = await withClient(owner, (client) =>
    client.query<{ n: number }>('select count(*)::int as n from members'),
  )
  if (rows[0]?.n === 0) return
  throw new StartupError(
    'This database is in use: it has members. Restore into an empty one, or set DATA_DIR to a new folder.',
  )
}

function layoutOf(known: ReadonlyMap<string, Layout>, one: Frame): Layout {
  const table = one.kind === 'table' ? jsonOf<Table>(one) : undefined
  const layout = known.get(table?.name ?? '')
  if (!layout || layout.columns.join() !== table?.columns.join()) throw damaged()
  return layout
}

/** @returns how many rows it has */
async function loadTable(
  client: pg.Client,
  layout: Layout,
  frames: AsyncGenerator<Frame>,
): Promise<number> {
  const copy = client.query(from(copyIn(layout)))
  const done = once(copy, 'finish')
  // told by the loop below, or by the wait at its end
  done.catch(() => {})
  for (;;) {
    const { value, done: isOver } = await frames.next()
    if (isOver) throw cut()
    if (value.kind === 'checked') {
      copy.end()
      await done
      const { rows, sha256 } = jsonOf<Checked>(value)
      if (copy.rowCount !== rows || (await hashOf(client, layout)) !== sha256) throw damaged()
      return rows
    }
    if (value.kind !== 'data') throw damaged()
    if (!copy.write(value.bytes)) await Promise.race([once(copy, 'drain'), done])
  }
}

function damaged(): StartupError {
  return new StartupError('This backup is damaged. Nothing was restored.')
}

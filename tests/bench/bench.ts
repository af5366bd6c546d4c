import pg from 'pg'
import { checkAnswers } from './answers.ts'
import { promised } from './data.ts'
import { measureImports } from './imports.ts'
import { askDatabase, askServer } from './load.ts'
import { measureNation } from './national/national.ts'
import { type Operation, operations } from './operations.ts'
import { prepare } from './prepared.ts'
import { type Measured, missed, type System, systems, table } from './report.ts'
import { measureReports } from './reports.ts'
import { measureScale } from './scale/scale.ts'
import { type Server, startBare, startOurs } from './servers.ts'

// npm run bench [-- --quick] [-- --only=list] or [-- --scale [--sizes=1000,10000] [--draw]]
// or [-- --only=national [--contacts=10000000]]
const isQuick = process.argv.includes('--quick')
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const rounds = isQuick ? 2 : 3
const roundMs = isQuick ? 500 : 1_200
const warmUpMs = isQuick ? 100 : 500
const connectionsTried = [1, 8, 32]

const stops: (() => unknown)[] = []

try {
  if (process.argv.includes('--scale')) {
    if (!(await measureScale(process.argv))) process.exitCode = 1
  } else if (only === 'national') {
    await measureNation(process.argv, stops)
  } else {
    const results = await measureAll()
    console.log(`\n${table(results)}\n`)
    for (const { operation, connections } of missed(results)) {
      console.log(`${operation} at ${connections} connections misses its target.`)
      process.exitCode = 1
    }
  }
} finally {
  for (const stop of stops.reverse()) await stop()
}

async function measureAll(): Promise<Measured[]> {
  const { embedded, ground, plain, keyLine } = await prepare(promised, stops)
  const ours = await startOurs(embedded.superuser, keyLine)
  stops.push(ours.stop)
  const bare = await startBare(plain)
  stops.push(bare.stop)
  const pool = new pg.Pool({ ...plain, max: 10 })
  stops.push(() => pool.end())

  const results: Measured[] = []
  for (const operation of operations(ground)) {
    if (only && operation.name !== only) continue
    await checkAnswers(operation, ours, bare)
    for (const connections of connectionsTried) {
      results.push(await measure(operation, connections, { ours, bare, pool }))
    }
  }
  if (!only || only === 'reports') {
    const { lines, inTime } = await measureReports(ours.url, pool, ground)
    console.log(`\n${lines.join('\n')}`)
    if (!inTime) process.exitCode = 1
  }
  if (!only || only === 'imports') {
    const { lines, inTime } = await measureImports(ours.url, pool, ground)
    console.log(`\n${lines.join('\n')}`)
    if (!inTime) process.exitCode = 1
  }
  return results
}

/** Ours, bare and floor take turns, so that whatever else the machine does hits all three. */
async function measure(
  operation: Operation,
  connections: number,
  { ours, bare, pool }: { ours: Server; bare: Server; pool: pg.Pool },
): Promise<Measured> {
  const ask = (system: System, ms: number) => {
    if (system === 'ours') return askServer(ours.url, operation.ours, connections, ms)
    if (system === 'bare') return askServer(bare.url, operation.bare, connections, ms)
    return askDatabase(() => operation.floor(pool), connections, ms)
  }
  const measured: Measured = {
    operation: operation.name,
    target: operation.target,
    connections,
    rounds: { ours: [], bare: [], floor: [] },
  }
  for (const system of systems) await ask(system, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    for (const system of systems) {
      const rowsBefore = await rowsOf(pool, operation, system)
      const result = await ask(system, roundMs)
      const rows = (await rowsOf(pool, operation, system)) - rowsBefore
      // those under way when time was up may have been written, unheard
      if (operation.writesTo && (rows < result.done || rows > result.done + connections)) {
        throw new Error(`${system} acknowledged ${result.done} writes and wrote ${rows} rows`)
      }
      measured.rounds[system].push(result)
    }
  }
  return measured
}

async function rowsOf(pool: pg.Pool, { writesTo }: Operation, system: System): Promise<number> {
  if (!writesTo) return 0
  const name = system === 'ours' ? writesTo.ours : writesTo.bare
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${name}`)
  return rows[0]?.n ?? 0
}

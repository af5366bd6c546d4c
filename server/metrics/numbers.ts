import { readdir } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'
import { backupsAmong } from '../backups/rules.ts'
import { listJobs } from '../jobs/store.ts'
import { deliveryCounts } from './store.ts'

/** What is counted when somebody asks. Whatever cannot be counted then is left out, and the rest is told. */
export function countWhenAsked(
  app: FastifyInstance,
  register: Registry,
  backupDir: string | undefined,
): void {
  const gauge = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    collect: (gauge: Gauge<Label>) => Promise<void> | void,
  ) => {
    new Gauge({
      name: `condado_${name}`,
      help,
      labelNames,
      registers: [register],
      async collect() {
        this.reset()
        await Promise.resolve(collect(this)).catch(() => this.reset())
      },
    })
  }

  const { pool } = app.pg
  gauge(
    'database_connections',
    'Connections of the pool, and requests that wait for one.',
    ['state'],
    (g) => {
      g.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      g.set({ state: 'idle' }, pool.idleCount)
      g.set({ state: 'awaited' }, pool.waitingCount)
    },
  )
  gauge('database_up', 'Whether the database answers.', [], async (g) => {
    g.set(
      await app.pg.query('select').then(
        () => 1,
        () => 0,
      ),
    )
  })
  gauge(
    'entries_from_phones',
    'Entries that phones handed over and that are not records yet.',
    ['state'],
    async (g) => {
      const { waiting, aside } = await deliveryCounts(app.factsDb)
      g.set({ state: 'waiting' }, waiting)
      g.set({ state: 'aside' }, aside)
    },
  )
  gauge(
    'entries_from_phones_oldest_seconds',
    'Since when the oldest of them waits.',
    [],
    async (g) => {
      g.set((await deliveryCounts(app.factsDb)).oldestSeconds)
    },
  )
  gauge(
    'job_done_timestamp_seconds',
    'When hourly work last went well, on any server.',
    ['job'],
    async (g) => {
      for (const { name, doneAt } of await listJobs(app.db)) {
        if (doneAt) g.set({ job: name }, Date.parse(doneAt) / 1_000)
      }
    },
  )
  gauge(
    'job_failures',
    'How often hourly work failed since it last went well.',
    ['job'],
    async (g) => {
      for (const { name, failures } of await listJobs(app.db)) g.set({ job: name }, failures)
    },
  )
  if (backupDir === undefined) return
  gauge('backup_timestamp_seconds', 'When the newest backup was made.', [], async (g) => {
    const [newest] = backupsAmong(await readdir(backupDir))
    if (newest) g.set(newest.at.getTime() / 1_000)
  })
}

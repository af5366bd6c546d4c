import type { FastifyInstance } from 'fastify'
import { type JobName, noteBegun, noteEnded } from './jobs/store.ts'

const everyMs = 60 * 60_000

/**
 * Has work done once the server listens, and every hour from then on; it ends before the server does. Every app server does it:
 * the work itself makes sure that what is done is done once.
 * @param job under which it is noted when this was done, and whether it went well
 * @param what said in the log when it fails; the next hour tries again
 */
export function everyHour(
  app: FastifyInstance,
  job: JobName,
  what: string,
  work: () => Promise<unknown>,
): void {
  const run = async () => {
    let went: 'well' | 'wrong' = 'well'
    try {
      await noteBegun(app.db, job)
      await work()
    } catch (error) {
      went = 'wrong'
      app.log.error({ err: error }, what)
    }
    // a database that is away is told of elsewhere
    await noteEnded(app.db, job, went).catch(() => {})
  }
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  app.addHook('onListen', async () => {
    const start = () => {
      // what takes longer than an hour is not begun beside itself
      running ??= run().finally(() => {
        running = undefined
      })
    }
    start()
    timer = setInterval(start, everyMs).unref()
  })
  app.addHook('preClose', async () => {
    clearInterval(timer)
    await running
  })
}

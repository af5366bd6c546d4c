import type { FastifyInstance } from 'fastify'

const everyMs = 60 * 60_000

/**
 * Has work done once the server listens, and every hour from then on; it ends before the server does. Every app server does it:
 * the work itself makes sure that what is done is done once.
 * @param what said in the log when it fails; the next hour tries again
 */
export function everyHour(app: FastifyInstance, what: string, work: () => Promise<unknown>): void {
  const run = async () => {
    try {
      await work()
    } catch (error) {
      app.log.error({ err: error }, what)
    }
  }
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  app.addHook('onListen', async () => {
    const start = () => {
      running = run()
    }
    start()
    timer = setInterval(start, everyMs).unref()
  })
  app.addHook('preClose', async () => {
    clearInterval(timer)
    await running
  })
}

import type { App } from '../app-type.ts'
import { eraseSent } from './store.ts'

const everyMs = 60 * 60_000

/** Erases what was sent more than a day ago, once an hour and at the start. */
export function sweepImports(app: App): void {
  const sweep = async () => {
    try {
      const erased = await eraseSent(app.db)
      if (erased > 0)
        app.log.info({ erased }, 'files that were sent more than a day ago were erased')
    } catch (error) {
      // the next hour tries again
      app.log.error({ err: error }, 'files that were sent could not be erased')
    }
  }
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> | undefined
  app.addHook('onListen', async () => {
    const start = () => {
      sweeping = sweep()
    }
    start()
    timer = setInterval(start, everyMs).unref()
  })
  app.addHook('preClose', async () => {
    clearInterval(timer)
    await sweeping
  })
}

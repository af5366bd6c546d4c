import fastifyPlugin from 'fastify-plugin'
import { dayInAlabama } from '../days.ts'
import { eraseWhatIsOver } from './store.ts'

const everyMs = 60 * 60_000

/** Erases what is over its time: at the start, and by the clock as Alabama's day turns. One server does it. */
export const retentionPlugin = fastifyPlugin(
  async (app) => {
    const run = async () => {
      try {
        const counts = await eraseWhatIsOver(app.db, dayInAlabama(new Date()))
        if (counts) app.log.info({ counts }, 'words whose time is over were erased')
      } catch (error) {
        // the next hour tries again
        app.log.error({ err: error }, 'words whose time is over could not be erased')
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
  },
  { name: 'retention', dependencies: ['database'] },
)

import fastifyPlugin from 'fastify-plugin'
import { dayInAlabama } from '../days.ts'
import { everyHour } from '../hourly.ts'
import { eraseWhatIsOver } from './store.ts'

/** Erases what is over its time: at the start, and by the clock as Alabama's day turns. One server does it. */
export const retentionPlugin = fastifyPlugin(
  async (app) => {
    everyHour(app, 'retention', 'words whose time is over could not be erased', async () => {
      const counts = await eraseWhatIsOver(app.db, dayInAlabama(new Date()))
      if (counts) app.log.info({ counts }, 'words whose time is over were erased')
    })
  },
  { name: 'retention', dependencies: ['database'] },
)

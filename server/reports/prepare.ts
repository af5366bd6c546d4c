import fastifyPlugin from 'fastify-plugin'
import { dayInAlabama } from '../days.ts'
import { everyHour } from '../hourly.ts'
import { prepareDrafts } from './prepare-store.ts'

/** Prepares the drafts of the quarter that is over, for the leads of their regions and for leadership: one
 * each, however many servers run. */
export const preparedReportsPlugin = fastifyPlugin(
  async (app) => {
    everyHour(
      app,
      'quarter_drafts',
      'the drafts of the quarter could not be prepared',
      async () => {
        const made = await prepareDrafts(app.db, dayInAlabama(new Date()))
        if (made.length === 0) return
        app.log.info({ drafts: made.length }, 'drafts of the quarter were prepared')
        app.facts.touch([])
      },
    )
  },
  { name: 'prepared-reports', dependencies: ['database', 'facts'] },
)

import fastifyPlugin from 'fastify-plugin'
import { everyHour } from '../hourly.ts'
import { sweepFiles } from './file-store.ts'

/** Files that no event came to name go a day later. By the clock and not at the next upload: it looks at every file there is. */
export const sweptFilesPlugin = fastifyPlugin(
  async (app) => {
    everyHour(app, 'unnamed_files', 'files that nothing names could not be taken away', () =>
      sweepFiles(app.db),
    )
  },
  { name: 'swept-files', dependencies: ['database'] },
)

import fastifyPlugin from 'fastify-plugin'
import { noteHead } from './head-file.ts'

const everyMs = 10 * 60_000

/** Notes the head of the audit chain in a file at the start, every ten minutes and at the end. */
export const headPlugin = fastifyPlugin(
  async (app, options: { file: string }) => {
    let noting = Promise.resolve()
    const note = () => {
      noting = noting
        .then(() => noteHead(app.db, options.file))
        .then(() => {})
        // a disk that is away must not stop the work; the next time tells again
        .catch((error: unknown) =>
          app.log.error({ err: error }, 'AUDIT_HEAD_FILE could not be written'),
        )
      return noting
    }
    const timer = setInterval(note, everyMs)
    timer.unref()
    app.addHook('onReady', note)
    app.addHook('preClose', async () => {
      clearInterval(timer)
      await note()
    })
  },
  { name: 'audit-head', dependencies: ['database'] },
)

import fastifyPlugin from 'fastify-plugin'
import { alabama, setHere } from './here.ts'
import { stateOf } from './store.ts'

/** What this installation calls its state is read once: it never becomes another one. */
export const statePlugin = fastifyPlugin(
  async (app) => {
    setHere(await stateOf(app.db))
    app.addHook('onClose', async () => setHere(alabama))
  },
  { name: 'state', dependencies: ['database'] },
)

import fastifyPlugin from 'fastify-plugin'
import { survivorRows } from './survivor-store.ts'

declare module 'fastify' {
  interface FastifyInstance {
    survivors: Survivors
  }
}

/** Which entries of the directory became which: ids of institutions, people, seats and asks that others stand for now. */
export interface Survivors {
  /** As the database has it, or had it a moment ago on another app server. */
  read(): Promise<ReadonlyMap<string, string>>
  /** To be called after a commit that changed it. */
  forget(): void
}

/** They are few and change seldom: kept in memory, and forgotten at the database's word. */
export const survivorsPlugin = fastifyPlugin(
  async (app) => {
    let known: Promise<ReadonlyMap<string, string>> | undefined
    const forget = () => {
      known = undefined
    }
    const read = async () => {
      const rows = await survivorRows(app.db)
      return new Map(rows.map(({ id, into }) => [id, into]))
    }
    app.listener.on('duplicates', forget).on('reset', forget)
    app.addHook('onClose', async () => {
      app.listener.off('duplicates', forget).off('reset', forget)
    })
    app.decorateRequest('survivors')
    app.decorate('survivors', {
      forget,
      read: () => {
        known ??= read()
        const asked = known
        // what failed is asked again
        asked.catch(() => {
          if (known === asked) forget()
        })
        return asked
      },
    })
  },
  { name: 'survivors', dependencies: ['database', 'listener'] },
)

import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { buildApp } from '../../server/app.ts'
import type { Dice } from '../../server/demo/dice.ts'
import type { DemoLink } from '../../server/demo/fill.ts'
import { freePort } from '../setup/child.ts'
import { openAll } from '../setup/database.ts'
import { createDemoDatabase } from '../setup/demo.ts'
import { type FaultProxy, startFaultProxy } from '../setup/fault-proxy.ts'
import { testKeyring } from '../setup/keyring.ts'

/** The production app with the built client and the year of the demo, reached over a line that may fail. */
export interface SiteOnLine {
  app: FastifyInstance
  line: FaultProxy
  /** every row, whoever may see it */
  superuser: pg.Pool
  /** a link for each member of the demo */
  links: DemoLink[]
  close: () => Promise<void>
}

export async function siteOnLine(dice: Dice): Promise<SiteOnLine> {
  const port = await freePort()
  const line = await startFaultProxy(port, dice)
  const { database, links } = await createDemoDatabase(line.url)
  const superuser = openAll(database)
  const app = await buildApp({
    publicUrl: line.url,
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...database.app, max: 5 },
  })
  await app.listen({ host: '127.0.0.1', port })
  return {
    ...{ app, line, superuser, links },
    close: async () => {
      await line.close()
      await superuser.end()
      await app.close()
    },
  }
}

import fastifyPlugin from 'fastify-plugin'
import { sql } from 'kysely'
import type pg from 'pg'
import { valueTypes } from './plugin.ts'
import { type Position, positionOf } from './position.ts'
import { Replica } from './replica.ts'
import { toldEachTime, toldOnce } from './session.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** where lists, reports and exports are read first; undefined where there is no replica */
    replica: Replica | undefined
    /** where the database is now: everything written so far lies before it */
    position: () => Promise<Position>
  }
  interface FastifyContextConfig {
    /** reads that may be answered by a replica, as the endpoint's contract says */
    replica?: true
  }
}

const secondMs = 1_000

export interface ReplicaOptions {
  /** as the application; undefined: everything is read where it is written */
  replica: pg.PoolConfig | undefined
  /** whether it is reached through a pooler in transaction mode, too */
  isPooled: boolean
}

export const replicaPlugin = fastifyPlugin(
  async (app, { replica: config, isPooled }: ReplicaOptions) => {
    app.decorate('position', async () => {
      const { rows } = await sql<{ at: string }>`select pg_current_wal_insert_lsn() as at`.execute(
        app.db,
      )
      return positionOf(rows[0]?.at ?? '') as Position
    })
    const replica = config && open(config, isPooled)
    app.decorate('replica', replica)
    if (!replica) return
    replica.on('state', (serves, why) => {
      if (serves) app.log.warn('the replica serves again')
      else app.log.warn({ why }, 'the replica is left alone; everything is read from the database')
    })
    const tick = async () => {
      // while the database is away nothing is written either
      const position = await replica.settle(app.position)
      if (position) replica.tick(position)
    }
    const ticking = setInterval(() => void tick(), secondMs)
    // told with the commit itself that somebody was cut off or a note was kept from somebody; or no longer told
    const doubt = () => {
      replica.doubt()
      void replica.settle(app.position)
    }
    app.listener.on('access', doubt).on('reset', doubt)
    // of what was before this server began it has heard nothing either
    doubt()
    app.addHook('onClose', async () => {
      app.listener.off('access', doubt).off('reset', doubt)
      clearInterval(ticking)
      await replica.end()
    })
  },
  { name: 'replica', dependencies: ['database', 'listener'] },
)

function open(config: pg.PoolConfig, isPooled: boolean): Replica {
  const { pool, opening, prepare } = isPooled ? toldEachTime(config) : toldOnce(config)
  return new Replica({ ...pool, types: valueTypes }, opening, prepare)
}

import fastifyPostgres from '@fastify/postgres'
import fastifyPlugin from 'fastify-plugin'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { factsRole } from './app-role.ts'
import type { Database, Db } from './database.ts'
import { type DbOf, databaseOfMembers } from './member-db.ts'
import { openingWith } from './opening.ts'
import { preparing } from './prepared.ts'
import { toldEachTime, toldOnce } from './session.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** for what belongs to nobody: sessions, members, health. It sees no row of a note */
    db: Db
    /** what statuses are made of, of all members: ids, days and values, and no words */
    factsDb: Db
    /** the database as a member: what a request behind a session uses */
    dbOf: DbOf
  }
}

const date = 1082
const timestamptz = 1184
const int8 = 20

/**
 * Days stay the strings they are (a Date would slip back a day east of UTC); instants are ISO strings in UTC;
 * counts are numbers.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === date) return (text: string) => text
    if (oid === timestamptz) return (text: string) => new Date(text).toISOString()
    if (oid === int8) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export interface DatabaseOptions {
  database: pg.PoolConfig
  /** past the pooler in transaction mode that `database` leads through; undefined: there is none */
  direct?: pg.PoolConfig | undefined
}

/** One pool for everything: @fastify/postgres owns and ends it, Kysely borrows it. */
export const databasePlugin = fastifyPlugin(
  async (app, { database, direct }: DatabaseOptions) => {
    const ways = direct ? toldEachTime(database) : toldOnce(database)
    await app.register(fastifyPostgres, {
      max: 10,
      // a person on the phone gets a 503 with Retry-After rather than an endless wait
      connectionTimeoutMillis: 5_000,
      // what a member asks alone goes out with the words that say who asks, in one wait
      pipeline: true,
      ...ways.pool,
      types: valueTypes,
    })
    const { pool: own } = app.pg
    // an idle client that loses its server must not take the process with it; at our own end it is no news
    own.on('error', (error) => {
      if (!own.ending) app.log.warn({ err: error }, 'idle database client lost')
    })
    const pool = preparing(own, ways.prepare)
    const { opening } = ways
    app.decorate(
      'db',
      opening
        ? openingWith(pool, opening)
        : new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    )
    app.decorate('factsDb', openingWith(pool, `${opening}set local role ${factsRole}`))
    app.decorate('dbOf', databaseOfMembers(pool, opening))
  },
  { name: 'database' },
)

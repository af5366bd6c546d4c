import { createHash } from 'node:crypto'
import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { countyRows } from '../counties/county-store.ts'
import { momentOf } from '../counties/moment.ts'
import { rulesVersion } from '../counties/rules.ts'
import type { Sector } from '../institutions/rules.ts'
import { type CountyHistory, getHistory } from './contract.ts'
import { History } from './history.ts'
import type { Knowledge } from './rules.ts'

/** A whole history, ready to send. */
interface Answer {
  version: number
  today: string
  body: Buffer
  etag: string
}

export async function timeRoutes(app: App): Promise<void> {
  const history = new History(app.facts)
  // by question; at most the sectors twice
  const answers = new Map<string, Answer>()
  const underWay = new Map<string, Promise<Answer>>()

  async function answer(sector: Sector | undefined, known: Knowledge): Promise<Answer> {
    await app.facts.institutions()
    const key = `${sector} ${known}`
    const { asOf: today } = momentOf({})
    const kept = answers.get(key)
    if (kept?.version === app.facts.version && kept.today === today) return kept
    // taken first: a change that arrives while computing makes this answer old at once
    const { version } = app.facts
    const started = `${key} ${version} ${today}`
    let made = underWay.get(started)
    if (made === undefined) {
      made = make(sector, known, today, version).finally(() => underWay.delete(started))
      underWay.set(started, made)
    }
    const fresh = await made
    answers.set(key, fresh)
    return fresh
  }

  async function make(
    sector: Sector | undefined,
    known: Knowledge,
    today: string,
    version: number,
  ): Promise<Answer> {
    const counties = await countyRows(app.db)
    const fips = counties.map((county) => county.fips)
    const whole: CountyHistory = {
      known,
      rulesVersion,
      counties: counties.map((one) => ({
        fips: one.fips,
        name: one.name,
        regionId: one.region_id,
      })),
      points: await history.points(fips, sector, known, today),
    }
    const body = Buffer.from(JSON.stringify(whole))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    return { version, today, body, etag }
  }

  app.route({
    ...getHistory,
    preHandler: requires('read_statuses'),
    handler: async (request, reply) => {
      const { sector, known = 'now' } = request.query
      const { body, etag } = await answer(sector, known)
      reply.header('etag', etag)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return reply.type('application/json; charset=utf-8').send(body as never)
    },
  })
}

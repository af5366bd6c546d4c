import { createHash } from 'node:crypto'
import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import type { When } from '../days.ts'
import { problem } from '../errors.ts'
import type { Sector } from '../institutions/rules.ts'
import { overrideAspects } from '../overrides/rules.ts'
import { overrideRows, overrideWords } from '../overrides/store.ts'
import { toSetByHand } from '../overrides/wire.ts'
import type { Because, Next } from '../reasons/rules.ts'
import { entriesOf, toBecause, toNext } from '../reasons/wire.ts'
import { openable } from './because-store.ts'
import { getCounty, listCounties, listRegions } from './contract.ts'
import { countyRow, countyRows, regionRows } from './county-store.ts'
import { listedCounties, setByHand } from './listed.ts'
import { momentOf } from './moment.ts'
import { countyViews } from './view.ts'
import { toCountyInstitution, toPublicFacts } from './wire.ts'

/** The list of counties, ready to send. */
interface Answer {
  version: number
  body: Buffer
  etag: string
}

const answersKept = 200

export async function countyRoutes(app: App): Promise<void> {
  // the map is asked for far more often than anything changes: 67 counties are computed once a change
  const answers = new Map<string, Answer>()

  async function answer(when: When, sector: Sector | undefined): Promise<Answer> {
    await app.facts.institutions()
    const key = `${when.asOf} ${when.knownOn} ${sector}`
    const known = answers.get(key)
    if (known?.version === app.facts.version) return known
    // taken first: a change that arrives while computing makes this answer old at once
    const { version } = app.facts
    const list = await listedCounties(app.facts, app.db, when, sector)
    const body = Buffer.from(JSON.stringify(list))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    if (answers.size >= answersKept) answers.clear()
    answers.set(key, { version, body, etag })
    return { version, body, etag }
  }

  const viewOf = countyViews(app.facts)

  app.route({
    ...listCounties,
    preHandler: requires('read_statuses'),
    handler: async (request, reply) => {
      const { body, etag } = await answer(momentOf(request.query), request.query.sector)
      reply.header('etag', etag)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      // already checked JSON: the serializer of the schema would only make the same bytes again
      return reply.type('application/json; charset=utf-8').send(body as never)
    },
  })

  app.route({
    ...getCounty,
    preHandler: requires('read_statuses'),
    handler: async ({ db, member, params, query }) => {
      const county = await countyRow(db, params.fips)
      if (!county) throw problem('not_found')
      const when = momentOf(query)
      const { institutions, here, status, next } = await viewOf(params.fips, when, query.sector)
      const { alliance, freshness, accountability, contradictions } = status
      const reasons = [
        ...alliance.because,
        ...freshness.because,
        ...accountability.because,
        ...contradictions.flatMap((one) => one.because),
        ...entriesOf([...next.alliance, ...next.freshness, ...next.accountability]),
      ]
      const set = await setByHand(app.facts, when, query.sector)
      const ids = overrideAspects.flatMap((aspect) => set(params.fips, aspect)?.id ?? [])
      const [entries, overrides, words] = await Promise.all([
        openable(db, member, reasons),
        overrideRows(app.factsDb, { ids }, ids.length),
        overrideWords(db, member, ids),
      ])
      const because = (list: readonly Because[]) =>
        list.map((reason) => toBecause(reason, institutions, entries))
      const changes = (list: readonly Next[]) => toNext(list, institutions, entries)
      return {
        fips: county.fips,
        name: county.name,
        region: { id: county.region_id, name: county.regionName },
        asOf: when.asOf,
        rulesVersion: status.rulesVersion,
        facts: toPublicFacts(county),
        alliance: {
          value: alliance.value,
          because: because(alliance.because),
          next: changes(next.alliance),
        },
        freshness: {
          value: freshness.value,
          ageDays: freshness.ageDays,
          because: because(freshness.because),
          next: changes(next.freshness),
        },
        accountability: {
          value: accountability.value,
          counts: accountability.counts,
          because: because(accountability.because),
          next: changes(next.accountability),
        },
        contradictions: contradictions.flatMap((one) => because(one.because)),
        neverContacted: status.neverContacted,
        set: {
          alliance: toSetByHand(overrides, words, 'alliance'),
          accountability: toSetByHand(overrides, words, 'accountability'),
        },
        institutions: here
          .map(({ facts, standing }) => toCountyInstitution(facts, standing))
          .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name)),
      }
    },
  })

  app.route({
    ...listRegions,
    preHandler: requires('read_statuses'),
    handler: async ({ db }) => {
      const [regions, counties] = await Promise.all([regionRows(db), countyRows(db)])
      const items = regions.map((region) => ({
        ...region,
        counties: counties.filter((c) => c.region_id === region.id).map((c) => c.fips),
      }))
      return { items, nextCursor: null }
    },
  })
}

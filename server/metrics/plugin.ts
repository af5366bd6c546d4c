import { createHash, timingSafeEqual } from 'node:crypto'
import fastifyPlugin from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { problem } from '../errors.ts'
import { countStranger } from '../limits/hooks.ts'
import { streamEvents } from '../live/contract.ts'
import { countWhenAsked } from './numbers.ts'

export interface MetricsOptions {
  /** whoever asks has to say it; without one there is nothing to ask */
  token: string | undefined
  backupDir: string | undefined
}

/** Seconds: what people feel at once, notice, wait for, and give up on. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10]

/**
 * `GET /metrics` in Prometheus' text format: numbers about this server, by patterns of addresses and never by what
 * was asked for. Behind a proxy every request comes from this machine, so an address proves nothing: a token does,
 * and whoever has none meets what she would meet at any address that is none.
 */
export const metricsPlugin = fastifyPlugin(
  async (app, { token, backupDir }: MetricsOptions) => {
    if (token === undefined) {
      app.get('/metrics', { schema: { hide: true } }, async () => {
        throw problem('not_found')
      })
      return
    }
    const register = new Registry()
    collectDefaultMetrics({ register })
    const durations = new Histogram({
      name: 'condado_http_request_duration_seconds',
      help: 'How long requests took, by the pattern of their address.',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [register],
    })
    const screens = new Gauge({
      name: 'condado_open_screens',
      help: 'Screens that hear of changes.',
      registers: [register],
    })
    countWhenAsked(app, register, backupDir)

    app.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.url !== streamEvents.url) return
      screens.inc()
      reply.raw.once('close', () => screens.dec())
    })
    app.addHook('onResponse', async (request, reply) => {
      const { url = 'none' } = request.routeOptions
      // open for hours, and not slow
      if (url === streamEvents.url) return
      const labels = { method: request.method, route: url, status: reply.statusCode }
      durations.observe(labels, reply.elapsedTime / 1_000)
    })

    const isToken = sameAs(token)
    app.get(
      '/metrics',
      { schema: { hide: true }, onRequest: countStranger(app as never) },
      async (request, reply) => {
        const [, said = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
        if (!isToken(said)) throw problem('not_found')
        return reply.type(register.contentType).send(await register.metrics())
      },
    )
    app.addHook('onClose', async () => register.clear())
  },
  { name: 'metrics', dependencies: ['database', 'limits'] },
)

/** Compares in a time that tells nothing of the word. */
function sameAs(word: string): (other: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(word)
  return (other) => timingSafeEqual(digest(other), expected)
}

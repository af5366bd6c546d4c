import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { alabama, here } from './here.ts'

/** The outlines of the counties, for whoever draws a map: public, and the same for everybody. */
export function registerOutlines(app: FastifyInstance): void {
  const plain = Buffer.from(JSON.stringify(here().outlines))
  const small = brotliCompressSync(plain)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 12)}"`
  app.get('/state/counties.json', { schema: { hide: true } }, async (request, reply) => {
    reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding' })
    if (request.headers['if-none-match'] === tag) return reply.code(304).send()
    const takesSmall = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    reply.type('application/json')
    return takesSmall ? reply.header('content-encoding', 'br').send(small) : reply.send(plain)
  })
}

/**
 * The files of the client that are another state's: the page, which says its name before anything is asked, and the
 * service worker, which must not keep one state's page for another. As they were built, they are Alabama's.
 * @returns their text by address; every page has that of `/index.html`
 */
export function ownFiles(clientDir: string): Map<string, { type: string; text: string }> {
  const state = here()
  if (state.code === alabama.code) return new Map()
  const read = (name: string) => readFileSync(join(clientDir, name), 'utf8')
  const { name, counties, timeZone, code } = state
  const words = [name.en, counties, timeZone, name.es].join('|')
  const page = read('index.html').replace('<html ', `<html data-state="${words}" `)
  const worker = `self.stateCode=${JSON.stringify(code)};\n${read('worker.js')}`
  return new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', text: page }],
    ['/worker.js', { type: 'text/javascript; charset=utf-8', text: worker }],
  ])
}

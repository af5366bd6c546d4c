import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from './errors.ts'
import { ownFiles, registerOutlines } from './state/pages.ts'

const yearInSeconds = 31_536_000

/** Serves the built client: hashed files for a year, compressed at build; every page address gets the app. */
export async function registerClient(app: FastifyInstance, clientDir: string): Promise<void> {
  registerOutlines(app)
  if (!existsSync(join(clientDir, 'index.html'))) return
  const own = ownFiles(clientDir)
  if (own.size > 0) {
    app.addHook('onRequest', async (request, reply) => {
      const path = request.url.split('?')[0] ?? ''
      const file = own.get(isPage(path) ? '/index.html' : path)
      if (!file) return
      reply.header('cache-control', 'no-cache')
      return reply.type(file.type).send(file.text)
    })
  }
  await app.register(fastifyStatic, {
    root: clientDir,
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      reply.header(
        'cache-control',
        hashed ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache',
      )
    },
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (!isPage(request.url.split('?')[0] ?? '')) throw problem('not_found')
    return reply.sendFile('index.html')
  })
}

function isPage(path: string): boolean {
  return !path.startsWith('/api/') && !/\.\w+$/.test(path)
}

import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from './errors.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Headers that leave nothing to other origins, and writes from this site only. */
export async function registerSecurity(app: FastifyInstance, publicUrl: string): Promise<void> {
  const https = publicUrl.startsWith('https:')
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'base-uri': ["'none'"],
        // forms are sent by scripts, as JSON
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
        // text never becomes markup or code: the one policy lets through the address of the service worker and nothing else
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ['worker'],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions)
    // files of the client say otherwise themselves
    reply.header('cache-control', 'no-store')
    if (!reading.has(request.method) && isForeign(request, publicUrl))
      throw problem('foreign_origin')
  })
}

/** What pages may ask the browser for: where she is, her passkeys, and to copy a link. Nothing else, nobody else. */
const granted = 'clipboard-write geolocation publickey-credentials-create publickey-credentials-get'
const denied =
  'accelerometer autoplay bluetooth camera clipboard-read display-capture encrypted-media fullscreen gyroscope hid ' +
  'idle-detection local-fonts magnetometer microphone midi payment picture-in-picture screen-wake-lock serial ' +
  'storage-access usb window-management xr-spatial-tracking'
const permissions = [
  ...granted.split(' ').map((feature) => `${feature}=(self)`),
  ...denied.split(' ').map((feature) => `${feature}=()`),
].join(', ')

/**
 * Browsers say where a write comes from. Programs without a browser say nothing: they are taken as long as they
 * carry no one's cookie, which a browser that says nothing might have added by itself.
 */
function isForeign({ headers, hostname }: FastifyRequest, publicUrl: string): boolean {
  const { origin, host, cookie } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  if (origin === undefined) return cookie !== undefined && site === undefined
  if (origin === new URL(publicUrl).origin) return false
  // by the address it was opened at; with https only on the machine itself, where nobody is in between
  const mayBePlain = publicUrl.startsWith('http:') || isLoopback(hostname)
  return !(mayBePlain && origin === `http://${host}`)
}

function isLoopback(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname)
}

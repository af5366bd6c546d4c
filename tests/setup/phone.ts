import type { RequestListener } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildApp } from '../../server/app.ts'
import { dayInAlabama } from '../../server/days.ts'
import { fillDemo } from '../../server/demo/fill.ts'
import { phone } from './browser.ts'
import { freePort } from './child.ts'
import type { TestDatabase } from './database.ts'
import { testKeyring } from './keyring.ts'

/** A server that can be taken away and put back at the same address, with the same client or a later one. */
export interface ServerAtAddress {
  url: string
  start: (clientDir?: string) => Promise<FastifyInstance>
  stop: () => Promise<void>
}

export async function serverAtAddress(database: TestDatabase): Promise<ServerAtAddress> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  let app: FastifyInstance | undefined
  const stop = async () => {
    await app?.close()
    app = undefined
  }
  return {
    url,
    stop,
    start: async (clientDir) => {
      await stop()
      app = await buildApp({
        publicUrl: url,
        logLevel: 'silent',
        keyring: testKeyring(),
        database: { ...database.app, max: 5 },
        ...(clientDir ? { clientDir } : {}),
      })
      await app.listen({ host: '127.0.0.1', port })
      return app
    },
  }
}

/** Leaves a request for this path without an answer, as a line does that hangs. @returns whether it was asked for */
export function leaveHanging({ server }: FastifyInstance, path: string): () => boolean {
  const [answer] = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  let asked = false
  server.on('request', (request, reply) => {
    if (request.url === path) asked = true
    else answer?.(request, reply)
  })
  return () => asked
}

/** Fills a database with the year of the demo. Returns a link for each role. */
export async function demoIn(
  database: TestDatabase,
  publicUrl: string,
): Promise<Record<'organizer' | 'lead' | 'leadership' | 'viewer' | 'admin' | 'leadAdmin', string>> {
  const { links } = await fillDemo({
    owner: database.owner,
    publicUrl,
    today: dayInAlabama(new Date()),
    keyring: testKeyring(),
  })
  const urlFor = (role: string) => links.find((one) => one.role === role)?.url ?? ''
  return {
    organizer: urlFor('organizer'),
    lead: urlFor('lead'),
    leadership: urlFor('leadership'),
    viewer: urlFor('viewer'),
    admin: urlFor('admin'),
    leadAdmin: urlFor('lead,admin'),
  }
}

/** Her phone, where she came in by her link of the demo: what it keeps stays there between visits. */
export async function phoneOf(
  browser: Browser,
  url: string,
  link: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-US',
    viewport: phone,
    reducedMotion: 'reduce',
    timezoneId: 'America/Chicago',
  })
  // what hangs is ended; a slow machine is waited for
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: /^(Come in|Pasar)$/ }).click()
  await page.getByRole('navigation').first().waitFor()
  const headers = { origin: url }
  await context.request.put('/api/session/account', { data: { language: 'en' }, headers })
  await page.close()
  return context
}

/** Waits until the app would open without signal. */
export async function appKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Waits until pages that nobody opened yet are there as well: they come in quiet, after the first one. */
export async function allPagesKept(page: Page): Promise<void> {
  const files = await filesOfApp(page)
  await page.evaluate(async (all) => {
    const missing = async () => {
      const found = await Promise.all(all.map((file) => caches.match(file)))
      return found.some((one) => one === undefined)
    }
    while (await missing()) await new Promise((again) => setTimeout(again, 200))
  }, files)
}

/** Paths of all files of the app that the server has, those last that come in quiet. */
export async function filesOfApp(page: Page): Promise<string[]> {
  const worker = await (await page.request.get(new URL('/worker.js', page.url()).href)).text()
  return [...new Set([...worker.matchAll(/\/assets\/[\w.-]+/g)].map(([file]) => file))]
}

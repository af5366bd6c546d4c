import { type AxeResults, source as axeSource } from 'axe-core'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildApp } from '../../server/app.ts'
import { setupLink } from '../../server/auth/setup.ts'
import { dayInAlabama } from '../../server/days.ts'
import { type DemoLink, fillDemo } from '../../server/demo/fill.ts'
import { freePort } from './child.ts'
import { chromiumPath } from './chromium.ts'
import { createTestDatabase, openAll } from './database.ts'
import { testKeyring } from './keyring.ts'

export const phone = { width: 390, height: 844 }
export const laptop = { width: 1440, height: 900 }

export interface TestSite {
  app: FastifyInstance
  url: string
  browser: Browser
  /** every row, whoever may see it */
  superuser: pg.Pool
  /** the one-time link for the first admin; none in a demo */
  setupLink: string
  /** a link for each member of the demo year, when it was asked for */
  demo: DemoLink[]
  close: () => Promise<void>
}

/** The production app with the built client on a loopback port, and Chromium. */
export async function startTestSite(options: { demo?: boolean } = {}): Promise<TestSite> {
  const database = await createTestDatabase()
  const superuser = openAll(database)
  const port = await freePort()
  // by name: browsers make no passkeys for addresses of numbers
  const url = `http://localhost:${port}`
  const demo = options.demo
    ? await fillDemo({
        owner: database.owner,
        publicUrl: url,
        today: dayInAlabama(new Date()),
        keyring: testKeyring(),
      })
    : []
  const app = await buildApp({
    publicUrl: url,
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...database.app, max: 5 },
  })
  await app.listen({ host: '127.0.0.1', port })
  const browser = await launchChromium()
  return {
    app,
    url,
    browser,
    superuser,
    setupLink: options.demo ? '' : ((await setupLink(app, url)) ?? ''),
    demo,
    close: async () => {
      await browser.close()
      await superuser.end()
      await app.close()
    },
  }
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    // not the package's own arguments: they turn web security off and end the browser with its first context
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

export interface Visit {
  language?: 'en' | 'es'
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

/** A person's own browser: her cookies, her language, her screen. */
export async function openBrowser(site: TestSite, visit: Visit = {}): Promise<Page> {
  const context = await site.browser.newContext({
    baseURL: site.url,
    locale: visit.language === 'es' ? 'es-US' : 'en-US',
    viewport: visit.viewport ?? phone,
    colorScheme: visit.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    timezoneId: 'America/Chicago',
  })
  return context.newPage()
}

/** Everything axe finds wrong on the page, in words that lead to it. */
export async function axeViolations(page: Page): Promise<string[]> {
  // evaluated, not injected: the content security policy allows no script but the app's
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

import { source as axeSource, type Result } from 'axe-core'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildApp } from '../../server/app.ts'
import { setupLink } from '../../server/auth/setup.ts'
import type { DemoLink } from '../../server/demo/fill.ts'
import { freePort } from './child.ts'
import { chromiumPath } from './chromium.ts'
import { createTestDatabase, openAll, type TestDatabase } from './database.ts'
import { createDemoDatabase } from './demo.ts'
import { testKeyring } from './keyring.ts'
import { openedBrowsers } from './opened-browsers.ts'
import { countRequests } from './settled.ts'

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
export async function startTestSite(
  options: { demo?: boolean; database?: TestDatabase } = {},
): Promise<TestSite> {
  const port = await freePort()
  // by name: browsers make no passkeys for addresses of numbers
  const url = `http://localhost:${port}`
  const { database, links: demo } = options.demo
    ? await createDemoDatabase(url)
    : { database: options.database ?? (await createTestDatabase()), links: [] }
  const superuser = openAll(database)
  const app = await buildApp({
    publicUrl: url,
    logLevel: 'silent',
    keyring: testKeyring(),
    database: { ...database.app, max: 5 },
  })
  await app.listen({ host: '127.0.0.1', port })
  const browser = await openedChromium()
  return {
    app,
    url,
    browser,
    superuser,
    setupLink: options.demo ? '' : ((await setupLink(app, url)) ?? ''),
    demo,
    close: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await superuser.end()
      await app.close()
    },
  }
}

let chromiumOfWorker: Promise<Browser> | undefined

/** One for all files of a worker, which run one after another; it ends with the process. */
async function openedChromium(): Promise<Browser> {
  const opened = await chromiumOfWorker
  if (opened?.isConnected()) return opened
  chromiumOfWorker = launchChromium()
  return chromiumOfWorker
}

// not the package's own arguments: they turn web security off and end the browser with its first context
export const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage']

export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args })
  openedBrowsers.add(browser)
  browser.once('disconnected', () => openedBrowsers.delete(browser))
  return browser
}

/** A browser that keeps what it is told in a folder, as one on a person's own computer. */
export async function openProfile(site: TestSite, folder: string): Promise<BrowserContext> {
  const executablePath = await chromiumPath()
  return chromium.launchPersistentContext(folder, {
    ...{ executablePath, args, baseURL: site.url, locale: 'en-US' },
    timezoneId: 'America/Chicago',
  })
}

export interface Visit {
  language?: 'en' | 'es'
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  /** fingers, not a mouse */
  touch?: boolean
}

/** A person's own browser: her cookies, her language, her screen. */
export async function openBrowser(site: TestSite, visit: Visit = {}): Promise<Page> {
  const context = await site.browser.newContext({
    baseURL: site.url,
    locale: visit.language === 'es' ? 'es-US' : 'en-US',
    viewport: visit.viewport ?? phone,
    colorScheme: visit.colorScheme ?? 'light',
    hasTouch: visit.touch ?? false,
    reducedMotion: 'reduce',
    timezoneId: 'America/Chicago',
  })
  // what hangs is ended; a slow machine is waited for
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  countRequests(page)
  return page
}

/** Everything axe finds wrong on the page, in words that lead to it. */
export async function axeViolations(page: Page): Promise<string[]> {
  // evaluated, not injected: the content security policy allows no script but the app's
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource)
  // what is right is neither looked up nor carried out of the page
  const violations = await page.evaluate<Result[]>(
    `axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then((found) => found.violations)`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

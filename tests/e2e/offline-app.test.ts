import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { theRest } from '../../client/src/offline/worker-messages.ts'
import { launchChromium } from '../setup/browser.ts'
import { createTestDatabase } from '../setup/database.ts'
import {
  appKept,
  demoIn,
  filesOfApp,
  leaveHanging,
  phoneOf,
  type ServerAtAddress,
  serverAtAddress,
} from '../setup/phone.ts'
import { countRequests, settled } from '../setup/settled.ts'
import { laterVersion } from '../setup/versions.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

let server: ServerAtAddress
let browser: Browser
let context: BrowserContext
let page: Page
const later: string[] = []

beforeAll(async () => {
  const database = await createTestDatabase()
  server = await serverAtAddress(database)
  const links = await demoIn(database, server.url)
  await server.start()
  browser = await launchChromium()
  context = await phoneOf(browser, server.url, links.lead)
  page = await context.newPage()
  await page.goto('/')
  await page.getByRole('navigation').first().waitFor()
  await appKept(page)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  for (const folder of later) rmSync(folder, { recursive: true, force: true })
})

test('a phone may put it on its home screen: manifest, icons, worker', async () => {
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await page.request.get(address ?? '')).json()
  expect(manifest).toMatchObject({ id: '/', start_url: '/', display: 'standalone' })
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(src)
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
  }
  const worker = await page.request.get('/worker.js')
  expect(worker.headers()).toMatchObject({ 'cache-control': 'no-cache' })
  const cdp = await context.newCDPSession(page)
  const { installabilityErrors } = (await cdp.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[]
  }
  // a private window is the test's own
  const errors = installabilityErrors.map(({ errorId }) => errorId)
  expect(errors.filter((id) => id !== 'in-incognito')).toEqual([])
})

test('it opens without a server, and says what it cannot show', async () => {
  await server.stop()
  await page.goto('/contacts/new')
  await page.getByText(t('unlock.none')).waitFor()
  await server.start()
  await page.getByRole('button', { name: t('common.retry') }).click()
  await page.getByLabel(t('log.county.search')).waitFor()
})

test('no answer of the server is kept by the worker', async () => {
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(50)
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
})

test('a new version waits for her word, and what she typed is still there after it', async () => {
  const next = laterVersion('b')
  later.push(next)
  await server.start(next)
  await page.goto('/contacts/new')
  await page.getByLabel(t('log.county.search')).fill('marsh')
  await page.getByRole('option', { name: /^Marshall/ }).click()
  await page.getByLabel(t('log.institution.search')).fill('marshall sheriff')
  await page.getByRole('option', { name: /Marshall County Sheriff/ }).click()
  await page.getByRole('radio', { name: t('contactKind.meeting') }).check()
  const notes = page.getByLabel(new RegExp(`^${t('log.notes')}`))
  await notes.fill('They will publish the policy')
  await page.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()))
  await page.getByText(t('phone.newVersion')).waitFor()
  // nothing was loaded anew by itself
  expect(await notes.inputValue()).toBe('They will publish the policy')
  expect(await scripts()).not.toContain('b.js')

  await takeNewer(page, 'b')
  await expect.poll(() => notes.inputValue()).toBe('They will publish the policy')
  await page.getByText(t('phone.newVersion')).waitFor({ state: 'detached' })
})

test('two versions behind, a page that stayed open still loads its own parts', async () => {
  await page.goto('/')
  await page.getByRole('navigation').first().waitFor()
  const before = await scripts()
  for (const mark of ['c', 'd']) {
    const next = laterVersion(mark)
    later.push(next)
    await server.start(next)
    const other = await context.newPage()
    countRequests(other)
    await other.goto('/about')
    await other.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()))
    await takeNewer(other, mark)
    // closed when it is all there: what it has not fetched by then no server has any more
    await settled(other)
    await other.close()
  }
  // parts that this page has not needed so far, of a build that no server has any more
  await page.getByRole('link', { name: t('nav.log') }).click()
  // her draft is still there as well
  await page.getByText(t('contactKind.meeting'), { exact: true }).waitFor()
  expect(await scripts()).toBe(before)
})

test('a line that hangs keeps nobody from the new version', async () => {
  const other = await context.newPage()
  await other.goto('/about')
  // of the parts that come in quiet one is missing, and no answer ever comes to who asks for it
  const missing = (await filesOfApp(other)).at(-1) ?? ''
  await other.evaluate(async (file) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(file)
  }, missing)
  const next = laterVersion('e')
  later.push(next)
  const isAsked = leaveHanging(await server.start(next), missing)
  await other.evaluate((words) => navigator.serviceWorker.controller?.postMessage(words), theRest)
  await expect.poll(isAsked).toBe(true)
  await other.evaluate(() => navigator.serviceWorker.ready.then((one) => one.update()))
  await other.getByRole('button', { name: t('phone.reload') }).click()
  await expect.poll(() => scripts(other).catch(() => '')).toContain('e.js')
  await other.close()
})

/** Where the newer one takes its time, the page comes back as it was, and she asks again. */
async function takeNewer(of: Page, mark: string): Promise<void> {
  const newer = (timeout: number) =>
    expect.poll(() => scripts(of).catch(() => ''), { timeout }).toContain(`${mark}.js`)
  const ask = () => of.getByRole('button', { name: t('phone.reload') }).click()
  await ask()
  await newer(10_000).catch(async () => {
    await ask()
    await newer(120_000)
  })
}

/** The scripts that the page itself names: those of one build. */
async function scripts(of = page): Promise<string> {
  const names = await of
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  return names.join()
}

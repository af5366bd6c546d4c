import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../setup/browser.ts'
import { createTestDatabase } from '../setup/database.ts'
import {
  allPagesKept,
  appKept,
  demoIn,
  phoneOf,
  type ServerAtAddress,
  serverAtAddress,
} from '../setup/phone.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const day = 86_400_000

let server: ServerAtAddress
let browser: Browser
let context: BrowserContext
let page: Page

/** The words of Marshall County's page that a status is told by, as they stand in its summary. */
const summary = () => page.locator('main').innerText()

beforeAll(async () => {
  const database = await createTestDatabase()
  server = await serverAtAddress(database)
  const links = await demoIn(database, server.url)
  await server.start()
  browser = await launchChromium()
  context = await phoneOf(browser, server.url, links.lead)
  page = await context.newPage()
  await page.goto('/phone')
  await appKept(page)
  await allPagesKept(page)
  await page.getByText(/^As of .+ MB/).waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** To another page of the app, without loading it anew. */
async function go(path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
  }, path)
}

describe('without signal', { timeout: 60_000 }, () => {
  test('her county says what the server had said, and since when', async () => {
    await go('/counties/01095')
    await page.getByRole('heading', { level: 1, name: /Marshall/ }).waitFor()
    await page.getByRole('link', { name: "Marshall County Sheriff's Office" }).first().waitFor()
    const before = await summary()
    await go('/phone')
    await server.stop()
    await page.evaluate(() => dispatchEvent(new Event('offline')))
    // what was loaded before is forgotten: the answer is the pack's
    await go('/counties/01089')
    await page.getByRole('heading', { level: 1, name: /Madison/ }).waitFor()
    await page.getByText(/^No connection: as of /).waitFor()
    await go('/counties/01095')
    await page.getByRole('heading', { level: 1, name: /Marshall/ }).waitFor()
    expect((await summary()).split('\n').slice(0, 6)).toEqual(before.split('\n').slice(0, 6))
  })

  test('an institution is found, a slip of the finger forgiven, and opens', async () => {
    await go('/directory')
    await page.getByRole('searchbox').fill('marshal sherrif')
    await page
      .getByRole('link', { name: /Marshall County Sheriff/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /Marshall County Sheriff/ }).waitFor()
  })

  test('who holds a seat opens too: how to reach them, and what for', async () => {
    await go('/directory')
    await page.getByRole('searchbox').fill('House District 27')
    await page.getByRole('link', { name: 'Alabama House District 27' }).click()
    const holder = page.getByRole('main').locator('a[href^="/people/"]').first()
    const name = await holder.innerText()
    await holder.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.locator('a[href^="tel:"]').waitFor()
    await page.getByRole('link', { name: 'Alabama House District 27' }).waitFor()
  })

  test('what is not in it says that it needs signal', async () => {
    await go('/counties/01097')
    await page.getByText(t('error.not_in_pack')).waitFor()
  })

  test('comes back by itself: the line goes when the server answers', async () => {
    await server.start()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByText(/^No connection: as of /).waitFor({ state: 'detached' })
  })

  test('a week without a word from the server, and it is dropped: a clock put back helps nobody', async () => {
    await server.stop()
    const now = Date.now()
    await page.clock.setFixedTime(now + 4 * day)
    await go('/counties/01071')
    await page.getByRole('heading', { level: 1, name: /Jackson/ }).waitFor()
    await page.clock.setFixedTime(now)
    await go('/counties/01083')
    await page.getByRole('heading', { level: 1, name: /Limestone/ }).waitFor()
    await page.clock.setFixedTime(now + 4 * day)
    await go('/counties/01049')
    await page.getByText(t('error.offline')).waitFor()
  })
})

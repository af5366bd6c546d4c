import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../setup/browser.ts'
import { createTestDatabase, openAll, type TestDatabase } from '../setup/database.ts'
import { appKept, demoIn, phoneOf, type ServerAtAddress, serverAtAddress } from '../setup/phone.ts'
import { wordsOf } from './words.ts'

// She leaves, or somebody else may have her phone: what opens, what is gone, and what still goes out.

const t = wordsOf('en')
const passphrase = 'four words only mine here'

let database: TestDatabase
let server: ServerAtAddress
let browser: Browser
let everything: ReturnType<typeof openAll>
let links: Awaited<ReturnType<typeof demoIn>>
beforeAll(async () => {
  database = await createTestDatabase()
  server = await serverAtAddress(database)
  links = await demoIn(database, server.url)
  browser = await launchChromium()
  everything = openAll(database)
}, 120_000)
beforeEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await server.start()
})
afterAll(async () => {
  await everything.end()
  await browser.close()
  await server.stop()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const door = (page: Page) => page.getByRole('heading', { name: t('session.title') })

/** Her phone, which keeps her counties and opens by her passphrase. */
async function phoneWith(link: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await phoneOf(browser, server.url, link)
  const page = await context.newPage()
  await page.goto('/phone')
  await appKept(page)
  await page.getByLabel(t('unlock.set.passphrase')).fill(passphrase)
  await button(page, t('unlock.set.save')).click()
  await page.getByText(t('unlock.has.passphrase')).waitFor()
  await page.getByText(/sealed on this phone\./).waitFor()
  return { context, page }
}

/** How many records a store of the phone's database has. */
const held = (page: Page, store: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('condado')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const count = opening.result.transaction(name).objectStore(name).count()
          count.onsuccess = () => {
            opening.result.close()
            resolve(count.result)
          }
        }
      }),
    store,
  )

async function liveSessions(name: string): Promise<number> {
  const { rows } = await everything.query(
    `select count(*)::int as n from sessions join members on members.id = member_id
     where members.name = $1 and revoked_at is null`,
    [name],
  )
  return rows[0].n
}

const nameOf = async (context: BrowserContext): Promise<string> =>
  (await (await context.request.get('/api/session')).json()).member.name

test('locked without a signal, every window is at the door; the server hears of it first', async () => {
  const { context, page } = await phoneWith(links.organizer)
  const name = await nameOf(context)
  const live = await liveSessions(name)
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('navigation').first().waitFor()
  await server.stop()
  await button(page, t('unlock.lock')).click()
  for (const window of [page, other]) {
    await window.getByRole('heading', { name: t('unlock.title') }).waitFor()
    expect(await window.getByRole('navigation').count()).toBe(0)
  }
  expect(await held(page, 'pack')).toBe(1)
  // it is she who is back, and nothing has been ended
  await page.getByLabel(t('unlock.passphrase')).fill(passphrase)
  await button(page, t('unlock.open')).click()
  await page.getByRole('navigation').first().waitFor()

  await page.goto('/phone')
  await page.getByLabel(t('unlock.passphrase')).fill(passphrase)
  await button(page, t('unlock.open')).click()
  await button(page, t('unlock.lock')).click()
  await page.getByRole('heading', { name: t('unlock.title') }).waitFor()
  await server.start()
  expect(await liveSessions(name)).toBe(live)
  await button(page, t('common.retry')).click()
  await door(page).waitFor()
  expect(await liveSessions(name)).toBe(live - 1)
})

test('signed out in one window, the other one is at the door, and nothing opens here any more', async () => {
  const { context, page } = await phoneWith(links.leadership)
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('navigation').first().waitFor()
  await page.goto('/account')
  await button(page, t('session.signOut')).click()
  for (const window of [page, other]) await door(window).waitFor()
  expect([await held(page, 'pack'), await held(page, 'keys')]).toEqual([0, 0])
  await server.stop()
  await page.reload()
  await page.getByText(t('unlock.none')).waitFor()
})

test('reported lost, the phone drops what it keeps at its next word with the server, and still hands over what waits', async () => {
  const { context, page } = await phoneWith(links.lead)
  const name = await nameOf(context)
  await page.goto('/contacts/new?county=01095')
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByLabel(t('log.notes')).fill('Typed before the phone was lost')
  await page.getByText(t('log.draft.here')).waitFor()
  await page.waitForLoadState('networkidle')
  await server.stop()
  await button(page, t('common.save')).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  // what the screen "this phone is lost" does elsewhere; the cookie of the device stays on the phone
  await everything.query(
    `with lost as (update known_devices set forgotten_at = now() from members
       where members.id = member_id and members.name = $1 returning known_devices.id)
     update sessions set revoked_at = now() where device_id in (select id from lost)`,
    [name],
  )
  await server.start()
  await page.reload()
  await page.getByText(t('error.device_lost')).waitFor()
  await expect.poll(() => held(page, 'pack')).toBe(0)
  expect(await held(page, 'keys')).toBe(0)
  const arrived = async () => {
    const { rows } = await everything.query(
      `select state from deliveries join members on members.id = member_id where members.name = $1`,
      [name],
    )
    return rows
  }
  await expect.poll(arrived).toEqual([{ state: 'received' }])
})

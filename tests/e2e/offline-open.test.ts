import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, launchChromium } from '../setup/browser.ts'
import { createTestDatabase, openAll, type TestDatabase } from '../setup/database.ts'
import { appKept, demoIn, phoneOf, type ServerAtAddress, serverAtAddress } from '../setup/phone.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const passphrase = 'four words only mine here'
const rounds = 3

let database: TestDatabase
let server: ServerAtAddress
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  database = await createTestDatabase()
  server = await serverAtAddress(database)
  const links = await demoIn(database, server.url)
  await server.start()
  browser = await launchChromium()
  context = await phoneOf(browser, server.url, links.organizer)
  const page = await context.newPage()
  await page.goto('/phone')
  await appKept(page)
  await page.getByLabel(t('unlock.set.passphrase')).fill('too short')
  await page.getByRole('button', { name: t('unlock.set.save') }).click()
  await page.getByText(t('unlock.set.short')).waitFor()
  await page.getByLabel(t('unlock.set.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.set.save') }).click()
  await page.getByText(t('unlock.has.passphrase')).waitFor()
  await page.getByText(/sealed on this phone\./).waitFor()
  await page.close()
  await server.stop()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A page of the app, opened from nothing where there is no server, on a slow phone. */
async function coldStart(path: string): Promise<{ page: Page; begun: number }> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const begun = performance.now()
  await page.goto(path)
  return { page, begun }
}

async function open(page: Page, words: string): Promise<void> {
  await page.getByLabel(t('unlock.passphrase')).fill(words)
  await page.getByRole('button', { name: t('unlock.open'), exact: true }).click()
}

test('opens from nothing without a server, by her passphrase and no other, to the form', async () => {
  const took: { door: number; form: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const { page, begun } = await coldStart('/contacts/new')
    await page.getByLabel(t('unlock.passphrase')).waitFor()
    const door = performance.now() - begun
    if (round === 0) {
      expect(await axeViolations(page)).toEqual([])
      await open(page, 'four words of somebody else')
      await page.getByText(t('unlock.error.passphrase_wrong')).waitFor()
    }
    const typed = performance.now()
    await open(page, passphrase)
    await page.getByText(t('log.part.county'), { exact: false }).first().waitFor()
    await page.getByRole('button', { name: /^Marshall/ }).click()
    took.push({ door: Math.round(door), form: Math.round(performance.now() - typed) })
    await page.close()
  }
  process.stdout.write(
    `cold start without a server, 4× slowed, ms to the door and from the passphrase to the chosen county: ${JSON.stringify(took)}\n`,
  )
})

test('what she logs there waits sealed, and is in the records once the server is back', async () => {
  const { page } = await coldStart('/contacts/new')
  await open(page, passphrase)
  await page.getByRole('button', { name: /^Marshall/ }).click()
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  const words = 'Logged on a phone that opened without any server'
  await page.getByLabel(t('log.notes')).fill(words)
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  await server.start()
  await page.getByText(/1 entry on this phone/).waitFor()
  await page.goto('/phone')
  const everything = openAll(database)
  const found = async () => {
    const text = 'select count(*)::int as n from contacts where notes = $1'
    return (await everything.query(text, [words])).rows
  }
  await expect.poll(found).toEqual([{ n: 1 }])
  await everything.end()
})

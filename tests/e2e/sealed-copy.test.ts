import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { Ledger } from '../trials/ledger.ts'
import { handIn, outboxOf, statesOf } from '../trials/phones.ts'
import { diceOf } from '../trials/size.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

// A phone that is giving up: what it has not sent is saved as a file, and handed in from another one.

const t = wordsOf('en')

let site: TestSite
let ledger: Ledger
/** The phone that gives up, and what its file says. */
let old: Page
let file: string
const count = 5

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  const sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  ledger = new Ledger(sheriff, diceOf('sealed copy'))
  old = await phoneOf('organizer')
  // what saves an entry is there before the signal goes
  const memberId = await memberIn(old)
  await handIn(old, memberId, [])
  await old.context().setOffline(true)
  const entries = Array.from({ length: count }, () => ledger.next())
  await handIn(old, memberId, entries)
  const download = old.waitForEvent('download')
  await old.getByRole('button', { name: t('outbox.backup') }).click()
  file = readFileSync(await (await download).path(), 'utf8')
})
afterAll(() => site.close())

async function phoneOf(role: string): Promise<Page> {
  const page = await comeInAs(site, role)
  await page.goto('/phone')
  await page.getByText(/sealed on this phone\./).waitFor()
  return page
}

const memberIn = async (page: Page): Promise<string> =>
  (await (await page.context().request.get('/api/session')).json()).member.id

/** Hands a file in. @returns what the page says of it */
async function bringBack(page: Page, text: string, said: RegExp | string): Promise<void> {
  const buffer = Buffer.from(text)
  const name = 'condado-sealed.json'
  await page.locator('input[type=file]').setInputFiles({
    ...{ name, mimeType: 'application/json', buffer },
  })
  await page.getByText(said).waitFor()
}

const written = async () => {
  const { lost } = await ledger.compare(site.superuser)
  return count - lost.length
}

test('says nothing of what is in it', () => {
  expect(JSON.parse(file).entries).toHaveLength(count)
  const bytes = JSON.parse(file).entries.map((one: { envelope: { data: string } }) =>
    Buffer.from(one.envelope.data, 'base64url').toString('latin1'),
  )
  for (const text of [file, ...bytes]) expect(text).not.toMatch(/entry \d|promise of|jail holds/)
})

test('is not taken when it was cut, is something else, or names no entries', async () => {
  const page = await phoneOf('organizer')
  const others = [file.slice(0, file.length * 0.6), '', 'null', '{"format":"other","entries":[]}']
  for (const text of others) {
    await bringBack(page, text, t('outbox.restore.none'))
    await page.reload()
    await page.getByText(/sealed on this phone\./).waitFor()
  }
  expect(await statesOf(page)).toEqual({})
  expect(await written()).toBe(0)
})

test('changed in one letter it does not open, and nothing of it is written down', async () => {
  const page = await phoneOf('organizer')
  const copy = JSON.parse(file)
  const { envelope } = copy.entries[0]
  envelope.data = `${envelope.data.slice(0, 40)}${envelope.data[40] === 'A' ? 'B' : 'A'}${envelope.data.slice(41)}`
  // under an id that the server has not seen: the true one comes later
  copy.entries = [copy.entries[0]]
  copy.entries[0].id = copy.entries[0].id.replace(/.$/, (last: string) =>
    last === '0' ? '1' : '0',
  )
  await bringBack(page, JSON.stringify(copy), /1 entry is back/)
  await expect.poll(() => statesOf(page)).toEqual({ aside: 1 })
  expect(await written()).toBe(0)
})

test('is handed over by nobody but its author', async () => {
  const page = await phoneOf('lead')
  await bringBack(page, file, /entries are back/)
  // tried, and refused to somebody else's phone: they wait for her
  const whys = async () => (await outboxOf(page)).map(({ why }) => why)
  await expect.poll(whys).toContain('not_signed_in')
  expect(await statesOf(page)).toEqual({ waiting: count })
  expect(await written()).toBe(0)
  await page.context().close()
})

test('from another phone of hers everything arrives, once, however often it is handed in', async () => {
  const page = await phoneOf('organizer')
  await bringBack(page, file, new RegExp(`^${count} entries are back`))
  await expect.poll(written).toBe(count)
  await bringBack(page, file, /^0 entries are back/)
  // the old phone finds its signal after all
  await old.context().setOffline(false)
  await expect.poll(() => statesOf(old)).toMatchObject({ confirmed: count })
  expect(await ledger.compare(site.superuser)).toEqual({ lost: [], doubled: [], changed: [] })
})

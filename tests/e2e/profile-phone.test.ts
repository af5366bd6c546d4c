import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { openProfile, startTestSite, type TestSite } from '../setup/browser.ts'
import { allPagesKept, appKept } from '../setup/phone.ts'
import { comeIn, handIn } from '../trials/phones.ts'
import { wordsOf } from './words.ts'

// Somebody takes a phone that is locked, signed out, or was reported lost, and reads its storage byte by byte.

const t = wordsOf('en')
const passphrase = 'four words only mine here'

/** By chance, so that no compression makes them shorter. */
const newWord = () => randomBytes(12).toString('hex')
const words = Array.from({ length: 50 }, newWord)
const control = newWord()

let site: TestSite
let folder: string
let context: BrowserContext
let page: Page
let memberId: string
let sheriff: string
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  folder = mkdtempSync(join(tmpdir(), 'condado-phone-'))
  sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
})
afterAll(async () => {
  await context.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

let used = 0
function next(): string {
  const word = words[used]
  if (!word) throw new Error('more places than words')
  used += 1
  return `It says ${word} here`
}

const link = () => site.demo.find(({ role }) => role === 'organizer')?.url ?? ''

async function open(): Promise<void> {
  context = await openProfile(site, folder)
  context.setDefaultTimeout(120_000)
  page = await context.newPage()
}

/** Which words lie in the folder, as they are or as UTF-16: `word in file`. */
function found(sought: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = join(folder, name)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return []
    const content = readFileSync(file)
    return sought
      .filter((one) => content.includes(one) || content.includes(Buffer.from(one, 'utf16le')))
      .map((one) => `${one} in ${name}`)
  })
}

const contact = (more: object) => ({
  ...{ countyFips: '01095', institutionIds: [sheriff], kind: 'visit' },
  ...more,
})

/** From the page itself, as the app asks: an answer may be kept where the browser keeps answers. */
async function log(): Promise<string> {
  const id = newId()
  const facts = contact({
    notes: next(),
    commitments: [{ id: newId(), text: next() }],
    followUps: [{ id: newId(), text: next(), dueOn: '2099-01-01' }],
    assessments: [{ id: newId(), value: 3, basis: next() }],
  })
  const status = await page.evaluate(
    async ([where, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(where, { method: 'PUT', headers, body })).status
    },
    [`/api/contacts/${id}`, JSON.stringify(facts)] as const,
  )
  expect(status).toBe(201)
  return id
}

/** An entry that waits: its words, its label, whom it adds to the directory, and the draft that comes along. */
function kept() {
  const [id, shop] = [newId(), newId()]
  const name = next()
  const add = { sector: 'business', kind: 'shop', name, counties: ['01095'] }
  const notes = next()
  const operations = [
    { method: 'PUT' as const, url: `/api/institutions/${shop}`, body: add },
    { method: 'PUT' as const, url: `/api/contacts/${id}`, body: contact({ notes }) },
  ]
  return {
    entry: { operations, draft: { notes, also: next() } },
    label: { what: 'contact' as const, with: next() },
  }
}

test('a phone in use: its counties held, entries that wait, a draft half written', async () => {
  await open()
  memberId = await comeIn(context, site.url, link())
  await page.goto('/phone')
  await page.getByLabel(t('unlock.set.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.set.save') }).click()
  await page.getByText(t('unlock.has.passphrase')).waitFor()
  await appKept(page)
  await allPagesKept(page)
  for (let n = 0; n < 6; n++) {
    const id = await log()
    await page.goto(`/contacts/${id}`)
    await page
      .getByText(/^It says/)
      .first()
      .waitFor()
  }
  await page.goto('/counties/01095')
  await page
    .getByText(/^It says/)
    .first()
    .waitFor()
  await page.goto('/phone')
  await page.getByRole('button', { name: t('phone.pack.refresh') }).click()
  await page.getByText(/sealed on this phone\./).waitFor()

  await context.setOffline(true)
  const entries = Array.from({ length: 6 }, kept)
  expect(await handIn(page, memberId, entries)).toEqual(entries.map(() => 'waits'))
  // she reads on without a signal, and begins to write
  await page.goto('/contacts/new?county=01095')
  await page.getByLabel(t('unlock.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.open'), exact: true }).click()
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByLabel(t('log.notes')).fill(next())
  await page.getByText(t('log.draft.here')).waitFor()
  await page.getByLabel(t('log.notes')).fill(next())
  await page.getByText(t('log.draft.here')).waitFor()
  expect(used).toBe(words.length)
  // something that is surely there, so that a search that finds nothing says something
  await page.evaluate((word) => localStorage.setItem('kept', word), control)
})

test('locked: none of fifty words can be read', async () => {
  await context.setOffline(false)
  await page.goto('/phone')
  await page.getByRole('button', { name: t('unlock.lock') }).click()
  await page.getByRole('navigation').first().waitFor({ state: 'detached' })
  expect(found(words)).toEqual([])
  await context.close()
  expect(found([control])).not.toEqual([])
  expect(found(words)).toEqual([])
})

/** Through the door, as the screen asks for it. */
async function signIn(): Promise<void> {
  await open()
  await page.goto(link())
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  await page.getByRole('navigation').first().waitFor()
}

test('signed out: none of them', async () => {
  await signIn()
  await page.goto('/account')
  await page
    .getByRole('button', { name: t('session.signOut') })
    .first()
    .click()
  await page.getByRole('navigation').first().waitFor({ state: 'detached' })
  expect(found(words)).toEqual([])
  await context.close()
  expect(found(words)).toEqual([])
})

test('wiped, because it was reported lost: none of them, and no key is left', async () => {
  await signIn()
  await page.goto('/phone')
  await page.getByText(/sealed on this phone\./).waitFor()
  const headers = { origin: site.url }
  await context.request.post('/api/session/proof', { data: { demo: true }, headers })
  const { items } = await (await context.request.get('/api/session/devices')).json()
  const here = items.find((one: { here: boolean }) => one.here)
  const lost = await context.request.post(`/api/session/devices/${here.id}/lost`, {
    ...{ data: { removePasskeys: false }, headers },
  })
  expect(lost.ok(), await lost.text()).toBe(true)
  await page.goto('/phone')
  await page.getByRole('navigation').first().waitFor({ state: 'detached' })
  expect(found(words)).toEqual([])
  await context.close()
  expect(found(words)).toEqual([])
})

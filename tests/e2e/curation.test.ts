import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, launchChromium } from '../setup/browser.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'
import {
  allPagesKept,
  appKept,
  demoIn,
  phoneOf,
  type ServerAtAddress,
  serverAtAddress,
} from '../setup/phone.ts'
import { wordsOf } from './words.ts'

const en = wordsOf('en')
const es = wordsOf('es')
const passphrase = 'four words only mine here'

let database: TestDatabase
let server: ServerAtAddress
let browser: Browser
let links: Awaited<ReturnType<typeof demoIn>>
let admin: BrowserContext

beforeAll(async () => {
  database = await createTestDatabase()
  server = await serverAtAddress(database)
  links = await demoIn(database, server.url)
  await server.start()
  browser = await launchChromium()
  admin = await phoneOf(browser, server.url, links.admin)
  await admin.request.post('/api/session/proof', {
    data: { demo: true },
    headers: { origin: server.url },
  })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const filled = (sentence: string, values: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

test('an admin makes words; an organizer reads them in Spanish in her forms and tags what she logged, also without a server', async () => {
  const page = await admin.newPage()
  await page.goto('/words')
  await page.getByRole('button', { name: filled(en('words.edit'), { word: 'Church' }) }).click()
  await page.getByLabel(en('words.en')).fill('Parish')
  await page.getByLabel(en('words.es')).fill('Parroquia')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: en('common.save'), exact: true }).click()
  await page.getByText('Parroquia').waitFor()
  await page.getByRole('button', { name: en('words.add.institutionKind'), exact: true }).click()
  await page.getByLabel(en('words.en')).fill('Mosque')
  await page.getByLabel(en('words.es')).fill('Mezquita')
  await page.getByLabel(en('words.add.under')).selectOption('church')
  await page.getByRole('button', { name: en('common.add'), exact: true }).click()
  await page.getByText('Mezquita').waitFor()
  await page.getByRole('button', { name: en('words.add.recordKind'), exact: true }).click()
  await page.getByLabel(en('words.en')).fill('Jail contract')
  await page.getByLabel(en('words.es')).fill('Contrato de cárcel')
  const bases = page.getByLabel(en('words.add.under'))
  expect(await bases.locator('option').allTextContents()).not.toContain(en('recordKind.287g'))
  await bases.selectOption('policy')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: en('common.add'), exact: true }).click()
  await page.getByText('Contrato de cárcel').waitFor()
  await page.getByRole('button', { name: en('words.tag.add'), exact: true }).click()
  await page.getByLabel(en('words.en')).fill('Casa Blanca')
  await page.getByLabel(en('words.es')).fill('Visita a Washington')
  await page.getByLabel(en('words.tag.nobody')).check()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: en('common.add'), exact: true }).click()
  await page.getByText('Visita a Washington').waitFor()
  await page.close()

  const phone = await phoneOf(browser, server.url, links.organizer)
  await phone.request.put('/api/session/account', {
    data: { language: 'es' },
    headers: { origin: server.url },
  })
  const hers = await phone.newPage()
  await hers.goto('/phone')
  await appKept(hers)
  await hers.getByLabel(es('unlock.set.passphrase')).fill(passphrase)
  await hers.getByRole('button', { name: es('unlock.set.save') }).click()
  await hers.getByText(es('unlock.has.passphrase')).waitFor()
  await allPagesKept(hers)
  await hers.goto('/institutions/new')
  const kinds = hers.getByLabel(es('institutions.form.kind'))
  const offered = () => kinds.locator('optgroup').last().locator('option').allTextContents()
  await expect.poll(offered).toEqual(expect.arrayContaining(['Parroquia', 'Mezquita']))
  expect(await offered()).not.toContain('Iglesia')
  const mine = await phone.request.get('/api/contacts?mine=true&limit=50')
  const logged = ((await mine.json()) as { items: Logged[] }).items.find(
    ({ sensitivity, tags }) => sensitivity !== 'restricted' && tags.length > 0,
  )
  expect(logged).toBeDefined()
  const contact = `/contacts/${logged?.id}`

  await server.stop()
  const opened = async (path: string) => {
    await hers.goto(path)
    await hers.getByLabel(es('unlock.passphrase')).fill(passphrase)
    await hers.getByRole('button', { name: es('unlock.open'), exact: true }).click()
  }
  await opened('/institutions/new')
  await expect.poll(offered).toEqual(expect.arrayContaining(['Parroquia', 'Mezquita']))
  await opened(`${contact}/edit`)
  await hers.getByRole('heading', { name: es('log.tags') }).click()
  await hers.getByLabel('Visita a Washington').check()
  await hers.getByRole('button', { name: es('common.save'), exact: true }).click()
  await hers.getByText(es('outbox.keptHere')).waitFor()
  await server.start()
  const tags = async () =>
    ((await (await phone.request.get(`/api${contact}`)).json()) as Logged).tags
  await expect
    .poll(tags, { timeout: 30_000 })
    .toEqual([...(logged?.tags ?? []), 'casa_blanca'].sort())
  await phone.close()
})

type Logged = { id: string; sensitivity: string; tags: string[] }

type Note = { author: { id: string }; sensitivity: string }

test('a county is moved with a look at what changes: the other lead sees its notes, the former one no longer', async () => {
  const former = await phoneOf(browser, server.url, links.lead)
  const next = await phoneOf(browser, server.url, links.leadAdmin)
  /** what others wrote there, restricted notes aside */
  const notesOfOthers = async (phone: BrowserContext) => {
    const asked = async <T>(path: string) => (await (await phone.request.get(path)).json()) as T
    const { member } = await asked<{ member: { id: string } }>('/api/session')
    const { items } = await asked<{ items: Note[] }>('/api/contacts?county=01095&limit=200')
    return items.filter(
      ({ author, sensitivity }) => author.id !== member.id && sensitivity !== 'restricted',
    ).length
  }
  const before = await notesOfOthers(former)
  expect(before).toBeGreaterThan(20)
  expect(await notesOfOthers(next)).toBe(0)
  const page = await admin.newPage()
  await page.goto('/regions')
  await page.getByRole('button', { name: filled(en('regions.move'), { name: 'Marshall' }) }).click()
  await page.getByLabel(en('regions.move.to')).selectOption({ label: 'East Alabama' })
  await page.getByText('Guadalupe Fierro Montes').last().waitFor()
  await page.getByText('Dana Whitcombe').last().waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: en('regions.move.do'), exact: true }).click()
  const east = page.getByRole('listitem', { name: 'East Alabama' })
  await east
    .getByRole('button', { name: filled(en('regions.move'), { name: 'Marshall' }) })
    .waitFor()
  await expect.poll(() => notesOfOthers(former)).toBe(0)
  expect(await notesOfOthers(next)).toBeGreaterThan(20)
  const hers = await former.newPage()
  await hers.goto('/counties/01095')
  await hers.getByText('East Alabama').first().waitFor()
  await page.close()
  await former.close()
  await next.close()
})

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { openProfile, startTestSite, type TestSite } from '../setup/browser.ts'
import { wordsOf } from './words.ts'

// A computer that two members share: what somebody finds who takes its browser's folder after they have signed out.

const t = wordsOf('en')
const marshall = '/counties/01095'

let site: TestSite
let folder: string
let sheriff: string
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  folder = mkdtempSync(join(tmpdir(), 'condado-profile-'))
  sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const newCanary = () => `canary-${randomBytes(12).toString('hex')}`
const canary = {
  shared: newCanary(),
  organization: newCanary(),
  restricted: newCanary(),
  promise: newCanary(),
  step: newCanary(),
  draft: newCanary(),
  restrictedDraft: newCanary(),
  kept: newCanary(),
}

async function signIn(page: Page, role: string): Promise<void> {
  const link = site.demo.find((one) => one.role.split(',').includes(role))
  await page.goto(link?.url ?? '')
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  await page.getByRole('navigation').first().waitFor()
  const said = { data: { language: 'en' }, headers: { origin: site.url } }
  await page.request.put('/api/session/account', said)
  await page.reload()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page
    .getByRole('button', { name: t('session.signOut') })
    .first()
    .click()
  await page.getByRole('heading', { name: t('session.title') }).waitFor()
}

/** From the page itself, as the app asks: an answer may be kept where the browser keeps answers. */
async function put(page: Page, url: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([where, text]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(where, { method: 'PUT', headers, body: text })).status
    },
    [url, JSON.stringify(body)] as const,
  )
  expect(status).toBe(201)
}

async function log(page: Page, notes: string, more: object): Promise<string> {
  const id = newId()
  const facts = { countyFips: '01095', institutionIds: [sheriff], kind: 'visit', notes, ...more }
  await put(page, `/api/contacts/${id}`, facts)
  return id
}

async function openSealed(page: Page, id: string): Promise<void> {
  await page.goto(`/contacts/${id}`)
  await page
    .getByRole('button', { name: t('sealed.open'), exact: true })
    .first()
    .click()
  await page.getByRole('button', { name: t('session.proof.submit') }).click()
  await page.getByText(canary.restricted).waitFor()
}

async function read(page: Page, url: string, text: string): Promise<void> {
  await page.goto(url)
  await page.getByText(text).first().waitFor()
}

/** Types into the form and leaves without saving. */
async function beginToLog(page: Page, notes: string, restricted: boolean): Promise<void> {
  await page.goto('/contacts/new')
  await page.getByLabel(t('log.county.search')).fill('marsh')
  await page.getByRole('option', { name: /^Marshall/ }).click()
  await page.getByLabel(t('log.institution.search')).fill('alguasil marshal')
  await page.getByRole('option', { name: /Marshall County Sheriff/ }).click()
  await page.getByRole('radio', { name: t('contactKind.meeting') }).check()
  await page.getByLabel(new RegExp(`^${t('log.notes')}`)).fill(notes)
  if (!restricted) return
  await page.getByText(t('log.sensitivity'), { exact: true }).first().click()
  await page.getByRole('radio', { name: t('sensitivity.restricted') }).check()
}

test('after two members have signed out, the folder of their browser holds none of their words', async () => {
  let context: BrowserContext = await openProfile(site, folder)
  let page = await context.newPage()
  await signIn(page, 'organizer')
  const reader = site.demo.find(({ role }) => role === 'leadership')?.name ?? ''
  const { items } = await (await page.request.get('/api/members')).json()
  const readerIds = [items.find((one: { name: string }) => one.name === reader).id]
  const restricted = await log(page, canary.restricted, { sensitivity: 'restricted', readerIds })
  const shared = await log(page, canary.shared, {
    commitments: [{ id: newId(), text: canary.promise }],
    followUps: [{ id: newId(), text: canary.step, dueOn: '2099-01-01' }],
  })
  await log(page, canary.organization, { sensitivity: 'organization' })
  await read(page, marshall, canary.shared)
  await read(page, `/contacts/${shared}`, canary.promise)
  await openSealed(page, restricted)
  await beginToLog(page, canary.restrictedDraft, true)
  await page.getByText(t('log.draft.here')).waitFor()
  await page.goto('/contacts/new')
  await page.getByRole('button', { name: t('log.draft.discard') }).click()
  await beginToLog(page, canary.draft, false)
  // something that is surely there, so that a search that finds nothing says something
  await page.evaluate((word) => localStorage.setItem('kept', word), canary.kept)
  await context.close()
  expect(filesWith(canary.kept)).not.toEqual([])

  context = await openProfile(site, folder)
  page = await context.newPage()
  await page.goto('/contacts/new')
  await signOut(page)
  await signIn(page, 'leadership')
  await openSealed(page, restricted)
  await read(page, `/institutions/${sheriff}`, canary.organization)
  await signOut(page)
  await context.close()
  const { kept: _, ...words } = canary
  for (const [name, word] of Object.entries(words)) expect(filesWith(word), name).toEqual([])
})

/** The files of the folder that hold a word, as it is or as UTF-16. */
function filesWith(word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false
    const content = readFileSync(file)
    return content.includes(word) || content.includes(Buffer.from(word, 'utf16le'))
  })
}

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const secret = 'The sergeant at the side door helps us'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

/** Comes in by her link, which is no proof that it is she. */
async function comeInUnproved(role: string): Promise<Page> {
  const page = await openBrowser(site)
  const link = site.demo.find((one) => one.role.split(',').includes(role))
  await page.goto(link?.url ?? '')
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  await page.getByRole('navigation').first().waitFor()
  return page
}

/** On a phone: a restricted note, with one reader chosen from those who may read notes there. */
async function logRestricted(page: Page, reader: string): Promise<string> {
  await page.goto('/contacts/new')
  await page.getByLabel(t('log.county.search')).fill('marsh')
  await page.getByRole('option', { name: /^Marshall/ }).click()
  await page.getByLabel(t('log.institution.search')).fill('alguasil marshal')
  await page.getByRole('option', { name: /Marshall County Sheriff/ }).click()
  await page.getByRole('radio', { name: t('contactKind.meeting') }).check()
  await page.getByLabel(new RegExp(`^${t('log.notes')}`)).fill(secret)
  await page.getByText(t('log.sensitivity'), { exact: true }).first().click()
  await page.getByRole('radio', { name: t('sensitivity.restricted') }).check()
  const picker = page.getByLabel(t('log.readers.add'))
  // a viewer reads no notes: she is not offered
  const viewer = site.demo.find(({ role }) => role === 'viewer')?.name ?? ''
  await picker.fill(viewer.split(' ')[0] ?? '')
  expect(await page.getByRole('option', { name: viewer }).count()).toBe(0)
  await picker.fill(reader.split(' ')[0] ?? '')
  await page.getByRole('option', { name: reader }).click()
  // what is going to be sealed waits in no storage of the phone
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(secret)
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  await page.waitForURL(/\/contacts\/[\w-]+\/logged/)
  return /contacts\/([\w-]+)/.exec(page.url())?.[1] ?? ''
}

test('a restricted note is seen by nobody else, and opened by its reader with a proof', async () => {
  const reader = site.demo.find(({ role }) => role === 'leadership')?.name ?? ''
  const author = await comeInAs(site, 'organizer')
  const id = await logRestricted(author, reader)

  const stranger = await comeInAs(site, 'lead')
  await stranger.goto(`/contacts/${id}`)
  await stranger.getByText(t('error.not_found')).waitFor()
  await stranger.goto('/counties/01095')
  await stranger.getByRole('heading', { level: 1, name: /Marshall/ }).waitFor()
  expect(await stranger.content()).not.toContain(secret)

  const page = await comeInUnproved('leadership')
  const { request } = page.context()
  const language = { data: { language: 'en' }, headers: { origin: site.url } }
  await request.put('/api/session/account', language)
  await page.goto(`/contacts/${id}`)
  const open = page.getByRole('button', { name: t('sealed.open'), exact: true }).first()
  await open.waitFor()
  expect(await page.content()).not.toContain(secret)
  await open.click()
  await page.getByRole('button', { name: t('session.proof.submit') }).click()
  await page.getByText(secret).waitFor()
  // it closes when the screen is left
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect.poll(() => page.getByText(secret).count()).toBe(0)

  await author.goto(`/contacts/${id}/edit`)
  await author.getByRole('button', { name: t('sealed.edit') }).click()
  await expect
    .poll(() => author.getByLabel(new RegExp(`^${t('log.notes')}`)).inputValue())
    .toBe(secret)
})

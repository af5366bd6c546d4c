import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, startTestSite, type TestSite } from '../setup/browser.ts'
import { allPagesKept, appKept } from '../setup/phone.ts'
import {
  addAuthenticator,
  makePasskey,
  type VirtualAuthenticator,
} from '../setup/virtual-authenticator.ts'
import { wordsOf } from './words.ts'

// A phone that a passkey opens where there is no signal: its authenticator derives the secret, and nobody else does.

const t = wordsOf('en')
const button = (on: Page, key: string) => on.getByRole('button', { name: t(key), exact: true })

let site: TestSite
let page: Page
let hers: VirtualAuthenticator
beforeAll(async () => {
  site = await startTestSite()
  page = await openBrowser(site)
  hers = await addAuthenticator(page)
  await page.goto(site.setupLink)
  await button(page, 'session.enter.submit').click()
  await page.getByLabel(t('session.login'), { exact: true }).fill('ana')
  await button(page, 'session.setup.next').click()
  await button(page, 'session.passkey.make').click()
  await page.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()
  await page.goto('/phone')
  await appKept(page)
  await allPagesKept(page)
})
afterAll(() => site.close())

test('is set up, opens without a signal, and locks again', async () => {
  await button(page, 'unlock.set.passkey').click()
  await page.getByText(t('unlock.has.passkey')).waitFor()

  await page.context().setOffline(true)
  await page.goto('/phone')
  await page.getByRole('heading', { name: t('unlock.title') }).waitFor()
  await button(page, 'unlock.passkey').click()
  await page.getByRole('heading', { name: t('outbox.title') }).waitFor()

  await button(page, 'unlock.lock').click()
  await page.getByRole('heading', { name: t('unlock.title') }).waitFor()
  expect(await page.getByRole('heading', { name: t('outbox.title') }).count()).toBe(0)
})

test('another passkey opens nothing, and neither does hers when it verified nobody', async () => {
  await hers.refuseVerification()
  await button(page, 'unlock.passkey').click()
  await page.getByRole('alert').waitFor()
  await hers.remove()
  // somebody else's, with a passkey of its own for this site
  const other = await addAuthenticator(page)
  await makePasskey(page)
  expect(await other.count()).toBe(1)
  await page.reload()
  await button(page, 'unlock.passkey').click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('heading', { name: t('outbox.title') }).count()).toBe(0)
})

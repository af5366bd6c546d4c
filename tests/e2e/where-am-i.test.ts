import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { heardBy } from '../setup/heard.ts'
import { appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
/** With digits that stand in no other number: looked for in everything that leaves the browser. */
const guntersville = { latitude: 34.358173, longitude: -86.294659, accuracy: 40 }
const traces = ['34.358', '86.294', '358173', '294659']

let site: TestSite
let page: Page
let heard: ReturnType<typeof heardBy>
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  heard = heardBy(site.app)
  page = await comeInAs(site, 'organizer')
}, 120_000)
afterAll(() => site.close())

const ask = async () => {
  await page.goto('/contacts/new')
  await page.getByRole('button', { name: t('log.here') }).click()
}

test('who may not know where she is says so, and she chooses by hand', async () => {
  await ask()
  await page.getByText(t('here.denied')).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Marshall', exact: true }).click()
  await page.getByText('Marshall County', { exact: true }).waitFor()
})

test('without a fix, and outside Alabama, it says so plainly; then it may be tried again', async () => {
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation(null)
  await ask()
  await page.getByText(t('here.noFix')).waitFor()
  await page.context().setGeolocation({ latitude: 33.749, longitude: -84.388, accuracy: 20 })
  await page.getByRole('button', { name: t('common.retry') }).click()
  await page.getByText(t('here.elsewhere')).waitFor()
})

test('near a border she says which', async () => {
  await page.context().setGeolocation({ latitude: 34.2006, longitude: -86.1664, accuracy: 20 })
  await ask()
  await page.getByText(t('here.border')).waitFor()
  await page.getByRole('button', { name: 'Etowah County', exact: true }).click()
  await page.getByText('Etowah County', { exact: true }).waitFor()
})

test('her county is there at once, without a signal too, and no request ever carries where she is', async () => {
  await page.goto('/')
  await page.getByRole('navigation').first().waitFor()
  await appKept(page)
  await page.context().setGeolocation(guntersville)
  heard.forget()
  await page.context().setOffline(true)
  await page
    .getByRole('link', { name: t('nav.log') })
    .first()
    .click()
  await page.getByRole('button', { name: t('log.here') }).click()
  await page.getByText('Marshall County', { exact: true }).waitFor()
  await page.context().setOffline(false)
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  await page.waitForURL(/\/logged/)
  await page.waitForLoadState('networkidle')
  const sent = heard.bytes()
  expect(sent.includes('/api/deliveries/')).toBe(true)
  for (const one of traces) expect(sent.includes(one), one).toBe(false)
  // nor does it stay here
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, history.state]))
  for (const one of traces) expect(kept, one).not.toContain(one)
})

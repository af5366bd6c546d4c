import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
}, 120_000)
afterAll(() => site.close())

test('what comes late does not move the kinds away under her finger', async () => {
  const page = await comeInAs(site, 'lead')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/\/api\/contacts\?.*limit=1\b/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/contacts/new?county=01095')
  const asked = page.waitForRequest(/\/api\/contacts\?.*limit=1\b/)
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await asked
  const kind = page.locator('label', { has: page.locator('input[value=meeting]') })
  // it comes in moving
  await kind.click({ trial: true })
  const before = await kind.boundingBox()
  answer()
  await page.getByRole('button', { name: new RegExp(`^${t('log.repeat')}`) }).waitFor()
  expect(await kind.boundingBox()).toEqual(before)
})

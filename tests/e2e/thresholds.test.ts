import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CountyListed } from '../../server/counties/contract.ts'
import { axeViolations, laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

const countiesSeenBy = async (page: Page): Promise<CountyListed[]> =>
  (await page.context().request.get('/api/counties')).json()
const wordOf = (value: string) => t(`alliance.${value}`)

test('an admin sees what a shorter time would change, saves it, and the map of others follows', async () => {
  const admin = await comeInAs(site, 'admin', { viewport: laptop })
  const viewer = await comeInAs(site, 'viewer', { viewport: laptop })
  const before = await countiesSeenBy(viewer)
  await viewer.goto('/')
  await viewer.locator('#county-01095').waitFor()

  await admin.goto('/settings')
  const stale = admin.getByLabel(t('thresholds.staleDays'))
  const form = admin.locator('form').filter({ has: stale })
  // each has to be later than the one before: said, and nothing computed
  await stale.fill('100')
  await admin.getByText(t('thresholds.ascend')).waitFor()
  await admin.getByLabel(t('thresholds.freshDays')).fill('20')
  await admin.getByLabel(t('thresholds.ageingDays')).fill('40')
  await stale.fill('60')
  const changes = form.getByRole('status').filter({ hasText: /would change today/ })
  await changes.waitFor()
  expect(await axeViolations(admin)).toEqual([])
  const told = await changes.getByRole('listitem').allInnerTexts()
  expect(told.length).toBeGreaterThan(3)
  // nothing has changed yet
  expect(await countiesSeenBy(viewer)).toEqual(before)

  await form.getByRole('button', { name: t('common.save') }).click()
  await admin.getByText(t('thresholds.saved')).waitFor()
  const after = await countiesSeenBy(viewer)
  const moved = after.filter((county, at) => county.alliance !== before[at]?.alliance)
  expect(moved.length).toBeGreaterThan(0)
  // what was foretold is what came
  for (const county of moved) {
    const line = told.find((one) => one.startsWith(`${county.name}\n`)) ?? ''
    expect(line, county.name).toContain(wordOf(county.alliance))
  }
  // the map that was open all the while has followed without a reload
  const [one] = moved
  const was = before.find(({ fips }) => fips === one?.fips)
  await expect
    .poll(() => viewer.locator(`#county-${one?.fips}`).getAttribute('aria-label'))
    .toContain(wordOf(one?.alliance ?? ''))
  expect(wordOf(one?.alliance ?? '')).not.toBe(wordOf(was?.alliance ?? ''))
})

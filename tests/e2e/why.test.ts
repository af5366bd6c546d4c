import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
/** Madison: a lead of its region is among the demo's members, and nothing is set by hand there. */
const madison = '01089'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

const sentence = (key: string, values: Record<string, string>) =>
  t(key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
const inWords = (day: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day))

/** The county as a map is told of it that is opened now. */
async function onTheMap(page: Page) {
  const counties = await (await page.request.get('/api/counties')).json()
  return counties.find((one: { fips: string }) => one.fips === madison).set.alliance
}

test('a lead asks why, sets a status by hand with a reason, leadership sees it, and she takes it back', async () => {
  const lead = await comeInAs(site, 'lead')
  const leadership = await comeInAs(site, 'leadership')
  await lead.goto(`/counties/${madison}`)
  const alliance = lead.getByRole('region', { name: t('alliance.title'), exact: true })

  // why: the rule, the entries and what would change it
  await alliance.getByRole('heading', { name: t('reasons.entries') }).waitFor()
  await alliance
    .getByText(t('counties.rule.median').slice(0, 40))
    .or(alliance.getByText(t('counties.rule.contested').slice(0, 40)))
    .first()
    .waitFor()
  expect(await alliance.getByRole('link').count()).toBeGreaterThan(1)
  await alliance.getByRole('heading', { name: t('reasons.next') }).waitFor()

  // set by hand, until the last day that is possible
  await alliance.getByRole('button', { name: t('overrides.open') }).click()
  const dialog = lead.getByRole('dialog', { name: t('overrides.open.alliance') })
  const save = dialog.getByRole('button', { name: t('common.save') })
  expect(await save.isDisabled()).toBe(true)
  await dialog.getByLabel(t('overrides.value')).selectOption('opponent')
  await dialog
    .getByLabel(t('overrides.reason'), { exact: true })
    .fill('What the town hall showed us')
  await dialog.getByRole('radio', { name: '90 days' }).check({ force: true })
  await save.click()
  // its field holds the same words
  await dialog.waitFor({ state: 'detached' })
  const until = inWords(addDays(dayInAlabama(new Date()), 90))
  const set = sentence('overrides.set', { value: t('alliance.opponent'), day: until })
  await alliance.getByText(set).waitFor()
  await alliance.getByText('What the town hall showed us').waitFor()

  // leadership sees both values, the reason and the author, and cannot change them
  expect(await onTheMap(leadership)).toBe('opponent')
  await leadership.goto(`/counties/${madison}`)
  const seen = leadership.getByRole('region', { name: t('alliance.title'), exact: true })
  await seen.getByText(set).waitFor()
  await seen.getByText('What the town hall showed us').waitFor()
  expect(await seen.getByRole('button', { name: t('overrides.end') }).count()).toBe(0)
  expect(await seen.getByRole('button', { name: t('overrides.open') }).count()).toBe(0)

  // taken back: the open page of leadership follows without a reload, and the history keeps it
  await alliance.getByRole('button', { name: t('overrides.end') }).click()
  const sure = lead.getByRole('dialog', { name: t('overrides.end') })
  await sure.getByRole('button', { name: t('overrides.end') }).click()
  await alliance.getByText(set).waitFor({ state: 'detached' })
  await seen.getByText(set).waitFor({ state: 'detached' })
  expect(await onTheMap(leadership)).toBe(null)
  await leadership.getByText(t('overrides.history'), { exact: true }).click()
  await leadership.getByText('What the town hall showed us').waitFor()
})

test('a viewer sees the value set by hand and its end, no reason and no name', async () => {
  const viewer = await comeInAs(site, 'viewer')
  await viewer.goto('/counties/01095')
  const alliance = viewer.getByRole('region', { name: t('alliance.title'), exact: true })
  await alliance.getByText(/^Set by hand: Contested until /).waitFor()
  expect(await alliance.textContent()).not.toContain('operativo')
  await alliance.getByText(t('because.hidden')).first().waitFor()
})

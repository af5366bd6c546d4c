import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite

beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

const pair = 'Elk River Sod & Turf and Elk River Sod and Turf Inc.'

test('an admin makes one of two entries, an old address leads there, and it is undone', async () => {
  const page = await comeInAs(site, 'admin')
  await page.goto('/duplicates')
  const item = page.getByRole('listitem', { name: pair })
  await item.getByRole('link', { name: t('duplicates.compare') }).click()
  await page.getByRole('heading', { name: t('duplicates.moves') }).waitFor()
  const [, , , one, other] = new URL(page.url()).pathname.split('/')
  // the older entry stays, and takes the phone that only the other one has
  const stays = page.getByRole('radio', { name: /Elk River Sod & Turf.*Farm/ })
  expect(await stays.isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: /^256-555-/ }).isChecked()).toBe(true)
  await page.getByText(t('duplicates.statuses.same')).waitFor()
  await page.getByRole('button', { name: t('duplicates.merge'), exact: true }).click()
  await page.getByRole('button', { name: t('duplicates.sure.do') }).click()
  await page.getByRole('heading', { level: 1, name: 'Elk River Sod & Turf' }).waitFor()
  await page
    .getByText(/256-555-/)
    .first()
    .waitFor()

  await page.goto(`/institutions/${other}`)
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/institutions/${one}`)

  await page.goto('/duplicates')
  const merged = page.getByRole('listitem').filter({
    hasText: 'Elk River Sod and Turf Inc. is now Elk River Sod & Turf',
  })
  await merged.getByRole('button', { name: t('duplicates.undo') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('duplicates.undo') }).click()
  await item.waitFor()

  await item.getByRole('button', { name: t('duplicates.apart') }).click()
  await item.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t('duplicates.apart.back') }).click()
  await item.waitFor()
})

import type { Page } from 'playwright-core'
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

/** The screen of somebody who has said that others use it, too. */
async function onSharedScreen(page: Page): Promise<void> {
  await site.superuser.query(
    `update sessions set shared_screen = true where id = (
       select id from sessions where how = 'demo' order by created_at desc limit 1)`,
  )
  site.app.forgetSessions()
  // her clock is ours from here on: nobody waits for minutes
  await page.clock.install()
  await page.goto('/follow-ups')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const isLeft = (page: Page) => page.getByRole('heading', { name: t('session.title') }).count()

test('an admin sets the minutes, and a screen that nobody touches is left after them', async () => {
  const admin = await comeInAs(site, 'admin')
  await admin.goto('/settings')
  await admin.getByLabel(t('settings.sharedIdleMinutes')).fill('7')
  await admin.getByLabel(t('settings.dailyExports'), { exact: true }).fill('3')
  await admin
    .getByRole('button', { name: t('common.save'), exact: true })
    .first()
    .click()
  await admin.getByText(t('settings.saved')).waitFor()

  const page = await comeInAs(site, 'organizer')
  await onSharedScreen(page)
  await page.clock.runFor('06:30')
  // what she does counts, and not the time since she came
  await page.mouse.move(20, 20)
  await page.keyboard.press('Shift')
  await page.clock.runFor('06:30')
  expect(await isLeft(page)).toBe(0)
  await page.clock.runFor('00:40')
  await expect.poll(() => isLeft(page)).toBe(1)
  const { rows } = await site.superuser.query(
    'select count(*)::int as ended from sessions where shared_screen and revoked_at is not null',
  )
  expect(rows).toEqual([{ ended: 1 }])
})

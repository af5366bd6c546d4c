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

test('what broke is said with its number in the log, and works again when it is mended', async () => {
  const page = await comeInAs(site, 'lead')
  await site.superuser.query('alter table campaigns rename to campaigns_away')
  const answered = page.waitForResponse((answer) => answer.status() === 500)
  await page.goto('/campaigns')
  const number = (await (await answered).allHeaders())['x-request-id'] ?? ''
  expect(number).not.toBe('')
  const notice = page.getByRole('alert').filter({ hasText: t('error.unexpected') })
  await notice.first().waitFor()
  expect(await notice.first().innerText()).toContain(t('error.number').replace('{number}', number))
  await site.superuser.query('alter table campaigns_away rename to campaigns')
  await page
    .getByRole('button', { name: t('common.retry') })
    .first()
    .click()
  await notice.first().waitFor({ state: 'detached' })
})

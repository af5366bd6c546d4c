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
  const numbers: (string | undefined)[] = []
  page.on('response', (answer) => {
    if (answer.status() === 500) numbers.push(answer.headers()['x-request-id'])
  })
  await page.goto('/campaigns')
  const notice = page.getByRole('alert').filter({ hasText: t('error.unexpected') })
  await notice.first().waitFor()
  const [, said] = /: (\S+)$/m.exec(
    await notice.getByText(t('error.number').replace('{number}', '')).innerText(),
  ) ?? ['', 'nothing']
  expect(numbers).toContain(said)
  await site.superuser.query('alter table campaigns_away rename to campaigns')
  await page
    .getByRole('button', { name: t('common.retry') })
    .first()
    .click()
  await notice.first().waitFor({ state: 'detached' })
})

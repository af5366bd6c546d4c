import type { Page } from 'playwright-core'
import { codeOf } from '../auth/enter.ts'
import { openBrowser, type TestSite, type Visit } from '../setup/browser.ts'
import { wordsOf } from './words.ts'

/** Rather than a passkey she chooses a password, pairs an app and keeps the recovery codes. Returns what she needs to sign in again. */
export async function finishSetup(
  page: Page,
  language: 'en' | 'es' = 'en',
  password = 'correct horse battery',
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const say = wordsOf(language)
  await page.getByRole('button', { name: say('session.setup.withoutPasskey') }).click()
  await page.getByLabel(say('session.newPassword'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say('session.setup.next') }).click()
  await page.getByRole('img', { name: say('secondFactor.qr') }).waitFor()
  await page.getByText(say('secondFactor.typed')).click()
  const key = page.getByText(/^([A-Z2-7]{4} ?){8}$/)
  const secret = ((await key.textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel(say('secondFactor.code'), { exact: true }).fill(codeOf(secret))
  await page.getByRole('button', { name: say('secondFactor.confirm') }).click()
  await page.getByRole('heading', { name: say('secondFactor.codes.title') }).waitFor()
  const recoveryCodes = await page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).allTextContents()
  await page.getByRole('checkbox', { name: say('secondFactor.codes.kept') }).check()
  await page.getByRole('button', { name: say('secondFactor.codes.done') }).click()
  return { secret, recoveryCodes }
}

/**
 * The browser of a member of the demo year with this role, who came in by her link; in English, and what a step-up
 * asks has been asked already. No page is open yet. What people do at the door themselves stands in policy.test.ts.
 */
export async function comeInAs(
  site: TestSite,
  role: string,
  visit: Omit<Visit, 'language'> = {},
): Promise<Page> {
  const page = await openBrowser(site, visit)
  const link = site.demo.find((one) => one.role.split(',').includes(role))
  const { request } = page.context()
  const headers = { origin: site.url }
  const token = link?.url.split('#')[1]
  const entered = await request.post('/api/session', { data: { token }, headers })
  if (!entered.ok()) throw new Error(`${role} does not come in: ${await entered.text()}`)
  await request.put('/api/session/account', { data: { language: 'en' }, headers })
  await request.post('/api/session/proof', { data: { demo: true }, headers })
  return page
}

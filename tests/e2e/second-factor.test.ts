import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../auth/enter.ts'
import { axeViolations, openBrowser, startTestSite, type TestSite } from '../setup/browser.ts'
import { finishSetup } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite

beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.close())

const home = (page: Page) => page.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()

/** Signs in as the form asks it: name and password, then the code. */
async function signIn(page: Page, password: string, code: string): Promise<void> {
  await page.getByLabel(t('session.login'), { exact: true }).fill('ana')
  await page.getByLabel(t('session.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('session.next') }).click()
  await page.getByLabel(t('session.code'), { exact: true }).fill(code)
  await page.getByRole('button', { name: t('session.submit'), exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: t('session.signOut') }).click()
  await page.getByRole('heading', { name: t('session.title') }).waitFor()
}

test('from the link through password and code to the list of devices, and out everywhere', async () => {
  const password = 'correct horse battery'
  const page = await openBrowser(site)
  const wrong: string[] = []
  const look = async (where: string) => {
    for (const violation of await axeViolations(page)) wrong.push(`${where} ${violation}`)
  }

  await page.goto(site.setupLink)
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  await page.getByLabel(t('session.login'), { exact: true }).fill('ana')
  await look('names')
  await page.getByRole('button', { name: t('session.setup.next') }).click()
  await page.getByRole('button', { name: t('session.setup.withoutPasskey') }).click()
  // one that guessers try first is refused, and says why
  await page.getByLabel(t('session.newPassword'), { exact: true }).fill('sweet home alabama')
  await page.getByRole('button', { name: t('session.setup.next') }).click()
  await page.getByText(t('error.password_common')).waitFor()
  await look('password')
  // she goes away and comes back to where she was
  await page.reload()
  const { secret, recoveryCodes } = await finishSetup(page, 'en', password)
  expect(recoveryCodes).toHaveLength(10)
  await home(page)

  await signOut(page)
  await look('sign in')
  // nothing is asked of the server before all three are there
  let asked = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/session')) asked += 1
  })
  await page.getByLabel(t('session.login'), { exact: true }).fill('ana')
  await page.getByLabel(t('session.password'), { exact: true }).fill('not the password at all')
  await page.getByRole('button', { name: t('session.next') }).click()
  await page.getByLabel(t('session.code'), { exact: true }).waitFor()
  await look('code')
  expect(asked).toBe(0)
  await page.getByLabel(t('session.code'), { exact: true }).press('Enter')
  await page.getByText(t('error.wrong_credentials')).waitFor()
  expect(asked).toBe(1)

  // the next code, as after half a minute: the one of now paired the app
  await signIn(page, password, codeOf(secret, Date.now() + 30_000))
  await home(page)
  await signOut(page)
  const [recovery = ''] = recoveryCodes
  await signIn(page, password, recovery.toLowerCase())
  await home(page)

  // the same member on another device
  const other = await openBrowser(site)
  await other.goto('/')
  await signIn(other, password, recoveryCodes[1] ?? '')
  await home(other)

  await page.goto('/account')
  await page.getByText('8 recovery codes left.').waitFor()
  await page.getByText(t('devices.here'), { exact: true }).waitFor()
  const items = page.getByRole('listitem').filter({ hasText: 'Chrome on Linux' })
  expect(await items.count()).toBe(2)
  await look('account')
  await page.getByRole('button', { name: t('devices.endOthers') }).click()
  await page.getByText(t('devices.onlyHere')).waitFor()
  expect((await other.context().request.get('/api/counties')).status()).toBe(401)

  // and the other one is lost: forgotten for good
  await page.getByRole('button', { name: 'This one is lost: Chrome on Linux' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(t('devices.lost.text')).waitFor()
  await look('lost')
  await dialog.getByRole('button', { name: t('devices.lost') }).click()
  await expect.poll(() => items.count()).toBe(1)
  expect(wrong).toEqual([])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeViolations,
  openBrowser,
  phone,
  startTestSite,
  type TestSite,
} from '../setup/browser.ts'
import { addAuthenticator, withoutAutofill } from '../setup/virtual-authenticator.ts'
import { wordsOf } from './words.ts'

let site: TestSite
let admin: Page

const t = wordsOf('en')
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true })

beforeAll(async () => {
  site = await startTestSite()
  admin = await openBrowser(site)
  await addAuthenticator(admin)
  await comeIn(admin, site.setupLink, 'ana')
})
afterAll(() => site.close())

/** Comes in by a link, says who she is, and makes a passkey. */
async function comeIn(page: Page, link: string, login: string): Promise<void> {
  await page.goto(link)
  await button(page, 'session.enter.submit').click()
  await page.getByLabel(t('session.login'), { exact: true }).fill(login)
  await button(page, 'session.setup.next').click()
  await button(page, 'session.passkey.make').click()
  await page.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()
}

/** A link for a new member, made by the admin. */
async function invite(name: string): Promise<string> {
  await admin.goto('/members/new')
  await admin.getByLabel(t('members.name'), { exact: true }).fill(name)
  await admin.getByRole('checkbox', { name: 'Top of Alabama' }).check()
  await button(admin, 'members.add.submit').click()
  const link = admin.getByText(/^http:\S+\/enter#\S+$/)
  await link.waitFor()
  return (await link.textContent()) ?? ''
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await button(page, 'session.signOut').click()
  await page.getByRole('heading', { level: 1, name: t('session.title') }).waitFor()
}

const onTheMap = (page: Page) =>
  page.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()

describe('passkeys in a browser', () => {
  test('from the invite link to a passkey, out, and in again with nothing typed', async () => {
    const page = await openBrowser(site)
    await withoutAutofill(page)
    const authenticator = await addAuthenticator(page)
    await comeIn(page, await invite('Rosa'), 'rosa')
    expect(await authenticator.count()).toBe(1)
    await signOut(page)
    await button(page, 'session.passkey.signIn').click()
    await page.getByText(t('session.signOut')).or(page.getByRole('navigation')).first().waitFor()
    const session = await (await page.context().request.get('/api/session')).json()
    expect(session.member).toMatchObject({ login: 'rosa', hasPasskey: true, hasPassword: false })
  })

  test('where the browser offers it, the field for the name is enough', async () => {
    const page = await openBrowser(site)
    await addAuthenticator(page)
    await comeIn(page, await invite('Luz'), 'luz')
    await page.goto('/account')
    // picked by the virtual authenticator as soon as the page offers it
    await button(page, 'session.signOut').click()
    await onTheMap(page)
  })

  test('without her fingerprint or screen lock she does not come in', async () => {
    const page = await openBrowser(site)
    await withoutAutofill(page)
    const authenticator = await addAuthenticator(page)
    await comeIn(page, await invite('Eva'), 'eva')
    await signOut(page)
    await authenticator.refuseVerification()
    await button(page, 'session.passkey.signIn').click()
    await page.getByText(t('error.passkey_cancelled')).waitFor()
    expect((await page.context().request.get('/api/session')).status()).toBe(401)
  })

  test('a second one is added, the first renamed and removed, and the second is the way in', async () => {
    const page = await openBrowser(site)
    await withoutAutofill(page)
    const first = await addAuthenticator(page)
    await comeIn(page, await invite('Nora'), 'nora')
    await page.goto('/account')
    const section = page.getByRole('region', { name: t('passkeys.title') })

    // the only one stays
    await section.getByRole('button', { name: t('passkeys.remove') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('passkeys.remove'), exact: true }).click()
    await dialog.getByText(t('error.last_way_in')).waitFor()
    await dialog.getByRole('button', { name: t('common.cancel') }).click()

    // this device has one: another device is needed
    await button(page, 'passkeys.addAnother').click()
    await dialog.getByRole('button', { name: t('session.passkey.make') }).click()
    await dialog.getByText(t('error.passkey_here_already')).waitFor()
    await addAuthenticator(page, 'usb')
    await dialog.getByLabel(t('session.passkey.name'), { exact: true }).fill('Blue key')
    await dialog.getByRole('button', { name: t('session.passkey.make') }).click()
    await section.getByText('Blue key').waitFor()
    expect(await section.getByRole('listitem').count()).toBe(2)

    await section
      .getByRole('button', { name: t('passkeys.rename') })
      .first()
      .click()
    await dialog.getByLabel(t('session.passkey.name'), { exact: true }).fill('Old phone')
    await dialog.getByRole('button', { name: t('common.save') }).click()
    await section.getByText('Old phone').waitFor()
    expect(await axeViolations(page)).toEqual([])

    await section
      .getByRole('button', { name: t('passkeys.remove.what').replace('{name}', 'Old phone') })
      .click()
    await dialog.getByRole('button', { name: t('passkeys.remove'), exact: true }).click()
    await expect.poll(() => section.getByRole('listitem').count()).toBe(1)

    await signOut(page)
    await first.remove()
    await button(page, 'session.passkey.signIn').click()
    await onTheMap(page)
  })

  test('what needs a proof asks for the passkey once, and then is done', async () => {
    await site.app.db.updateTable('sessions').set({ proved_at: null }).execute()
    site.app.forgetSessions()
    await admin.goto('/members/new')
    await admin.getByLabel(t('members.name'), { exact: true }).fill('Inés')
    await admin.getByRole('checkbox', { name: 'Top of Alabama' }).check()
    await button(admin, 'members.add.submit').click()
    const asked = admin.getByRole('dialog', { name: t('session.proof.title') })
    await asked.getByRole('button', { name: t('session.proof.passkey') }).waitFor()
    expect(await axeViolations(admin)).toEqual([])
    await asked.getByRole('button', { name: t('session.proof.passkey') }).click()
    await admin.getByText(/^http:\S+\/enter#\S+$/).waitFor()
    await asked.waitFor({ state: 'detached' })
  })
})

test('at an address of numbers the door says where passkeys work', async () => {
  const page = await openBrowser(site, { viewport: phone })
  await page.goto(site.url.replace('localhost', '127.0.0.1'))
  await page.getByRole('link', { name: new URL(site.url).host }).waitFor()
  expect(await page.getByRole('button', { name: t('session.passkey.signIn') }).count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
})

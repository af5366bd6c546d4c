import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { laptop, openBrowser, phone, startTestSite, type TestSite } from '../setup/browser.ts'
import { finishSetup } from './come-in.ts'
import { wordsOf } from './words.ts'

let site: TestSite
beforeEach(async () => {
  site = await startTestSite()
})
afterEach(() => site.close())

describe.each(['en', 'es'] as const)('the whole job, in %s', (language) => {
  const t = wordsOf(language)

  /** Comes in by a link, chooses name and password and pairs an app. */
  async function comeIn(page: Page, link: string, login: string): Promise<void> {
    await page.goto(link)
    await page.getByRole('button', { name: t('session.enter.submit') }).click()
    // a reload in between leads back to the same door, not into an account she could not come back to
    await page.getByLabel(t('session.login'), { exact: true }).waitFor()
    await page.reload()
    await page.getByLabel(t('session.login'), { exact: true }).fill(login)
    await page.getByRole('button', { name: t('session.setup.next') }).click()
    await finishSetup(page, language)
    await page.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()
  }

  /** The admin adds a member and takes her link. */
  async function invite(admin: Page, name: string, role: 'organizer' | 'leadership') {
    await admin.goto('/members/new')
    await admin.getByLabel(t('members.name'), { exact: true }).fill(name)
    const chosen = admin.getByRole('checkbox', { name: t('session.role.organizer') })
    if ((await chosen.isChecked()) !== (role === 'organizer')) await chosen.click()
    await admin.getByRole('checkbox', { name: t(`session.role.${role}`) }).check()
    if (role === 'organizer') {
      await admin.getByRole('checkbox', { name: 'Top of Alabama' }).check()
    }
    const inLanguage = admin.getByRole('radio', { name: t(`members.language.${language}`) })
    await inLanguage.check({ force: true })
    await admin.getByRole('button', { name: t('members.add.submit') }).click()
    const link = admin.getByText(/^http:\S+\/enter#\S+$/)
    await link.waitFor()
    return (await link.textContent()) ?? ''
  }

  test('setup, invites, a meeting with the sheriff, and the open map changes', async () => {
    const admin = await openBrowser(site, { language, viewport: laptop })
    await comeIn(admin, site.setupLink, 'ana')
    const organizerLink = await invite(admin, 'Rosa', 'organizer')
    const leaderLink = await invite(admin, 'Camille', 'leadership')

    const leader = await openBrowser(site, { language, viewport: laptop })
    await comeIn(leader, leaderLink, 'camille')
    const marshall = leader.getByRole('row', { name: /^Marshall/ })
    await expect.poll(() => marshall.textContent()).toContain(t('alliance.neverContacted'))
    // gone with any reload
    await leader.evaluate(() => document.body.setAttribute('data-never-reloaded', ''))

    const organizer = await openBrowser(site, { language, viewport: phone })
    await comeIn(organizer, organizerLink, 'rosa')
    await logTheMeeting(organizer)

    await expect.poll(() => marshall.textContent()).toContain(t('alliance.unsupportive'))
    expect(await marshall.textContent()).toContain(t('accountability.in_the_works'))
    expect(await leader.locator('[data-never-reloaded]').count()).toBe(1)

    await marshall.getByRole('link').click()
    await leader.getByRole('heading', { level: 1, name: /Marshall/ }).waitFor()
    const why = leader.getByRole('listitem').filter({ hasText: t('because.assessed.unsupportive') })
    // the reasons come right after the colours
    await leader.getByRole('link', { name: t('because.assessed.unsupportive') }).waitFor()
    expect(await leader.getByRole('link', { name: t('because.commitment.open') }).count()).toBe(1)
    expect(await why.first().textContent()).toContain("Marshall County Sheriff's Office")
    // and the server gives no other reason than these two
    const county = await leader.evaluate(async () => (await fetch('/api/counties/01095')).json())
    expect([county.alliance.because.length, county.accountability.because.length]).toEqual([1, 1])
    await leader.getByRole('link', { name: t('because.assessed.unsupportive') }).click()
    await leader.getByText('He listened, and will send the policy.').waitFor()
  })

  /** On a phone: a held meeting, assessment 4, a promise due in 30 days. */
  async function logTheMeeting(page: Page): Promise<void> {
    await page
      .getByRole('link', { name: t('nav.log') })
      .first()
      .click()
    await page.getByLabel(t('log.county.search')).fill('marsh')
    await page.getByRole('option', { name: /^Marshall/ }).click()
    await page.getByLabel(t('log.institution.search')).fill('alguasil marshal')
    await page.getByRole('option', { name: /Marshall County Sheriff/ }).click()
    await page.getByRole('radio', { name: t('contactKind.meeting') }).check()
    await page.getByRole('radio', { name: `4 ${t('alliance.unsupportive')}` }).check()
    await page
      .getByLabel(new RegExp(`^${t('log.notes')}`))
      .fill('He listened, and will send the policy.')
    await page.getByRole('button', { name: t('log.promise.add') }).click()
    await page.getByLabel(t('log.promise.text')).fill('The written policy on detainers')
    await page.getByRole('radio', { name: t('log.promise.in30') }).check()
    await page.getByRole('button', { name: t('common.save'), exact: true }).click()
    await page.waitForURL(/\/contacts\/[\w-]+\/logged/)
  }
})

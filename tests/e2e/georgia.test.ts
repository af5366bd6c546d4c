import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMember, type TestMember } from '../setup/app.ts'
import { laptop, openBrowser, startTestSite, type TestSite } from '../setup/browser.ts'
import { georgiaDatabase } from '../state/georgia.ts'
import { wordsOf } from './words.ts'

let site: TestSite
let lead: TestMember
beforeAll(async () => {
  site = await startTestSite({ database: await georgiaDatabase() })
  lead = await addMember(site.app, { roles: ['lead'], regions: ['ga'] })
  const facts = { sector: 'police', kind: 'sheriff', counties: ['13121'] }
  const answer = await lead.inject({
    method: 'PUT',
    url: `/api/institutions/${newId()}`,
    payload: { ...facts, name: "Fulton County Sheriff's Office" },
    headers: { origin: site.url },
  })
  expect(answer.statusCode, answer.body).toBe(201)
})
afterAll(() => site.close())

test.each(['en', 'es'] as const)(
  'Georgia’s map, and a meeting in Fulton, in %s',
  async (language) => {
    const t = wordsOf(language)
    const page = await openBrowser(site, { language, viewport: laptop })
    const [name = '', value = ''] = lead.cookie.split('=')
    await page
      .context()
      .addCookies([{ name, value, url: site.url.replace('http:', 'https:'), secure: true }])
    await site.superuser.query('update members set language = $1 where id = $2', [
      language,
      lead.id,
    ])

    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: 'Georgia', exact: true }).waitFor()
    const map = page.getByRole('group', { name: t('map.description').replace('67', '159') })
    await expect.poll(() => map.getByRole('button').count()).toBe(159)
    const fulton = page.getByRole('row', { name: /^Fulton/ })
    expect(await fulton.textContent()).toContain(
      language === 'en' ? t('alliance.neverContacted') : t('alliance.ally'),
    )
    expect(await page.locator('body').innerText()).not.toContain('Alabama')

    await page
      .getByRole('link', { name: t('nav.log') })
      .first()
      .click()
    await page.getByLabel(t('log.county.search').replace('67', '159')).fill('fult')
    await page.getByRole('option', { name: /^Fulton/ }).click()
    await page.getByLabel(t('log.institution.search').replace('Alabama', 'Georgia')).fill('sheriff')
    await page.getByRole('option', { name: /Fulton County Sheriff/ }).click()
    await page.getByRole('radio', { name: t('contactKind.meeting') }).check()
    await page.getByRole('radio', { name: `2 ${t('alliance.ally')}` }).check()
    await page.getByRole('button', { name: t('common.save'), exact: true }).click()
    await page.waitForURL(/\/contacts\/[\w-]+\/logged/)

    await page.goto('/')
    await expect.poll(() => fulton.textContent()).toContain(t('alliance.ally'))
  },
)

import type { Page } from 'playwright-core'
import { openBrowser, type TestSite } from '../setup/browser.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

/** A member of the demo year with this role comes in by her link, in English. */
export async function comeInAs(site: TestSite, role: string): Promise<Page> {
  const page = await openBrowser(site)
  const link = site.demo.find((one) => one.role.split(',').includes(role))
  await page.goto(link?.url ?? '')
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  await page.getByRole('navigation').first().waitFor()
  const { request } = page.context()
  const headers = { origin: site.url }
  await request.put('/api/session/account', { data: { language: 'en' }, headers })
  // what a step-up asks has been asked already
  await request.post('/api/session/proof', { data: { demo: true }, headers })
  await page.reload()
  return page
}

import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  axeViolations,
  laptop,
  openBrowser,
  startTestSite,
  type TestSite,
} from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { lastQuarter } from './last-quarter.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const passphrase = 'acorns before winter'

let site: TestSite
let lead: Page
let path: string
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  lead = await comeInAs(site, 'lead', { viewport: laptop })
  path = await finalReport()
  await site.superuser.query(
    `insert into words (key, en, es) values ('sector.police', 'Law enforcement', 'Fuerzas del orden')`,
  )
})
afterAll(() => site.close())

/** A final report of the last quarter, with a text of its writer. How it comes to be, reports.test.ts shows. */
async function finalReport(): Promise<string> {
  const leader = await comeInAs(site, 'leadership')
  const url = `/api/reports/${newId()}`
  const send = async (page: Page, method: string, to: string, data: object, version?: number) => {
    const headers = { origin: site.url, ...(version && { 'if-match': `"${version}"` }) }
    const answer = await page.context().request.fetch(to, { method, data, headers })
    expect(answer.ok(), `${to}: ${await answer.text()}`).toBe(true)
  }
  await send(lead, 'PUT', url, {
    scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
    period: lastQuarter,
    languages: ['en'],
  })
  const text = { text: 'Two sheriffs sat down with us.' }
  const place = `${url}/texts/summary/en`
  const first = await lead.context().request.fetch(place, {
    ...{ method: 'PUT', data: text, headers: { origin: site.url, 'if-match': '"0"' } },
  })
  expect(first.ok(), await first.text()).toBe(true)
  const { edition } = await (await lead.context().request.get(url)).json()
  await send(leader, 'POST', `${url}/review`, { edition })
  await send(lead, 'POST', `${url}/finalize`, { edition })
  await leader.context().close()
  return url.replace('/api', '')
}

const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true })

/** The lead makes a link. @returns where it leads */
async function linkMade(secret?: string): Promise<string> {
  await lead.goto(path)
  await button(lead, 'shares.open').click()
  const dialog = lead.getByRole('dialog')
  if (secret) await dialog.getByLabel(t('shares.passphrase')).fill(secret)
  await dialog.getByRole('button', { name: t('shares.make') }).click()
  const link = dialog.getByText(/\/shared#[\w-]+$/)
  await link.waitFor()
  return (await link.textContent()) ?? ''
}

/** What somebody without an account sees behind a link. */
async function strangerAt(link: string): Promise<Page> {
  const stranger = await openBrowser(site)
  await stranger.goto(link)
  return stranger
}

/** The words of a page, without what differs from address to address. */
const wordsOn = (page: Page) => page.locator('main, body').first().innerText()

test('a stranger with link and passphrase reads the report, and with another passphrase does not', async () => {
  const link = await linkMade(passphrase)
  const stranger = await strangerAt(link)
  await stranger.getByText(t('error.passphrase_needed')).waitFor()
  await stranger.getByLabel(t('shared.passphrase')).fill('acorns after winter')
  await button(stranger, 'shared.open').click()
  await stranger.getByText(t('error.passphrase_wrong')).waitFor()
  expect(await stranger.getByText('Two sheriffs sat down with us.').count()).toBe(0)
  expect(await axeViolations(stranger)).toEqual([])
  await stranger.getByLabel(t('shared.passphrase')).fill(passphrase)
  await button(stranger, 'shared.open').click()
  await stranger.getByText('Two sheriffs sat down with us.').waitFor()
  await stranger.getByText(/^This link is good until/).waitFor()
  // in the words that the coalition has for things
  await stranger.getByText('Law enforcement', { exact: true }).first().waitFor()
  expect(await stranger.getByText('Police', { exact: true }).count()).toBe(0)
  expect(await axeViolations(stranger)).toEqual([])
  // nothing leads her further in, and the secret is in no address that a server hears
  expect(await stranger.locator('article a[href^="/"]').count()).toBe(0)
  expect(new URL(stranger.url()).pathname).toBe('/shared')

  // the lead sees that it was opened
  await lead.goto(path)
  await button(lead, 'shares.open').click()
  await lead.getByText(/opened once/).waitFor()
})

test('a link that was taken back, one that has ended and one that never was look the same', async () => {
  const revoked = await linkMade()
  const reader = await strangerAt(revoked)
  await reader.getByText('Two sheriffs sat down with us.').waitFor()
  const dialog = lead.getByRole('dialog')
  // the newest stands first
  await dialog
    .getByRole('button', { name: t('shares.revoke') })
    .first()
    .click()
  await dialog.getByText(t('shares.revoked')).first().waitFor()

  const expired = await linkMade()
  await site.superuser.query(
    `update report_shares set created_at = created_at - interval '40 days', expires_at = now() - interval '1 minute'
     where id = (select id from report_shares order by created_at desc limit 1)`,
  )
  const never = `${site.url}/shared#${'x'.repeat(43)}`
  const seen: string[] = []
  for (const link of [revoked, expired, never]) {
    const stranger = await strangerAt(link)
    await stranger.getByText(t('error.share_not_valid')).waitFor()
    seen.push(await wordsOn(stranger))
  }
  expect(new Set(seen).size).toBe(1)
  // who had it open has it no longer after a reload
  await reader.reload()
  await reader.getByText(t('error.share_not_valid')).waitFor()
})

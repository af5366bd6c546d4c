import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
let ana: Page
let lead: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  ana = await comeInAs(site, 'organizer')
  lead = await comeInAs(site, 'lead')
})
afterAll(() => site.close())

/** A contact of hers, with both at its form. */
async function bothEdit(notes: string): Promise<string> {
  const { request } = ana.context()
  const { items } = await (await request.get('/api/institutions?county=01095&limit=1')).json()
  const id = newId()
  const logged = await request.put(`/api/contacts/${id}`, {
    data: { countyFips: '01095', institutionIds: [items[0].id], kind: 'meeting', notes },
    headers: { origin: site.url },
  })
  expect(logged.status()).toBe(201)
  for (const page of [ana, lead]) {
    await page.goto(`/contacts/${id}/edit`)
    await page.getByLabel(t('log.notes')).waitFor()
  }
  return id
}
const save = (page: Page) => page.getByRole('button', { name: t('common.save'), exact: true })
const notesOf = async (id: string) =>
  (await (await ana.context().request.get(`/api/contacts/${id}`)).json()).notes

describe('two people, one contact', () => {
  test('different fields are merged, and nobody is asked', async () => {
    const id = await bothEdit('We met.')
    await ana.getByLabel(t('log.notes')).fill('We met for an hour.')
    await save(ana).click()
    await ana.getByText(t('log.edited')).waitFor()
    await lead.getByRole('radio', { name: t('contactKind.visit') }).check()
    await save(lead).click()
    await lead.getByText(t('history.merged')).waitFor()
    await lead.getByText('We met for an hour.').waitFor()
    await lead.getByRole('heading', { level: 1, name: t('contactKind.visit') }).waitFor()
    expect(await lead.getByText(t('conflicts.see')).count()).toBe(0)
    expect(await notesOf(id)).toBe('We met for an hour.')
  })

  test('the same words wait on a screen with both, until somebody writes a third; each version leads back', async () => {
    const id = await bothEdit('He listened.')
    await ana.getByLabel(t('log.notes')).fill('He listened for an hour.')
    await save(ana).click()
    await ana.getByText(t('log.edited')).waitFor()
    await lead.getByLabel(t('log.notes')).fill('He listened, and his deputy took notes.')
    await save(lead).click()
    await lead.getByText('He listened for an hour.').waitFor()
    await lead.getByRole('link', { name: t('conflicts.see') }).click()

    // of all that wait in the demo year, this one
    const card = lead.getByRole('article').filter({ hasText: 'his deputy took notes' })
    await card.waitFor()
    expect(await card.locator('del, ins').allTextContents()).toEqual(
      ['for an hour.', 'and his deputy took notes.'].map((words) => expect.stringContaining(words)),
    )
    expect(await axeViolations(lead)).toEqual([])
    await card.getByRole('button', { name: t('conflicts.take.written') }).click()
    const written = card.getByLabel(t('conflicts.written'))
    expect(await written.inputValue()).toContain('for an hour')
    await written.fill('He listened for an hour; his deputy took notes.')
    await card.getByRole('button', { name: t('conflicts.written.save') }).click()
    await expect.poll(() => card.count()).toBe(0)
    expect(await notesOf(id)).toBe('He listened for an hour; his deputy took notes.')

    await ana.goto(`/contacts/${id}`)
    await ana.getByRole('button', { name: t('history.title') }).click()
    const first = ana.getByRole('listitem').filter({
      has: ana.getByRole('heading', { name: /^Version 1$/ }),
    })
    await first.getByRole('button', { name: t('history.restore') }).click()
    expect(await axeViolations(ana)).toEqual([])
    await first.getByRole('button', { name: t('history.restore') }).click()
    await ana.getByText(t('history.restored')).waitFor()
    await expect.poll(() => notesOf(id)).toBe('He listened.')
  })

  test('a removal waits where somebody has written meanwhile', async () => {
    const id = await bothEdit('To be taken back.')
    // her screen hears of nothing any more
    await ana.route('**/api/events', (route) => route.abort())
    await ana.goto(`/contacts/${id}`)
    await ana.getByRole('button', { name: t('contacts.remove') }).click()
    await lead.getByLabel(t('log.notes')).fill('Worth keeping.')
    await save(lead).click()
    await lead.getByText(t('log.edited')).waitFor()
    const remove = ana.getByRole('dialog').getByRole('button', { name: t('contacts.remove') })
    await remove.click()
    await ana.getByText(t('contacts.removalWaits')).waitFor()
    await ana.getByRole('link', { name: t('conflicts.see') }).click()
    const card = ana.getByRole('article').filter({ hasText: 'Worth keeping.' })
    await card.getByRole('button', { name: t('conflicts.take.leave') }).click()
    await expect.poll(() => card.count()).toBe(0)
    expect(await notesOf(id)).toBe('Worth keeping.')
  })
})

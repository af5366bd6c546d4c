import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { allPagesKept, appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
}, 120_000)
afterAll(() => site.close())

test('two changes of one contact without a signal: the second comes after the first, and nobody is asked', async () => {
  const page = await comeInAs(site, 'organizer')
  const { request } = page.context()
  const { items } = await (await request.get('/api/institutions?county=01095&limit=1')).json()
  const id = newId()
  const logged = await request.put(`/api/contacts/${id}`, {
    data: { countyFips: '01095', institutionIds: [items[0].id], kind: 'meeting', notes: 'We met.' },
    headers: { origin: site.url },
  })
  expect(logged.status()).toBe(201)
  await page.goto('/phone')
  await appKept(page)
  await allPagesKept(page)
  await page.getByText(/^As of .+ MB/).waitFor()
  await page.context().setOffline(true)

  const notes = page.getByRole('textbox', { name: t('log.notes') })
  const earlier = page.getByText(t('outbox.changed'))
  const edit = async (words: string) => {
    await page.evaluate((to) => history.pushState(null, '', to), `/contacts/${id}/edit`)
    // what waits is sealed: the form shows what the phone has read
    await expect.poll(() => notes.inputValue()).toBe('We met.')
    await notes.fill(words)
  }
  const save = async () => {
    await page.getByRole('button', { name: t('common.save'), exact: true }).click()
    await notes.waitFor({ state: 'detached' })
  }
  await edit('We met for an hour.')
  expect(await earlier.count()).toBe(0)
  await page.getByRole('radio', { name: t('contactKind.visit') }).check()
  await save()
  await edit('We met for an hour, and his deputy took notes.')
  await earlier.waitFor()
  expect(await axeViolations(page)).toEqual([])
  await save()
  await page.getByText(/2 entries on this phone/).waitFor()

  await page.context().setOffline(false)
  await page.getByText(/entr(y|ies) on this phone/).waitFor({ state: 'detached' })
  const contact = await (await request.get(`/api/contacts/${id}`)).json()
  expect(contact).toMatchObject({
    version: 3,
    kind: 'visit',
    notes: 'We met for an hour, and his deputy took notes.',
  })
  const waiting = await (await request.get(`/api/conflicts?recordId=${id}`)).json()
  expect(waiting.items).toEqual([])
  const past = await (await request.get(`/api/contacts/${id}/history`)).text()
  expect(past).toContain('"We met for an hour."')
})

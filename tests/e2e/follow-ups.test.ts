import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
}, 120_000)
afterAll(() => site.close())

test('a next step is put off without a signal, done by a later contact, and counted for the team', async () => {
  const page = await comeInAs(site, 'lead')
  const { request } = page.context()
  const put = async (url: string, data: object) => {
    const answer = await request.put(url, { data, headers: { origin: site.url } })
    expect(answer.ok()).toBe(true)
  }
  const session = await (await request.get('/api/session')).json()
  const shop = newId()
  const county = { countyFips: '01095' }
  await put(`/api/institutions/${shop}`, {
    ...{ sector: 'business', kind: 'shop', name: 'Tienda La Luz', counties: ['01095'] },
  })
  const id = newId()
  const text = 'Bring the poster'
  const step = { ...county, institutionId: shop, text, dueOn: dayInAlabama(new Date()) }
  await put(`/api/follow-ups/${id}`, step)
  const rowOf = async () => {
    const { rows } = await site.superuser.query(
      'select snooze_reason, done_contact_id, version from follow_ups where id = $1',
      [id],
    )
    return rows[0]
  }

  await page.goto('/follow-ups')
  const item = page.getByRole('listitem').filter({ hasText: text })
  await item.waitFor()
  await page.getByRole('button', { name: t('followUps.putOff').replace('{text}', text) }).click()
  // loaded while there is a signal
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('followUps.why.waiting_for_them') }).check()
  expect(await axeViolations(page)).toEqual([])
  await appKept(page)
  await page.context().setOffline(true)
  await dialog.getByRole('button', { name: t('followUps.putOff.title') }).click()
  await page.getByText(t('outbox.keptHere')).waitFor()
  await page.context().setOffline(false)
  await expect.poll(async () => (await rowOf()).snooze_reason).toBe('waiting_for_them')

  const contact = newId()
  await put(`/api/contacts/${contact}`, { ...county, institutionIds: [shop], kind: 'visit' })
  await page.goto('/follow-ups')
  await item.getByRole('button', { name: t('followUps.since.done') }).click()
  await expect.poll(async () => (await rowOf()).done_contact_id).toBe(contact)
  // and she corrects herself
  await item.getByRole('button', { name: t('followUps.doneBy.other') }).click()
  await dialog.getByRole('radio', { name: t('followUps.doneBy.none') }).check()
  await dialog.getByRole('button', { name: t('common.save') }).click()
  await expect.poll(async () => (await rowOf()).done_contact_id).toBe(null)

  await page.getByRole('radio', { name: t('followUps.team'), exact: true }).check()
  const mine = page.getByRole('button', { name: new RegExp(session.member.name) })
  await mine.click()
  expect(await axeViolations(page)).toEqual([])
}, 120_000)

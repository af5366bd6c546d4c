import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { institutionNamed } from '../setup/app.ts'
import { laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const es = wordsOf('es')
let site: TestSite

beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

/** A sheriff of Marshall County who has promised something: the demo names none. */
async function sheriffWithPromise(lead: Page) {
  const sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  const [personId, commitmentId] = [newId(), newId()]
  const put = async (url: string, data: object) => {
    const answer = await lead.context().request.put(url, { data, headers: { origin: site.url } })
    expect(answer.status(), await answer.text()).toBe(201)
  }
  await put(`/api/people/${personId}`, {
    name: 'Ira Holt',
    seat: { institutionId: sheriff, title: 'Sheriff' },
    confirmed: true,
  })
  await put(`/api/commitments/${commitmentId}`, {
    countyFips: '01095',
    institutionId: sheriff,
    personId,
    text: 'Will ask for a judge’s warrant before any hold',
  })
  return { sheriff, commitmentId }
}

test('a sheriff’s seat is handed over: the promise lapses, one click asks again, the brief prints in Spanish', async () => {
  const lead = await comeInAs(site, 'lead')
  const { sheriff, commitmentId } = await sheriffWithPromise(lead)
  await lead.goto(`/institutions/${sheriff}`)
  const seat = lead
    .getByRole('listitem')
    .filter({ has: lead.getByRole('heading', { name: 'Sheriff', exact: true }) })
  await seat.getByRole('button', { name: t('seats.turnOver') }).click()
  await lead.getByRole('radio', { name: t('seats.outcome.replaced') }).check({ force: true })
  await lead.getByRole('combobox', { name: t('seats.successor') }).fill('Jo Peña Robles')
  await lead.getByRole('option', { name: 'Add “Jo Peña Robles” as a new person' }).click()
  await lead.getByRole('button', { name: t('seats.save') }).click()

  await lead.getByText('1 promise lapsed').waitFor()
  await lead.getByText('Will ask for a judge’s warrant').last().waitFor()
  await lead.getByRole('button', { name: t('seats.askAgain'), exact: true }).click()
  await lead.getByText(t('seats.askAgain.done')).waitFor()
  const { rows } = await site.superuser.query(
    'select asked_on, people.name from asks join people on people.id = person_id where commitment_id = $1',
    [commitmentId],
  )
  expect(rows).toEqual([{ asked_on: null, name: 'Jo Peña Robles' }])

  await lead
    .getByRole('dialog')
    .getByRole('link', { name: t('seats.brief') })
    .click()
  await lead.getByRole('heading', { name: t('seats.brief.knows') }).waitFor()
  await lead.getByRole('radio', { name: 'Español' }).check({ force: true })
  const brief = lead.getByRole('article')
  await brief.getByRole('heading', { name: es('seats.brief.asks') }).waitFor()
  // the screen around it stays in English, and whoever is sent the address reads the same
  await lead.getByRole('button', { name: t('seats.brief.print') }).waitFor()
  expect(new URL(lead.url()).searchParams.get('lang')).toBe('es')
  for (const said of [
    'Jo Peña Robles',
    'Ira Holt',
    'Will ask for a judge’s warrant before any hold',
    es('commitment.lapsed'),
    es('seats.brief.ask.again'),
    'Condado de Marshall',
  ])
    await expect.poll(() => brief.textContent()).toContain(said)

  await lead.emulateMedia({ media: 'print' })
  expect(await lead.getByRole('navigation').count()).toBe(0)
  expect(await lead.getByRole('button', { name: t('seats.brief.print') }).isVisible()).toBe(false)
  const pdf = (await lead.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)

  await lead.emulateMedia({ media: 'screen' })
  await lead.goto(`/commitments/${commitmentId}`)
  await lead.getByText(/has planned to ask for it again/).waitFor()
})

test('many terms end: marks outlive a reload, each row is saved by itself, by keyboard', async () => {
  // whatever the calendar says: the last of the terms to end does so in some days
  await site.superuser.query(
    `update tenures set term_ends_on = $1::date + 5 where ended_on is null and term_ends_on =
       (select max(term_ends_on) from tenures where ended_on is null and term_ends_on < $1::date + 60)`,
    [dayInAlabama(new Date())],
  )
  const lead = await comeInAs(site, 'lead')
  await lead.setViewportSize(laptop)
  await lead.goto('/turnover')
  const rows = lead.getByRole('main').getByRole('listitem')
  await rows.first().waitFor()
  const counted = async () => lead.getByText(`0 of ${await rows.count()} marked`).count()
  await expect.poll(counted).toBe(1)
  const total = await rows.count()
  expect(total).toBeGreaterThan(30)

  // a term that has ended: it can be saved at once
  const row = rows.first()
  const holder = (await row.locator('p').first().textContent()) ?? ''
  await row.getByRole('radio', { name: t('seats.outcome.reelected') }).focus()
  await lead.keyboard.press('Space')
  // a term that ends ahead: marked now, saved when the day has come
  await rows
    .nth(total - 1)
    .getByRole('radio', { name: t('seats.outcome.vacant') })
    .check({ force: true })
  await lead.getByText(`2 of ${total} marked`).waitFor()
  await lead.reload()
  await lead.getByText(`2 of ${total} marked`).waitFor()
  expect(await lead.getByText(/That day has not come yet/).count()).toBe(1)
  await lead.getByRole('button', { name: 'Save 1 mark' }).click()
  await lead
    .getByText(/1 saved/)
    .first()
    .waitFor()
  await lead.getByText(t('seats.summary')).waitFor()
  const saved = await site.superuser.query(
    `select people.name from turnovers o join tenures on tenures.id = o.after_tenure_id
     join people on people.id = person_id where o.outcome = 'reelected'`,
  )
  expect(saved.rows).toEqual([{ name: holder }])
})

test('whoever may not turn over offices learns who does', async () => {
  const organizer = await comeInAs(site, 'organizer')
  await organizer.goto('/turnover')
  await organizer.getByText(t('seats.only')).waitFor()
  const sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  await organizer.goto(`/institutions/${sheriff}`)
  await organizer
    .getByRole('link', { name: t('seats.brief') })
    .first()
    .waitFor()
  expect(await organizer.getByRole('button', { name: t('seats.turnOver') }).count()).toBe(0)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite

beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

test('what is missing is added from an empty search, used at once, and confirmed by a lead', async () => {
  const organizer = await comeInAs(site, 'organizer')
  await organizer.goto('/directory')
  await organizer.getByRole('searchbox').fill('alguasil marshal')
  await organizer.getByRole('link', { name: "Marshall County Sheriff's Office" }).waitFor()
  // whoever is sent this address sees the same
  await expect.poll(() => new URL(organizer.url()).searchParams.get('q')).toBe('alguasil marshal')

  await organizer.getByRole('searchbox').fill('Llantera Zúñiga')
  await organizer.getByText(t('institutions.empty.search.text')).waitFor()
  await organizer.getByRole('link', { name: 'Add “Llantera Zúñiga”' }).click()
  await organizer.getByLabel(t('institutions.form.kind')).selectOption('shop')
  await organizer.getByLabel(t('institutions.form.counties')).fill('st clair')
  await organizer.keyboard.press('ArrowDown')
  await organizer.keyboard.press('Enter')
  await organizer.getByRole('button', { name: t('institutions.form.save') }).click()
  await organizer.getByText(t('institutions.confirm.waiting')).waitFor()
  const address = new URL(organizer.url()).pathname

  const lead = await comeInAs(site, 'lead')
  await lead.goto('/directory?unconfirmed=yes&q=llantera')
  await lead.getByRole('link', { name: 'Llantera Zúñiga' }).click()
  await lead.getByRole('button', { name: t('institutions.confirm') }).click()
  await lead.getByText(t('institutions.confirmed')).waitFor()
  await lead.goto(address)
  await lead.getByRole('heading', { level: 1, name: 'Llantera Zúñiga' }).waitFor()
  expect(await lead.getByText(t('common.unconfirmed')).count()).toBe(0)
})

test('a lead sets the county of a town that has none, and it leaves the list', async () => {
  const lead = await comeInAs(site, 'lead')
  await lead.goto('/directory?where=unknown&q=benton')
  await lead.getByRole('link', { name: 'Benton', exact: true }).click()
  await lead.getByRole('combobox', { name: t('institutions.setCounty.label') }).fill('lown')
  await lead.getByRole('option', { name: 'Lowndes' }).click()
  await lead.getByRole('button', { name: t('institutions.setCounty') }).click()
  await lead.getByRole('link', { name: 'Lowndes County' }).waitFor()
  await lead.goto('/directory?where=unknown&q=benton')
  await lead.getByText(t('institutions.empty.search.text')).waitFor()
})

test('no agreement known is not none: it says as of when, and is asked of police alone', async () => {
  const page = await comeInAs(site, 'organizer')
  const open = async (name: string) => {
    await page.goto(`/institutions/${await institutionNamed(site.app, name)}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await open("Marshall County Sheriff's Office")
  await page.getByText('Signed Sep 22, 2025').first().waitFor()
  await page.getByText(t('records.model.JEM')).first().waitFor()

  await open("Cullman County Sheriff's Office")
  await page.getByText('No 287(g) agreement in force known as of').waitFor()

  await open('Huntsville Hospital')
  await page.getByText(t('institutions.fact.emergency')).waitFor()
  expect(await page.getByText('287(g)').count()).toBe(0)
})

test('officials whose source is older than the elections carry the month they leave', async () => {
  const page = await comeInAs(site, 'organizer')
  const id = await institutionNamed(site.app, 'Alabama House District 27')
  await page.goto(`/institutions/${id}`)
  await page.getByText('until January 2027').waitFor()
  await page.getByText(t('institutions.seat.changing')).waitFor()
})

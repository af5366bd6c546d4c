import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
let page: Page
/** Sheriffs of whom no record is known, each with a county that the list spells wrong. */
let offices: { name: string; county: string; fips: string; slip: string }[]

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  const { rows } = await site.superuser.query<{ name: string; county: string; fips: string }>(
    `select i.name, counties.name as county, counties.fips from institutions i
     join institution_counties ic on ic.institution_id = i.id
     join counties on counties.fips = ic.county_fips
     where i.kind = 'sheriff' and length(counties.name) > 6
       and not exists (select from public_records r where r.institution_id = i.id)
       and not exists (select from public_records r
         join institution_counties rc on rc.institution_id = r.institution_id
         where rc.county_fips = counties.fips)
     order by counties.name limit 3`,
  )
  // the last letter but one goes missing
  offices = rows.map((row) => ({ ...row, slip: row.county.slice(0, -2) + row.county.slice(-1) }))
  page = await comeInAs(site, 'lead')
})
afterAll(() => site.close())

function file() {
  const lines = offices.map(
    ({ name, slip }) => `"${name}";"${slip} County";Task Force Model;10/14/2026`,
  )
  const text = ['Law enforcement agency;County;Support type;Signed', ...lines].join('\r\n')
  return { name: 'ice-list.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}\r\n`) }
}

/** The first two steps: the file, its source, and the columns as they were guessed. */
async function toTheRows(): Promise<void> {
  await page.goto('/records')
  await page.getByRole('link', { name: t('records.import') }).click()
  await page.getByLabel(t('imports.file')).setInputFiles(file())
  await page.getByText('Chosen: ice-list.csv').waitFor()
  await page.getByLabel(t('records.source')).selectOption('ice-287g')
  await page.getByRole('button', { name: t('imports.toColumns') }).click()
  await page.getByLabel(t('imports.field.institution')).waitFor()
  await page.getByRole('button', { name: t('imports.toRows') }).click()
}

async function layerOf(fips: string) {
  const answer = await page.context().request.get('/api/records/counties?kind=287g')
  const { counties } = await answer.json()
  return counties.find((county: { fips: string }) => county.fips === fips)
}

const recordsNow = async () =>
  (await site.superuser.query<{ n: number }>('select count(*)::int as n from public_records'))
    .rows[0]?.n ?? 0

test('three misspelt counties are each put right by a person, and the map and the pages change', async () => {
  expect(offices).toHaveLength(3)
  const before = await recordsNow()
  await toTheRows()
  await page.getByRole('heading', { name: '3 questions' }).waitFor()
  const submit = page.getByRole('button', { name: t('imports.submit') })
  expect(await submit.isDisabled()).toBe(true)

  const [first, ...others] = offices
  const ask = (slip: string) =>
    page.getByRole('group', { name: `“${slip} County” is no county of Alabama.`, exact: false })
  await ask(first?.slip ?? '')
    .getByRole('radio', { name: `${first?.county} County` })
    .click()
  await page.getByRole('heading', { name: '2 questions' }).waitFor()
  // nothing that was said is lost with the page
  await page.reload()
  await page.getByRole('heading', { name: '2 questions' }).waitFor()
  await page.getByText(`“${first?.slip} County”: ${first?.county} County`).waitFor()
  for (const { slip, county } of others) {
    await ask(slip)
      .getByRole('radio', { name: `${county} County` })
      .click()
    await ask(slip).waitFor({ state: 'detached' })
  }
  await page.getByText('3 new', { exact: true }).waitFor()
  // none of what we know is ended by itself: it is asked about, and left as it is
  await page.getByText(t('imports.gone.lead')).waitFor()
  expect(await recordsNow()).toBe(before)

  await submit.click()
  await page.getByText(t('records.imports')).click()
  await page.getByText('ice-list.csv', { exact: false }).waitFor()
  await page.getByText('3 new · 0 seen again').waitFor()
  expect(await recordsNow()).toBe(before + 3)
  for (const { fips } of offices)
    expect(await layerOf(fips)).toMatchObject({ inForce: 1, models: ['TFM'] })
  await page.goto(`/institutions/${await institutionNamed(site.app, first?.name ?? '')}`)
  await page.getByText('Signed Oct 14, 2026', { exact: false }).first().waitFor()
})

test('the same list again adds nothing', async () => {
  const before = await recordsNow()
  await toTheRows()
  for (const { slip, county } of offices)
    await page
      .getByRole('group', { name: `“${slip} County”`, exact: false })
      .getByRole('radio', { name: `${county} County` })
      .click()
  await page.getByText('3 known already', { exact: false }).waitFor()
  await page.getByRole('button', { name: t('imports.submit') }).click()
  await page.getByText(t('records.imports')).click()
  await page.getByText('nothing new · 3 seen again').waitFor()
  expect(await recordsNow()).toBe(before)
})

test('what is no list is said to be none, and what was chosen stays', async () => {
  await page.goto('/records/import')
  const buffer = Buffer.from('504b03041400060008000000210000', 'hex')
  const mimeType = 'application/octet-stream'
  await page.getByLabel(t('imports.file')).setInputFiles({ name: 'list.xlsx', mimeType, buffer })
  await page.getByLabel(t('records.source')).selectOption('ice-287g')
  await page.getByRole('button', { name: t('imports.toColumns') }).click()
  await page.getByText(t('error.list_unreadable')).waitFor()
  await page.getByRole('button', { name: t('imports.otherList') }).click()
  expect(await page.getByLabel(t('records.source')).inputValue()).toBe('ice-287g')
})

test('a record is added by hand where it belongs, is called what we call it, and ends', async () => {
  const name = 'Cullman County Commission'
  await page.goto(`/institutions/${await institutionNamed(site.app, name)}`)
  await page.getByRole('button', { name: t('records.add') }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(t('records.titleField')).fill('Voted for a jail contract')
  await form
    .getByRole('group', { name: t('records.datedOn') })
    .getByRole('radio', { name: t('common.yesterday') })
    .click()
  await form.getByLabel(t('records.source'), { exact: true }).selectOption('new')
  await form.getByLabel(t('records.source.title')).fill('Minutes of the commission')
  await form.getByLabel(t('records.source.publisher')).fill('Cullman County')
  await form.getByLabel(t('records.source.licence')).fill('Public record')
  await form.getByRole('button', { name: t('common.save') }).click()
  await page.getByText('Voted for a jail contract').waitFor()
  await page.getByRole('button', { name: t('records.correct') }).click()
  // a kind of our own, below the one that it counts as
  await form.getByLabel(t('records.kind'), { exact: true }).selectOption('policy__safe_schools')
  await form.getByText(t('records.countsAs').replace('{kind}', t('recordKind.policy'))).waitFor()
  await form
    .getByRole('group', { name: t('records.endedOn') })
    .getByRole('radio', { name: t('common.today') })
    .click()
  await form.getByRole('button', { name: t('common.save') }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('ended', { exact: false }).first().waitFor()
  await page.getByText('Safe-schools policy', { exact: false }).waitFor()
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookOf } from '../imports/workbook.ts'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
let page: Page
/** Two offices of her own counties. */
let offices: { name: string; county: string }[]

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  page = await comeInAs(site, 'organizer')
  const { member } = await (await page.context().request.get('/api/session')).json()
  const { rows } = await site.superuser.query<{ name: string; county: string }>(
    `select i.name, counties.name as county from institutions i
     join institution_counties ic on ic.institution_id = i.id
     join counties on counties.fips = ic.county_fips
     where i.kind = 'sheriff' and counties.region_id = any($1) order by 2 limit 2`,
    [member.regions],
  )
  offices = rows
})
afterAll(() => site.close())

const mine = async () => {
  const answer = await page.context().request.get('/api/contacts?mine=true&to=2019-12-31')
  return (await answer.json()).items as { notes: string }[]
}

/** Last year's sheets as people keep them: a title, merged headers, a sheet for each county, an office spelt in a hurry. */
function lastYear(): Buffer {
  return workbookOf(
    offices.map(({ name, county }, at) => ({
      name: county,
      merged: ['A1:D1'],
      rows: [
        ['What we did in 2019'],
        ['Fecha', 'Institución', 'Tipo', 'Notas'],
        ['14 de marzo de 2019', name, 'Reunión', `first ${at}`],
        [{ day: 43549 }, at === 0 ? `${county} Co Sherrif` : name, 'llamada', `second ${at}`],
        ['no sé', name, 'visita', `third ${at}`],
      ],
    })),
    { shared: true },
  )
}

test("an organizer imports last year's sheet and undoes it", async () => {
  expect(offices).toHaveLength(2)
  await page.goto('/imports')
  await page.getByText(t('spreadsheets.none')).waitFor()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = { name: 'contacts-2019.xlsx', mimeType, buffer: lastYear() }
  await page.getByLabel(t('spreadsheets.file')).setInputFiles(file)
  await page.getByLabel(t('spreadsheets.field.day')).first().waitFor()
  await page.getByRole('button', { name: t('spreadsheets.toRows') }).click()

  // what resembles an office is for her to say
  await page.getByRole('heading', { name: '1 question' }).waitFor()
  // whoever came by the keyboard goes on here, and not at the top of the page
  const isLost = () => page.evaluate(() => document.activeElement === document.body)
  expect(await isLost()).toBe(false)
  const submit = page.getByRole('button', { name: /^Bring in/ })
  expect(await submit.isDisabled()).toBe(true)
  await page.getByRole('radio', { name: offices[0]?.name ?? '' }).click()
  await page.getByText(/^1 question is still open/).waitFor({ state: 'detached' })
  expect(await isLost()).toBe(false)
  // which cell is the matter
  await page.getByText(`${offices[0]?.county}!A5`).waitFor()
  await page.getByText('4 new', { exact: true }).first().waitFor()
  expect(await mine()).toEqual([])

  // her answers are there when she comes back
  await page.reload()
  await page.getByRole('button', { name: 'Bring in 4 rows' }).click()
  await page.getByText(/^It is in/).waitFor()
  expect((await mine()).map(({ notes }) => notes).sort()).toEqual([
    'first 0',
    'first 1',
    'second 0',
    'second 1',
  ])
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: t('spreadsheets.rejected.get') }).click()
  expect((await waiting).suggestedFilename()).toBe(t('spreadsheets.rejected.name'))

  const undo = page.getByRole('button', { name: t('spreadsheets.undo.do') })
  await undo.click()
  // twice: it may be the work of a year
  const sure = page.getByRole('dialog', { name: t('spreadsheets.undo.sure') })
  expect(await axeViolations(page)).toEqual([])
  await sure.getByRole('button', { name: t('common.cancel') }).click()
  await undo.click()
  await sure.getByRole('button', { name: t('spreadsheets.undo.do') }).click()
  await page.getByText(/^Taken back/).waitFor()
  expect(await mine()).toEqual([])
})

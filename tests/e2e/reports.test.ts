import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { periodWords } from '../../client/src/i18n/period-words.ts'
import { addDays } from '../../server/days.ts'
import type { ReportContents } from '../../server/report-contents/contract.ts'
import { reportFormats } from '../../server/report-files/rules.ts'
import {
  axeViolations,
  laptop,
  openBrowser,
  startTestSite,
  type TestSite,
} from '../setup/browser.ts'
import { settled } from '../setup/settled.ts'
import { comeInAs } from './come-in.ts'
import { englishIn } from './english-in.ts'
import { lastQuarter } from './last-quarter.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const lastOne = {
  scope: { kind: 'regions', regionIds: ['top-of-alabama'] },
  period: lastQuarter,
  languages: ['en', 'es'],
}

let site: TestSite
let lead: Page
let leader: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  lead = await comeInAs(site, 'lead', { viewport: laptop })
  leader = await comeInAs(site, 'leadership')
})
afterAll(() => site.close())

const send = (page: Page, url: string, data: object) =>
  page.context().request.put(url, { data, headers: { origin: site.url } })
const contentsOf = async (page: Page, path: string): Promise<ReportContents> =>
  (await page.context().request.get(`/api${path}/contents`)).json()
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true })
const saved = new RegExp(`^${t('reports.write.saved').replace('{when}', '')}`)
const part = (page: Page, id: string) => page.locator(`#${id}`)

async function begun(): Promise<string> {
  const id = newId()
  const made = await send(lead, `/api/reports/${id}`, lastOne)
  expect(made.status(), await made.text()).toBe(201)
  return `/reports/${id}`
}

/** Writes into a section, and waits until the server has it. */
async function write(page: Page, section: string, text: string): Promise<void> {
  await part(page, section)
    .getByLabel(t(`reports.write.${section}`))
    .fill(text)
  await part(page, section).getByText(saved).waitFor()
}

test('a lead writes the quarter in both languages, another one reviews it, it is finished, and what is corrected later is said', async () => {
  // Condado has prepared it: one tap to the draft
  await lead.goto('/reports')
  // a name has plain spaces, also where the words have thin ones
  const quarter = periodWords(lastQuarter, 'en').replaceAll(/\s/g, ' ')
  await lead.getByRole('link', { name: new RegExp(`^North Central.*${quarter}`) }).click()
  await lead.waitForURL(/\/reports\/[\w-]+\?mode=write/)
  const path = new URL(lead.url()).pathname

  await write(lead, 'summary', 'Two sheriffs sat down with us this summer.')
  await write(lead, 'outlook', 'In January we go to those who take office.')
  const quoted = part(lead, 'highlights')
  await quoted.getByRole('button', { name: t('reports.highlights.add') }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByRole('checkbox').first().check()
  await button(lead, 'common.close').click()
  await quoted.getByLabel(t('reports.highlights.caption.en')).fill('They kept their word.')
  await quoted.getByLabel(t('reports.highlights.caption.es')).fill('Cumplieron su palabra.')
  await quoted.getByText(saved).waitFor()
  await lead.getByRole('radio', { name: 'Español' }).check({ force: true })
  await write(lead, 'summary', 'Este verano dos alguaciles se sentaron con nosotros.')

  // read, it has both the words and the numbers, and each number leads to its entries
  await lead.getByRole('radio', { name: t('reports.mode.read') }).check({ force: true })
  await lead.getByText('Cumplieron su palabra.').waitFor()
  await settled(lead)
  expect(await englishIn(lead.locator('article'))).toEqual([])
  await lead.getByRole('radio', { name: 'English' }).check({ force: true })
  await lead.getByText('Two sheriffs sat down with us this summer.').waitFor()
  const { contacts } = await contentsOf(lead, path)
  const held = contacts.held.value ?? 0
  expect(held).toBeGreaterThan(0)
  await lead
    .getByRole('link', { name: `${held} ${t('report.entries.of')}` })
    .first()
    .click()
  await dialog.getByRole('link').first().waitFor()
  expect(await axeViolations(lead)).toEqual([])
  await button(lead, 'common.close').click()
  await dialog.waitFor({ state: 'detached' })

  // another one has read it, and says so
  expect(await button(lead, 'reports.finish.submit').count()).toBe(0)
  await leader.goto(path)
  await leader.getByText('They kept their word.').waitFor()
  await button(leader, 'reports.review.submit').click()
  await leader
    .getByText(`${t('reports.untranslated.es')} ${t('report.section.outlook')}`, { exact: true })
    .waitFor()
  await leader
    .getByRole('dialog')
    .getByRole('button', { name: t('reports.review.submit') })
    .click()
  await leader.getByText(t('reports.state.reviewed'), { exact: true }).waitFor()

  await lead.goto(path)
  await button(lead, 'reports.finish.submit').click()
  await dialog.getByText(/stay as we know them today/).waitFor()
  await dialog.getByRole('button', { name: t('reports.finish.submit') }).click()
  await lead.getByText(t('reports.final.intact')).waitFor()
  expect(await lead.getByRole('radio', { name: t('reports.mode.write') }).count()).toBe(0)

  // a contact of those days that is logged only now: the number stays, and says what it is today
  const county = contacts.byCounty[0]?.of ?? ''
  const { items } = await (
    await lead.context().request.get(`/api/institutions?county=${county}&limit=1`)
  ).json()
  const late = {
    countyFips: county,
    institutionIds: [items[0].id],
    kind: 'visit',
    happenedOn: addDays(lastQuarter.from, 45),
  }
  expect((await send(lead, `/api/contacts/${newId()}`, late)).status()).toBe(201)
  await lead.goto(path)
  await lead.getByRole('heading', { name: /^Corrected since/ }).waitFor()
  await lead
    .getByText(`was ${held}, today ${held + 1}`)
    .first()
    .waitFor()
  await part(lead, 'contacts')
    .getByText(`today ${held + 1}`)
    .first()
    .waitFor()
  expect((await contentsOf(lead, path)).contacts.held.value).toBe(held)
  await settled(lead)
  expect(await axeViolations(lead)).toEqual([])

  // in each form a file, and whoever came by the keyboard goes on where she was
  const share = button(lead, 'shares.open')
  await share.press('Enter')
  for (const format of reportFormats) {
    const [file] = await Promise.all([
      lead.waitForEvent('download'),
      dialog.getByRole('button', { name: t(`shares.file.${format}`) }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.(${format}|zip)$`))
  }
  expect(await dialog.getByRole('alert').count()).toBe(0)
  await lead.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await share.evaluate((element) => element === document.activeElement)).toBe(true)

  // final, it is for viewers too; the drafts never were
  const viewer = await comeInAs(site, 'viewer')
  await viewer.goto('/reports')
  await viewer.locator(`a[href="${path}"]`).click()
  await viewer.getByText('Two sheriffs sat down with us this summer.').waitFor()
  expect(await button(viewer, 'reports.final.replace').count()).toBe(0)
  await viewer.goto(await begun())
  await viewer.getByRole('heading', { name: t('common.notFound.title') }).waitFor()
})

describe('what is typed', () => {
  test('of two at the same section both are shown, and one says which it is', async () => {
    // any other one takes two: its last month stands there when she asks for a month
    await lead.goto('/reports')
    await lead.getByText(t('reports.new.choose')).click()
    await lead.getByRole('radio', { name: t('reports.new.period.month') }).check({ force: true })
    await button(lead, 'reports.new.start').click()
    await lead.waitForURL(/\?mode=write/)
    const path = new URL(lead.url()).pathname
    // her phone: the same member on another device
    const phone = await openBrowser(site)
    await phone.context().addCookies(await lead.context().cookies())
    await phone.goto(`${path}?mode=write`)
    await part(phone, 'outlook').getByLabel(t('reports.write.outlook')).waitFor()
    await write(lead, 'outlook', 'We go to Jackson County.')
    await part(phone, 'outlook')
      .getByLabel(t('reports.write.outlook'))
      .fill('We go to Jackson County in January.')
    const clash = part(phone, 'outlook').getByRole('alert')
    await clash.getByText('We go to Jackson County.', { exact: true }).waitFor()
    expect(await axeViolations(phone)).toEqual([])
    await clash.getByRole('button', { name: t('reports.clash.takeMine') }).click()
    await part(phone, 'outlook').getByText(saved).waitFor()
    // the other screen hears of it, since nothing is being typed there
    await lead.goto(path)
    await lead.getByText('We go to Jackson County in January.').waitFor()
  })

  test('without a signal stays on the device, and is sent when there is one', async () => {
    const path = await begun()
    await lead.goto(`${path}?mode=write`)
    await part(lead, 'contacts').getByLabel(t('reports.write.contacts')).waitFor()
    await settled(lead)
    await lead.context().setOffline(true)
    await part(lead, 'contacts').getByLabel(t('reports.write.contacts')).fill('Said in the car.')
    await part(lead, 'contacts').getByText(t('reports.write.kept')).waitFor()
    await lead.context().setOffline(false)
    await part(lead, 'contacts').getByText(saved).waitFor()
    await lead.goto(path)
    await lead.getByText('Said in the car.').waitFor()
  })
})

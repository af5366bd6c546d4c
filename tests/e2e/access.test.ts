import { Kysely, PostgresDialect } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Database } from '../../server/db/database.ts'
import { institutionNamed } from '../setup/app.ts'
import {
  axeViolations,
  laptop,
  openBrowser,
  phone,
  startTestSite,
  type TestSite,
  type Visit,
} from '../setup/browser.ts'
import { wordsOf } from './words.ts'

let site: TestSite
/** Every screen, by its address. */
let screens: string[]
/** The campaign that is decided: with a board, a vote and its score. */
let decided: string

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  const all = new Kysely<Database>({ dialect: new PostgresDialect({ pool: site.superuser }) })
  const idIn = async (table: 'contacts' | 'commitments') => {
    const { id } = await all
      .selectFrom(table)
      .where('county_fips', '=', '01095')
      .where('sensitivity', '=', 'shared')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const commitmentWith = async (table: 'milestones' | 'evidence_files') => {
    const { id } = await all
      .selectFrom(table)
      .innerJoin('commitments as k', 'k.id', `${table}.commitment_id`)
      .innerJoin('counties', 'counties.fips', 'k.county_fips')
      // where the lead of the demo sees it
      .where('counties.region_id', '=', 'top-of-alabama')
      .where('k.sensitivity', '=', 'shared')
      .select('k.id')
      .orderBy('k.id')
      .executeTakeFirstOrThrow()
    return id
  }
  const sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  const { seat, person } = await turnedOver()
  const contact = await idIn('contacts')
  const { id: campaign } = await site.app.db
    .selectFrom('campaigns')
    .where('voted_on', 'is not', null)
    .select('id')
    .executeTakeFirstOrThrow()
  decided = `/campaigns/${campaign}`
  screens = [
    '/',
    `/?asOf=${addDays(dayInAlabama(new Date()), -90)}`,
    '/moved',
    '/?layer=accountability',
    '/?layer=both&sector=police',
    '/?layer=campaign',
    '/?layer=287g',
    '/?layer=coverage',
    '/?county=01095',
    '/counties/01095',
    '/directory',
    '/directory?q=marshall',
    `/institutions/${sheriff}`,
    '/contacts/new',
    '/contacts/new?county=01095',
    `/contacts/${contact}`,
    `/commitments/${await idIn('commitments')}`,
    '/commitments',
    '/commitments?state=broken',
    // with steps, and with a file as evidence
    `/commitments/${await commitmentWith('milestones')}`,
    `/commitments/${await commitmentWith('evidence_files')}`,
    '/campaigns',
    decided,
    '/campaigns/new',
    '/follow-ups',
    '/turnover',
    `/seats/${seat}/brief`,
    `/people/${person}`,
    '/coverage',
    '/coverage/cadence',
    '/records',
    '/records/import',
    '/members',
    '/audit',
    '/export',
    '/account',
    '/about',
    '/nowhere',
  ]
}, 120_000)
afterAll(() => site.close())

/** An office of the demo year that changed hands, and who is in it now. */
async function turnedOver() {
  return site.app.db
    .selectFrom('turnovers')
    .innerJoin('tenures', 'tenures.id', 'turnovers.after_tenure_id')
    .select(['turnovers.seat_id as seat', 'tenures.person_id as person'])
    .executeTakeFirstOrThrow()
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.evaluate(() => document.fonts.ready)
  // colours on their way are no colours yet
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  )
}

async function signedIn(role: string, visit: Visit): Promise<Page> {
  const page = await openBrowser(site, visit)
  const link = site.demo.find((one) => one.role.split(',').includes(role))?.url ?? ''
  await page.goto(link)
  const t = wordsOf(visit.language ?? 'en')
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  // inside: the way to log a contact, or for whoever may not log, the way to the map
  await page.getByRole('navigation').first().waitFor()
  await settled(page)
  // a demo member speaks her own language: this visit is in the one it says
  await page.evaluate(
    (language) =>
      fetch('/api/session/account', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ language }),
      }),
    visit.language ?? 'en',
  )
  return page
}

const visits: [name: string, visit: Visit][] = [
  ['a phone, in English, light', { viewport: phone, language: 'en', colorScheme: 'light' }],
  ['a phone, in Spanish, dark', { viewport: phone, language: 'es', colorScheme: 'dark' }],
  ['a laptop, in English, dark', { viewport: laptop, language: 'en', colorScheme: 'dark' }],
  ['a laptop, in Spanish, light', { viewport: laptop, language: 'es', colorScheme: 'light' }],
  // WCAG 1.4.4: a laptop at 200 % is half as wide
  ['a laptop at 200 %', { viewport: { width: 720, height: 450 }, language: 'en' }],
]

describe.each(visits)('on %s', (_name, visit) => {
  test('every screen passes axe, fits its width, asks no other origin and complains of nothing', async () => {
    const page = await signedIn('lead', visit)
    const wrong: string[] = []
    page.on('console', (message) => {
      // a page that one may not see answers 403 or 404, and Chromium says so
      if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) {
        wrong.push(`${page.url()} console: ${message.text()}`)
      }
    })
    page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) {
        wrong.push(`${page.url()} asked ${request.url()}`)
      }
    })
    for (const screen of screens) {
      await page.goto(screen)
      await settled(page)
      for (const violation of await axeViolations(page)) wrong.push(`${screen} ${violation}`)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) wrong.push(`${screen} is ${overflow} px too wide`)
    }
    await page.context().close()
    expect(wrong).toEqual([])
  }, 180_000)
})

test('the screens of an admin and of a viewer pass as well, and so do sign-in and a spent link', async () => {
  const wrong: string[] = []
  for (const [role, paths] of [
    ['admin', ['/', '/members', '/audit', '/access', '/directory', '/coverage/cadence']],
    ['viewer', ['/', '/counties/01095', '/follow-ups', '/commitments', '/contacts/new', decided]],
    ['leadership', ['/campaigns/new', `${decided}/edit`, `${decided}/targets`, `${decided}/vote`]],
  ] as const) {
    const page = await signedIn(role, { viewport: phone })
    for (const path of paths) {
      await page.goto(path)
      await settled(page)
      for (const violation of await axeViolations(page)) wrong.push(`${role} ${path} ${violation}`)
    }
    await page.context().close()
  }
  const stranger = await openBrowser(site, { language: 'es' })
  for (const path of ['/', '/enter#not-a-link']) {
    await stranger.goto(path)
    await stranger.waitForSelector('h1')
    for (const violation of await axeViolations(stranger)) wrong.push(`${path} ${violation}`)
  }
  expect(wrong).toEqual([])
}, 120_000)

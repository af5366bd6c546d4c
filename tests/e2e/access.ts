import { Kysely, PostgresDialect } from 'kysely'
import type { Page } from 'playwright-core'
import { addDays, dayInAlabama } from '../../server/days.ts'
import type { Database } from '../../server/db/database.ts'
import { institutionNamed } from '../setup/app.ts'
import { axeViolations, openBrowser, type TestSite, type Visit } from '../setup/browser.ts'
import { settled } from '../setup/settled.ts'
import { wordsOf } from './words.ts'

/** Every screen of a lead in the demo year, by its address; `decided`: the campaign with a board, a vote and its score. */
export async function screensOf(site: TestSite): Promise<{ screens: string[]; decided: string }> {
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
  const { seat, person } = await turnedOver(site)
  const contact = await idIn('contacts')
  const { id: campaign } = await site.app.db
    .selectFrom('campaigns')
    .where('voted_on', 'is not', null)
    .select('id')
    .executeTakeFirstOrThrow()
  const decided = `/campaigns/${campaign}`
  const screens = [
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
    '/conflicts',
    '/turnover',
    `/seats/${seat}/brief`,
    `/people/${person}`,
    '/coverage',
    '/coverage/cadence',
    '/records',
    '/records/import',
    '/reports',
    `/reports/${await reportIn(all, 'final')}`,
    `/reports/${await reportIn(all, 'draft')}?mode=write&lang=es`,
    '/members',
    '/regions',
    '/words',
    '/upkeep',
    '/audit',
    '/export',
    '/account',
    '/about',
    '/nowhere',
  ]
  return { screens, decided }
}

/** A report of the demo year about a region of the lead's. */
async function reportIn(all: Kysely<Database>, state: 'draft' | 'final'): Promise<string> {
  const reports = await all
    .selectFrom('reports')
    .where('state', '=', state)
    .select(['id', 'region_ids'])
    .orderBy('id')
    .execute()
  const found = reports.find(({ region_ids }) => region_ids.join() === 'top-of-alabama')
  if (!found) throw new Error(`The demo year has no ${state} report of the lead's`)
  return found.id
}

/** An office of the demo year that changed hands, and who is in it now. */
async function turnedOver(site: TestSite) {
  return site.app.db
    .selectFrom('turnovers')
    .innerJoin('tenures', 'tenures.id', 'turnovers.after_tenure_id')
    .select(['turnovers.seat_id as seat', 'tenures.person_id as person'])
    .executeTakeFirstOrThrow()
}

/** A member of the demo year with this role, inside, in the language of the visit. */
export async function visitAs(site: TestSite, role: string, visit: Visit): Promise<Page> {
  const page = await openBrowser(site, visit)
  const link = site.demo.find((one) => one.role.split(',').includes(role))?.url ?? ''
  await page.goto(link)
  const t = wordsOf(visit.language ?? 'en')
  await page.getByRole('button', { name: t('session.enter.submit') }).click()
  // inside: the way to log a contact, or for whoever may not log, the way to the map
  await page.getByRole('navigation').first().waitFor()
  // a demo member speaks her own language: this visit is in the one it says
  await page.request.put('/api/session/account', {
    data: { language: visit.language ?? 'en' },
    headers: { origin: site.url },
  })
  await page.goto('/about')
  await settled(page)
  return page
}

/** Whatever a page complains of or asks elsewhere, from now on. */
export function complaintsOf(page: Page, site: TestSite): string[] {
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
  return wrong
}

/** What is wrong with each of these screens as it stands: with axe, or its width alone. */
export async function lookAt(
  page: Page,
  screens: readonly string[],
  open: (page: Page, screen: string) => Promise<unknown>,
  check: 'axe and width' | 'width',
): Promise<string[]> {
  const wrong: string[] = []
  for (const screen of screens) {
    await open(page, screen)
    await settled(page)
    const violations = check === 'width' ? [] : await axeViolations(page)
    wrong.push(...violations.map((violation) => `${screen} ${violation}`))
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) wrong.push(`${screen} is ${overflow} px too wide`)
  }
  return wrong
}

/** As a link from another page does: without loading the app again. */
export async function follow(page: Page, screen: string): Promise<void> {
  const go = (to: string) => page.evaluate((path) => history.pushState(null, '', path), to)
  if (new URL(page.url()).pathname === new URL(screen, page.url()).pathname) {
    // within a page the old list stays, dimmed, until the new one is there
    await go('/nowhere')
    await settled(page)
  }
  await go(screen)
}

/** As somebody does who was sent the address. */
export const load = (page: Page, screen: string) => page.goto(screen)

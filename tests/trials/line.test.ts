import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoLink } from '../../server/demo/fill.ts'
import { institutionNamed } from '../setup/app.ts'
import { launchChromium } from '../setup/browser.ts'
import { Ledger } from './ledger.ts'
import { comeIn, handIn, openPhone, statesOf } from './phones.ts'
import { type SiteOnLine, siteOnLine } from './site.ts'
import { diceOf, once, say, shareOf } from './size.ts'

// Phones on a line that loses, cuts, doubles, delays and reorders what is said on it; whatever was saved arrives once.

const writes = shareOf(5_000)
/** What one phone holds of them. */
const each = Math.min(100, Math.ceil(writes / 2))
const atOnce = 2

let site: SiteOnLine
let browser: Browser
let members: DemoLink[]
let ledger: Ledger
beforeAll(async () => {
  site = await siteOnLine(diceOf('line'))
  browser = await launchChromium()
  members = site.links.filter(({ role }) => /organizer|lead/.test(role))
  const sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  ledger = new Ledger(sheriff, diceOf('words on the line'))
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

let opening: Promise<unknown> = Promise.resolve()

/** A phone that has the app and the server's key, one after another: what is on trial is what comes after that. */
function opened(
  context: BrowserContext,
  link: DemoLink,
): Promise<{ memberId: string; page: Page }> {
  const open = async () => {
    site.line.chance = 0
    const memberId = await comeIn(context, site.line.url, link.url)
    const page = await openPhone(context)
    site.line.chance = 0.3
    return { memberId, page }
  }
  const next = opening.then(open)
  opening = next.catch(() => undefined)
  return next
}

/** One phone: saves all of its entries on the bad line, and stays open until none of them waits. */
async function use(link: DemoLink, count: number): Promise<void> {
  const context = await browser.newContext({
    baseURL: site.line.url,
    timezoneId: 'America/Chicago',
  })
  context.setDefaultTimeout(120_000)
  const { memberId, page } = await opened(context, link)
  const entries = Array.from({ length: count }, () => ledger.next())
  const became = await handIn(page, memberId, entries)
  expect(became.filter((one) => one !== 'waits' && one !== 'done')).toEqual([])
  await delivered(context, page, count)
  await context.close()
}

/** Waits until all are written down; now and then the phone loses its signal and finds it again. */
async function delivered(context: BrowserContext, page: Page, count: number): Promise<void> {
  const look = async () => {
    await context.setOffline(true)
    await context.setOffline(false)
    return statesOf(page)
  }
  await expect.poll(look, { interval: 1_000, timeout: 600_000 }).toEqual({ confirmed: count })
}

test(`${writes} writes over a line that fails: each of them once`, once, async () => {
  const begun = performance.now()
  const phones = Array.from({ length: Math.ceil(writes / each) }, (_, n) => n)
  const one = async () => {
    for (let n = phones.shift(); n !== undefined; n = phones.shift()) {
      const link = members[n % members.length] as DemoLink
      await use(link, Math.min(each, writes - n * each))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  expect(ledger.size).toBe(writes)
  expect(await ledger.compare(site.superuser)).toEqual({ lost: [], doubled: [], changed: [] })
  const { fine, ...met } = site.line.met
  expect(Object.values(met).reduce((sum, n) => sum + n)).toBeGreaterThan(writes / 10)
  say(
    `${writes} writes over a line that failed, 0 lost, 0 doubled, 0 changed, in ${Math.round((performance.now() - begun) / 1000)} s: ${fine} requests passed, ${JSON.stringify(met)}`,
  )
})

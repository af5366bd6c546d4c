import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../e2e/words.ts'
import { phone } from '../setup/browser.ts'
import { type OwnBrowser, openOwnBrowser } from '../setup/own-browser.ts'
import { allPagesKept, appKept } from '../setup/phone.ts'
import { comeIn, statesOf } from './phones.ts'
import { type SiteOnLine, siteOnLine } from './site.ts'
import { diceOf, once, say, shareOf } from './size.ts'
import { hardWords } from './words.ts'

// A phone that dies at once after it said "kept on this phone": it is opened again, and what was kept arrives.

const t = wordsOf('en')
const passphrase = 'four words only mine here'
const kills = shareOf(50, 2)

let site: SiteOnLine
let folder: string
let browser: OwnBrowser
let page: Page
beforeAll(async () => {
  site = await siteOnLine(diceOf('line of the killed browser'))
  folder = mkdtempSync(join(tmpdir(), 'condado-killed-'))
})
afterAll(async () => {
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openApp(path: string): Promise<void> {
  page = await browser.context.newPage()
  await page.setViewportSize(phone)
  await page.goto(site.line.url + path)
}

/** Her phone, which opens by a passphrase where there is no signal. */
async function setUp(): Promise<void> {
  const link = site.links.find(({ role }) => role === 'organizer')?.url ?? ''
  browser = await openOwnBrowser(folder)
  await comeIn(browser.context, site.line.url, link)
  await openApp('/phone')
  await page.getByLabel(t('unlock.set.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.set.save') }).click()
  await page.getByText(t('unlock.has.passphrase')).waitFor()
  await page.getByText(/sealed on this phone\./).waitFor()
  await appKept(page)
  await allPagesKept(page)
  // a browser writes down within half a minute that she is signed in; closing it is quicker
  await browser.close()
  browser = await openOwnBrowser(folder)
  await openApp('/phone')
}

/** Without a signal: unlocks, fills the form, saves. Done in the moment in which it says that it is kept. */
async function saveWithoutSignal(words: string): Promise<void> {
  await page.goto(`${site.line.url}/contacts/new?county=01095`)
  await page.getByLabel(t('unlock.passphrase')).fill(passphrase)
  await page.getByRole('button', { name: t('unlock.open'), exact: true }).click()
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByLabel(t('log.notes')).fill(words)
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
}

async function rowsWith(name: string): Promise<{ notes: Buffer; logged: number }[]> {
  const { rows } = await site.superuser.query(
    `select convert_to(notes, 'UTF8') as notes,
            (select count(*)::int from audit where subject_id = contacts.id::text and action = 'logged') as logged
     from contacts where starts_with(notes, $1)`,
    [`${name}:`],
  )
  return rows
}

test(`${kills} kills of the browser after it said that an entry is kept`, once, async () => {
  const begun = performance.now()
  const dice = diceOf('words on the killed browser')
  await setUp()
  for (let n = 1; n <= kills; n++) {
    const words = hardWords(dice, `kept ${n}`, 6)
    site.line.isDead = true
    await saveWithoutSignal(words)
    await browser.kill()
    expect(await rowsWith(`kept ${n}`)).toEqual([])

    site.line.isDead = false
    browser = await openOwnBrowser(folder)
    await openApp('/phone')
    await expect.poll(() => rowsWith(`kept ${n}`)).toHaveLength(1)
    expect(await rowsWith(`kept ${n}`)).toEqual([{ notes: Buffer.from(words), logged: 1 }])
    await expect.poll(() => statesOf(page)).toEqual({ confirmed: n })
  }
  const { rows } = await site.superuser.query(
    "select count(*)::int as n from contacts where notes like 'kept %'",
  )
  expect(rows).toEqual([{ n: kills }])
  say(
    `${kills} kills of the browser after "${t('outbox.kept.title')}": 0 lost, 0 doubled, 0 changed, in ${Math.round((performance.now() - begun) / 1000)} s`,
  )
})

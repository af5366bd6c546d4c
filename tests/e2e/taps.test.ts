import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const most = 6

let site: TestSite
let page: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  page = await comeInAs(site, 'organizer', { touch: true })
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 34.358, longitude: -86.295, accuracy: 40 })
  // every touch of a finger, whatever it hits
  await page.addInitScript(() => {
    const counted = { taps: 0 }
    Object.assign(window, { counted })
    const count = ({ isTrusted }: Event) => {
      if (isTrusted) counted.taps += 1
    }
    addEventListener('pointerdown', count, { capture: true })
  })
}, 120_000)
afterAll(() => site.close())

beforeEach(async () => {
  await page.goto('/')
  await page.getByRole('navigation').last().waitFor()
})

/** Puts a finger on the middle of what is on the screen: it is not scrolled to, and nothing lies over it. */
async function tap(target: Locator): Promise<void> {
  await target.first().waitFor()
  let place = { x: 0, y: 0 }
  await expect
    .poll(async () => {
      const box = await target.first().boundingBox()
      if (!box) return 'nowhere'
      const before = place
      place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const hit = await target
        .first()
        .evaluate((one, { x, y }) => one.contains(document.elementFromPoint(x, y)), place)
      const still = before.x === place.x && before.y === place.y
      return hit && still ? 'under the finger' : `${JSON.stringify(box)} hit: ${hit}`
    })
    .toBe('under the finger')
  await page.touchscreen.tap(place.x, place.y)
}

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })

async function write(words: string): Promise<void> {
  const notes = page.getByLabel(t('log.notes'))
  // a finger moves the page, and does not tap
  await notes.scrollIntoViewIfNeeded()
  await tap(notes)
  await page.keyboard.type(words)
}

/** Saves, and says how many taps it took since the app was opened. */
async function saved(words: string): Promise<number> {
  await tap(button(t('common.save')))
  await page.waitForURL(/\/logged/)
  const text = 'select count(*)::int as n from contacts where notes = $1'
  expect((await site.superuser.query(text, [words])).rows).toEqual([{ n: 1 }])
  return page.evaluate(() => (window as unknown as { counted: { taps: number } }).counted.taps)
}

const report = (way: string, taps: number) => {
  process.stdout.write(`taps from the opened app to saved, ${way}: ${taps}\n`)
  expect(taps).toBeLessThanOrEqual(most)
}

test('county, institution, kind and notes', async () => {
  await tap(page.getByRole('link', { name: t('nav.log') }))
  await tap(button('Marshall'))
  await tap(button(/^Marshall County Sheriff/))
  await tap(page.locator('label', { hasText: t('contactKind.call') }))
  await write('He calls back on Monday')
  report('by hand, with notes', await saved('He calls back on Monday'))
})

test('her county by where she stands', async () => {
  await tap(page.getByRole('link', { name: t('nav.log') }))
  await tap(button(t('log.here')))
  await tap(button(/^Marshall County Sheriff/))
  await tap(page.locator('label', { hasText: t('contactKind.visit') }))
  await write('Nobody was at the desk')
  report('by place, with notes', await saved('Nobody was at the desk'))
})

test('the same as last time', async () => {
  await tap(page.getByRole('link', { name: t('nav.log') }))
  await tap(button('Marshall'))
  await tap(button(new RegExp(`^${t('log.repeat')}`)))
  await write('The same people, and news')
  report('as last time, with notes', await saved('The same people, and news'))
})

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { settled } from '../setup/settled.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
let page: Page

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  page = await comeInAs(site, 'leadership')
  await page.setViewportSize(laptop)
})
afterAll(() => site.close())

async function open(address: string): Promise<void> {
  await page.goto(address)
  await page.locator('#county-01095').waitFor()
  await page.getByRole('row', { name: /^Marshall/ }).waitFor()
}

/** How many counties the legend on screen has in all. */
async function countedInLegend(): Promise<number> {
  const counts = page.locator('button[aria-pressed]:has(> svg) > span:last-child')
  return (await counts.allTextContents()).reduce((sum, count) => sum + Number(count), 0)
}

describe('a county beside the map', () => {
  test('opens by the keyboard, survives a reload, and gives the focus back', async () => {
    await open('/?layer=both')
    await page.locator('#county-01095').focus()
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', { name: 'Marshall County' })
    await title.waitFor()
    await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true)
    await expect.poll(() => new URL(page.url()).search).toBe('?layer=both&county=01095')

    await page.reload()
    await title.waitFor()
    await page.getByRole('link', { name: t('counties.open') }).waitFor()
    await page.keyboard.press('Escape')
    await title.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('county-01095')
    await expect.poll(() => new URL(page.url()).search).toBe('?layer=both')
  })
})

describe.each(['campaign', '287g', 'coverage'])('the layer %s', (layer) => {
  test('is in the address and counts all 67 counties', async () => {
    await open(`/?layer=${layer}`)
    await expect.poll(countedInLegend).toBe(67)
  })
})

describe('the sheet', () => {
  async function saved(format: 'svg' | 'png'): Promise<{ name: string; file: Buffer }> {
    await page.getByRole('button', { name: t('map.save') }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t(`sheet.${format}`) }).click(),
    ])
    await page.keyboard.press('Escape')
    return { name: download.suggestedFilename(), file: await readFile(await download.path()) }
  }

  test('is a drawing of 67 counties with the day and the counts of the API', async () => {
    await open('/?asOf=2026-09-30&region=top-of-alabama')
    const { name, file } = await saved('svg')
    expect(name).toBe('condado-alliance-top-of-alabama-2026-09-30.svg')
    // the app's own pages make no markup from text: an empty one reads the file
    const reader = await page.context().newPage()
    const drawn = await reader.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        broken: drawing.querySelectorAll('parsererror').length,
        counties: drawing.querySelectorAll('path[data-fips]').length,
        counts: Object.fromEntries(
          [...drawing.querySelectorAll('[data-value]')].map((row) => [
            row.getAttribute('data-value'),
            Number(row.querySelector('text:last-of-type')?.textContent),
          ]),
        ) as Record<string, number>,
        words: [...drawing.querySelectorAll('text')].map((text) => text.textContent),
      }
    }, file.toString())
    expect(drawn).toMatchObject({ broken: 0, counties: 67 })
    expect(drawn.words).toContain('Alabama: Alliance')
    expect(drawn.words.join(' ')).toContain('Sep 30, 2026')
    expect(drawn.words.join(' ')).toContain('Top of Alabama')
    // self-contained
    expect(file.toString()).not.toMatch(/(href|src)="|@import|class="/)

    const listed = (await (
      await page.context().request.get('/api/counties?asOf=2026-09-30')
    ).json()) as { regionId: string; alliance: string; neverContacted: boolean }[]
    const expected = new Map(Object.keys(drawn.counts).map((value) => [value, 0]))
    for (const one of listed.filter(({ regionId }) => regionId === 'top-of-alabama')) {
      const never = one.neverContacted && one.alliance === 'not_assessed'
      const value = never ? 'never_contacted' : one.alliance
      expected.set(value, (expected.get(value) ?? 0) + 1)
    }
    expect(drawn.counts).toEqual(Object.fromEntries(expected))
  })

  test('is a picture of twice its size', async () => {
    await open('/?layer=accountability')
    const { name, file } = await saved('png')
    expect(name).toMatch(/^condado-accountability-[\d-]+\.png$/)
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2000, 1500])
  })

  test.each([true, false])(
    'prints in black and white on one page, landscape %s',
    async (landscape) => {
      await open('/?layer=both')
      // what is printed is loaded when the browser has a moment
      await settled(page)
      await page.emulateMedia({ media: 'print' })
      await page.locator('[data-printed]').waitFor()
      const colours = await page
        .locator('[data-printed] svg *')
        .evaluateAll((elements) => [
          ...new Set(
            elements.flatMap((one) =>
              ['fill', 'stroke'].map((name) => one.getAttribute(name) ?? 'none'),
            ),
          ),
        ])
      for (const colour of colours)
        expect(colour).toMatch(/^(none|url\(#.*\)|currentColor|#(..)\2\2)$/)
      const pdf = await page.pdf({ format: 'Letter', landscape })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      await page.emulateMedia({ media: null })
    },
  )
})

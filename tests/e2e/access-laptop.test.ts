import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { laptop, startTestSite, type TestSite, type Visit } from '../setup/browser.ts'
import { complaintsOf, follow, lookAt, screensOf, visitAs } from './access.ts'

let site: TestSite
let screens: string[]
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  screens = (await screensOf(site)).screens
})
afterAll(() => site.close())

const visits: [name: string, visit: Visit][] = [
  ['in English, dark', { viewport: laptop, language: 'en', colorScheme: 'dark' }],
  ['in Spanish, light', { viewport: laptop, language: 'es', colorScheme: 'light' }],
  // WCAG 1.4.4: half as wide
  ['at 200 %', { viewport: { width: 720, height: 450 }, language: 'en' }],
]

describe.each(visits)('on a laptop, %s', (_name, visit) => {
  test('every screen passes axe, fits its width, asks no other origin and complains of nothing', async () => {
    const page = await visitAs(site, 'lead', visit)
    const complaints = complaintsOf(page, site)
    expect(await lookAt(page, screens, follow, 'axe and width')).toEqual([])
    expect(complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phone, startTestSite, type TestSite, type Visit } from '../setup/browser.ts'
import { complaintsOf, follow, lookAt, screensOf, visitAs } from './access.ts'

let site: TestSite
let screens: string[]
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  screens = (await screensOf(site)).screens
})
afterAll(() => site.close())

const visits: [name: string, visit: Visit][] = [
  ['in English, light', { viewport: phone, language: 'en', colorScheme: 'light' }],
  ['in Spanish, dark', { viewport: phone, language: 'es', colorScheme: 'dark' }],
]

describe.each(visits)('on a phone, %s', (_name, visit) => {
  test('every screen passes axe, fits its width, asks no other origin and complains of nothing', async () => {
    const page = await visitAs(site, 'lead', visit)
    const complaints = complaintsOf(page, site)
    expect(await lookAt(page, screens, follow, 'axe and width')).toEqual([])
    expect(complaints).toEqual([])
  })
})

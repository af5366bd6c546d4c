import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeViolations,
  openBrowser,
  phone,
  startTestSite,
  type TestSite,
} from '../setup/browser.ts'
import { complaintsOf, load, lookAt, screensOf, visitAs } from './access.ts'

let site: TestSite
let screens: string[]
let decided: string
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  ;({ screens, decided } = await screensOf(site))
})
afterAll(() => site.close())

// what axe says of them is told by the files beside this one
test('opened by its address every screen fits a phone, asks no other origin and complains of nothing', async () => {
  const page = await visitAs(site, 'lead', { viewport: phone, language: 'es', colorScheme: 'dark' })
  const complaints = complaintsOf(page, site)
  expect(await lookAt(page, screens, load, 'width')).toEqual([])
  expect(complaints).toEqual([])
})

describe('axe finds nothing', () => {
  test.each([
    [
      'an admin',
      'admin',
      ['/', '/members', '/audit', '/access', '/directory', '/coverage/cadence'],
    ],
    [
      'a viewer',
      'viewer',
      ['/', '/counties/01095', '/follow-ups', '/commitments', '/contacts/new'],
    ],
    ['leadership', 'leadership', ['/campaigns/new']],
  ])('on the screens of %s', async (_name, role, paths) => {
    const page = await visitAs(site, role, { viewport: phone })
    const ofCampaign = {
      viewer: [decided],
      leadership: [`${decided}/edit`, `${decided}/targets`, `${decided}/vote`],
    }[role]
    const all = [...paths, ...(ofCampaign ?? [])]
    expect(await lookAt(page, all, load, 'axe and width')).toEqual([])
  })

  test('at the door and on a spent link', async () => {
    const stranger = await openBrowser(site, { language: 'es' })
    for (const path of ['/', '/enter#not-a-link']) {
      await stranger.goto(path)
      await stranger.waitForSelector('h1')
      expect(await axeViolations(stranger), path).toEqual([])
    }
  })
})

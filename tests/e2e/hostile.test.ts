import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fields, fields, otherFields, report, type World } from '../hostile/fields.ts'
import { packed, payloads, refused } from '../hostile/payloads.ts'
import { bodySchema, openApi, operations, type Schema } from '../openapi/document.ts'
import { openBrowser, startTestSite, type TestSite } from '../setup/browser.ts'
import { settled } from '../setup/settled.ts'
import { comeInAs } from './come-in.ts'

let site: TestSite
let pages: Record<Fields['by'], Page>
let world: World
/** Texts that were written, by the screen on which each stands. */
const onScreen = new Map<string, { by: Fields['by']; texts: string[] }>()

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  pages = {
    lead: await comeInAs(site, 'lead'),
    leadership: await comeInAs(site, 'leadership'),
    admin: await comeInAs(site, 'admin'),
  }
  const session = await (await pages.lead.request.get('/api/session')).json()
  world = {
    institution: newId(),
    organization: session.member.organization.id,
    put: async (by, url, body) => {
      const answer = await write(by, url, body)
      expect(answer.status(), `${url} ${await answer.text()}`).toBe(201)
    },
  }
  const shop = { sector: 'business', kind: 'shop', name: 'Shop', counties: ['01095'] }
  await world.put('lead', `/api/institutions/${world.institution}`, shop)
})
afterAll(() => site.close())

function write(by: Fields['by'], url: string, body: object) {
  return pages[by].request.put(url, { data: body, headers: { origin: site.url } })
}

async function send(by: Fields['by'], method: string, url: string, data: object, more = {}) {
  const headers = { origin: site.url, ...more }
  const answer = await pages[by].request.fetch(url, { method, data, headers })
  expect([200, 201], `${url} ${await answer.text()}`).toContain(answer.status())
  return answer.json()
}

/** Is there a text in this JSON that is exactly this one? */
function holds(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((one) => holds(one, text))
  // white space at the ends is not kept everywhere
  return typeof value === 'string' && value.trim() === text.trim()
}

/** Text of one's own in a schema: not an id, a day, a key or a choice. */
function textFields(schema: Schema, at = ''): string[] {
  const { type, anyOf = [], properties = {}, items } = schema
  const own = schema.maxLength !== undefined && /Cs/.test(schema.pattern ?? '')
  const isText = type === 'string' && own && !schema.pattern?.startsWith('^https')
  return [
    ...(isText ? [at] : []),
    ...anyOf.flatMap((one) => textFields(one, at)),
    ...Object.entries(properties).flatMap(([key, one]) =>
      textFields(one, at ? `${at}.${key}` : key),
    ),
    ...(items ? textFields(items, `${at}[]`) : []),
  ]
}

const all = fields.flatMap(({ route, lengths }) =>
  Object.keys(lengths).map((field) => `${route} ${field}`),
)

test(`${payloads.length} payloads meet every text field of every write route`, async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60)
  expect(new Set(payloads).size).toBe(payloads.length)
  const found = operations(await openApi(site.app)).flatMap(({ route, operation }) =>
    textFields(bodySchema(operation) ?? {}).map((field) => `${route} ${field}`),
  )
  const ours = found.filter((name) => !otherFields.some(([field]) => field.test(name)))
  expect([...new Set(ours)].sort()).toEqual([...new Set(all)].sort())
})

const rows = fields.map(
  (one) => [`${one.route} ${Object.keys(one.lengths).join(', ')}`, one] as const,
)

describe('stored through the API and told again as it was sent', () => {
  test.each(rows)('%s', async (_name, { by, lengths, fill }) => {
    const packs = Object.fromEntries(
      Object.entries(lengths).map(([field, length]) => [field, packed(length)]),
    )
    const records = Math.max(...Object.values(packs).map((one) => one.length))
    for (let n = 0; n < records; n += 1) {
      const sent: string[] = []
      const texts = (field: string) => {
        const own = packs[field] ?? []
        sent.push(own[n % own.length] as string)
        return sent.at(-1) as string
      }
      const { url, body, read = url, screen } = await fill(texts, world)
      const answer = await write(by, url, body)
      expect(answer.status(), `${sent}\n${await answer.text()}`).toBe(201)
      const told = await (await pages[by].request.get(read)).json()
      for (const text of sent) expect(holds(told, text), text).toBe(true)
      if (!screen) continue
      const shown = onScreen.get(screen) ?? { by, texts: [] }
      shown.texts.push(...sent)
      onScreen.set(screen, shown)
    }
  })

  test.each(rows)('%s: what cannot be kept is refused by its name', async (_name, one) => {
    for (const [field, length] of Object.entries(one.lengths)) {
      const long = ['one more than there is room for', 'x'.repeat(length + 1)] as const
      for (const [what, text] of [...refused, long]) {
        const { url, body } = await one.fill((other) => (other === field ? text : 'x'), world)
        const answer = await write(one.by, url, body)
        expect(answer.status(), `${field} ${what}`).toBe(400)
        const { errors } = await answer.json()
        expect(errors[0].field, what).toBe(field.replace('[]', '.0'))
      }
    }
  })

  test('a megabyte is refused before it is looked at', async () => {
    const url = `/api/contacts/${newId()}`
    const answer = await write('lead', url, { notes: '<b data-harm>'.repeat(90_000) })
    expect([answer.status(), (await answer.json()).code]).toEqual([413, 'too_large'])
  })
})

test('why something was taken out is told as it was given', async () => {
  const [reason] = packed(500)
  const answer = await pages.lead.request.post('/api/export', {
    headers: { origin: site.url },
    data: { what: 'statuses', filters: {}, reason, language: 'en' },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const told = await (await pages.admin.request.get('/api/export')).json()
  expect(holds(told, reason ?? '')).toBe(true)
})

/** As a reader sees it: how white space is laid out is the page's. */
const asRead = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Whatever a page complains of or starts, from now on. */
function watch(page: Page): string[] {
  const wrong: string[] = []
  page.on('dialog', async (dialog) => {
    wrong.push(`${page.url()} opened a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('console', (message) => {
    // a refused resource, script or style is told here as well
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text()))
      wrong.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
      wrong.push(`${page.url()} asked ${request.url()}`)
  })
  return wrong
}

/** What of the texts became elements or ran, on the page as it stands. */
async function harmOn(page: Page): Promise<string[]> {
  const harm = await page.evaluate(() => [
    ...[...document.querySelectorAll('[data-harm]')].map((one) => one.outerHTML.slice(0, 100)),
    ...(window.harmed ? ['a script ran'] : []),
  ])
  return harm.map((one) => `${page.url()}: ${one}`)
}

const textOn = async (page: Page) =>
  asRead(await page.evaluate(() => document.body.textContent ?? ''))

async function open(page: Page, screen: string): Promise<void> {
  await page.goto(screen)
  await settled(page)
}

/** As a link does: without loading the app again. */
async function follow(page: Page, screen: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, '', path), screen)
}

describe('shown in the browser as the text it is', () => {
  test('on the screen of each record', async () => {
    const wrong: string[] = []
    for (const page of Object.values(pages)) {
      const complaints = watch(page)
      await open(page, '/about')
      for (const [screen, { by, texts }] of onScreen) {
        if (pages[by] !== page) continue
        await follow(page, screen)
        const distinct = [...new Set(texts.map(asRead))]
        const shown = async () => {
          const text = await textOn(page)
          return distinct.filter((one) => text.includes(one)).length / distinct.length
        }
        await expect.poll(shown, { message: `${screen} ${distinct[0]}` }).toBeGreaterThan(0)
        wrong.push(...(await harmOn(page)))
      }
      wrong.push(...complaints)
    }
    const records = [...onScreen.values()].flatMap(({ texts }) => texts).length
    process.stdout.write(
      `hostile: ${payloads.length} payloads in ${all.length} fields, ${records} texts on ${onScreen.size} screens of records\n`,
    )
    expect(wrong).toEqual([])
  })

  test('in what a report was sent back with, on its page and in the list', async () => {
    const url = `/api/reports/${newId()}`
    await send('lead', 'PUT', url, report)
    await send('lead', 'PUT', `${url}/texts/summary/en`, { text: 'x' }, { 'if-match': '"0"' })
    const { edition } = await (await pages.lead.request.get(url)).json()
    const complaints = watch(pages.lead)
    const wrong: string[] = []
    for (const why of packed(1000)) {
      await send('leadership', 'POST', `${url}/send-back`, { edition, why })
      for (const screen of [url.replace('/api', ''), '/reports']) {
        await pages.lead.goto(screen)
        await expect
          .poll(async () => (await textOn(pages.lead)).includes(asRead(why)), { message: why })
          .toBe(true)
        wrong.push(...(await harmOn(pages.lead)))
      }
    }
    expect([...wrong, ...complaints]).toEqual([])
  })

  test('in a report, behind its link, and in a sheet that is being brought in', async () => {
    const [id, sheet] = [newId(), newId()]
    await send('lead', 'PUT', `/api/reports/${id}`, report)
    const summary = { text: payloads.join('\n\n') }
    await send('lead', 'PUT', `/api/reports/${id}/texts/summary/en`, summary, { 'if-match': '"0"' })
    const { edition } = await (await pages.lead.request.get(`/api/reports/${id}`)).json()
    await send('leadership', 'POST', `/api/reports/${id}/review`, { edition })
    await send('lead', 'POST', `/api/reports/${id}/finalize`, { edition })
    const link = { language: 'en', days: 30 }
    const { token } = await send('lead', 'POST', `/api/reports/${id}/shares`, link)
    const rows = payloads.map((one) => `2025-06-01,Marshall,"${one.replaceAll('"', '""')}"`)
    const name = encodeURIComponent(payloads[0] ?? '')
    await send(
      ...(['lead', 'PUT', `/api/imports/${sheet}?name=${name}`] as const),
      Buffer.from(`Date,County,Institution\n${rows.join('\n')}\n`),
      { 'content-type': 'application/octet-stream' },
    )

    const stranger = await openBrowser(site, { language: 'en' })
    const wrong: string[] = []
    for (const [page, screen, least] of [
      [pages.lead, `/reports/${id}`, payloads.length],
      [stranger, `/shared#${token}`, payloads.length],
      // as many as a person is asked about at once
      [pages.lead, `/imports/${sheet}`, 10],
    ] as const) {
      const complaints = watch(page)
      await page.goto(screen)
      if (screen.startsWith('/imports/')) {
        await page.getByRole('button', { name: 'Look at the rows' }).click()
      }
      const shown = async () => {
        const text = await textOn(page)
        return payloads.filter((one) => text.includes(asRead(one))).length
      }
      await expect.poll(shown, { message: screen }).toBeGreaterThanOrEqual(least)
      wrong.push(...(await harmOn(page)), ...complaints)
    }
    expect(wrong).toEqual([])
  })

  test('in lists, on the map, in search, on paper and in forms, and as what kinds and sectors are called', async () => {
    const wrong: string[] = []
    const labels = payloads.filter((one) => one.trim() === one && [...one].length <= 60)
    const words = (await (await pages.admin.request.get('/api/words')).json()).items
    for (const [at, { key, version }] of words.entries()) {
      const label = labels[at % labels.length]
      const answer = await pages.admin.request.put(`/api/words/${key}`, {
        data: { en: label, es: label },
        headers: { origin: site.url, 'if-match': `"${version}"` },
      })
      expect([200, 201], `${label} ${await answer.text()}`).toContain(answer.status())
    }
    const firstOf = (part: string) => [...onScreen.keys()].find((one) => one.startsWith(part)) ?? ''
    const script = encodeURIComponent(payloads[0] ?? '')
    const office = `/institutions/${world.institution}`
    const screens: [by: Fields['by'], paths: string[]][] = [
      [
        'lead',
        ['/', '/?county=01095', '/?layer=campaign', '/?layer=287g', '/counties/01095', '/directory']
          .concat(['/directory?q=script', `/directory?q=${script}`, '/commitments', '/follow-ups'])
          .concat(['/turnover', '/coverage', '/records', '/members', '/moved', '/account'])
          .concat(['/reports', '/duplicates', '/conflicts', '/phone', '/export', '/digest'])
          .concat([`${firstOf('/contacts/')}/edit`, `${firstOf('/institutions/')}/edit`])
          .concat([`/contacts/new?institution=${world.institution}`, `/nowhere/${script}`]),
      ],
      ['leadership', ['/campaigns', '/campaigns/new', `${firstOf('/campaigns/')}/edit`]],
      [
        'admin',
        [
          '/members',
          '/audit',
          '/export',
          '/account',
          '/duplicates',
          '/retention',
          '/settings',
        ].concat(['/regions', '/words', '/upkeep']),
      ],
    ]
    for (const [by, paths] of screens) {
      const page = pages[by]
      const complaints = watch(page)
      for (const path of paths) {
        await open(page, path)
        wrong.push(...(await harmOn(page)))
      }
      // on paper everything is drawn anew
      await page.emulateMedia({ media: 'print' })
      for (const path of ['/', office, firstOf('/contacts/'), firstOf('/commitments/')]) {
        if (by !== 'lead') continue
        await open(page, path)
        wrong.push(...(await harmOn(page)))
      }
      wrong.push(...complaints)
    }
    expect(wrong).toEqual([])
    await open(pages.lead, '/directory')
    const shown = async () => {
      const text = await textOn(pages.lead)
      return labels.filter((one) => text.includes(asRead(one))).length
    }
    await expect.poll(shown).toBeGreaterThan(4)
  })
})

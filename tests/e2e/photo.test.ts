import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { phonePhoto, smallPdf, smallPng, traces } from '../setup/files.ts'
import { heardBy } from '../setup/heard.ts'
import { appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
/** Nothing of these leaves the phone: what the camera wrote, in its words and by the marks they stand under. */
const beside = [...traces, 'Exif\0', 'http://ns.adobe.com/xap']

let site: TestSite
let page: Page
let heard: ReturnType<typeof heardBy>
let commitment: string

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  heard = heardBy(site.app)
  const institutionId = await institutionNamed(site.app, "Franklin County Sheriff's Office")
  page = await comeInAs(site, 'lead')
  commitment = newId()
  const recorded = await page.request.put(`/api/commitments/${commitment}`, {
    headers: { origin: site.url },
    data: { countyFips: '01059', institutionId, text: 'Will put up the notice' },
  })
  expect(recorded.status()).toBe(201)
}, 120_000)
afterAll(() => site.close())

beforeEach(async () => {
  await page.goto(`/commitments/${commitment}`)
  await page.getByRole('button', { name: t('commitments.add.evidence') }).click()
  await dialog()
    .getByRole('radio', { name: t('commitments.proof.file') })
    .check()
  heard.forget()
})

const dialog = () => page.getByRole('dialog')
const save = () => dialog().getByRole('button', { name: t('common.save'), exact: true })

async function choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const field = dialog().getByLabel(t('commitments.file'), { exact: true })
  await field.setInputFiles({ name, mimeType, buffer })
}

const chosen = (name: RegExp) => dialog().getByText(name).waitFor()

/** What the server keeps under this name. */
async function stored(name: string): Promise<Buffer> {
  const files = () =>
    site.superuser.query('select content from evidence_files where name = $1', [name])
  await expect.poll(async () => (await files()).rowCount).toBe(1)
  return (await files()).rows[0].content
}

async function expectUpright(picture: Buffer, width: number, height: number): Promise<void> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([width, height])
  const at = (x: number, y: number) => {
    const from = (Math.floor(height * y) * width + Math.floor(width * x)) * 3
    return (data[from + 2] ?? 0) > 120 ? 'blue' : 'ground'
  }
  const corners = [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)]
  expect(corners).toEqual(['ground', 'blue', 'ground', 'ground'])
}

test('a photo leaves the phone smaller, upright, and without place and device', async () => {
  const photo = await phonePhoto(3000, 2000)
  for (const one of beside) expect(photo.includes(one), one).toBe(true)
  await choose('Notice.jpg', 'image/jpeg', photo)
  await chosen(/^Notice\.jpg, /)
  await save().click()
  await dialog().waitFor({ state: 'detached' })
  // the whole request came by here
  expect(heard.bytes().includes(`/api/commitments/${commitment}/files/`)).toBe(true)
  expect(heard.bytes().includes('JFIF')).toBe(true)
  for (const one of beside) expect(heard.bytes().includes(one), one).toBe(false)
  const kept = await stored('Notice.jpg')
  for (const one of beside) expect(kept.includes(one), one).toBe(false)
  await expectUpright(kept, 1333, 2000)
})

test('without a signal it waits sealed, light enough, and arrives the same', async () => {
  await appKept(page)
  await choose('Waits.jpg', 'image/jpeg', await phonePhoto(4000, 3000))
  await chosen(/^Waits\.jpg, /)
  await page.context().setOffline(true)
  await save().click()
  await page.getByText(t('outbox.keptHere')).first().waitFor()
  await page.context().setOffline(false)
  const kept = await stored('Waits.jpg')
  for (const one of beside) expect(kept.includes(one), one).toBe(false)
  await expectUpright(kept, 1500, 2000)
})

test('a photo of the paper goes along with the contact it was promised in, without a signal too', async () => {
  await page.goto('/contacts/new?county=01059')
  await page
    .getByRole('button', { name: /^Franklin County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByRole('button', { name: t('log.promise.add') }).click()
  await page.getByLabel(t('log.promise.text')).fill('Signed: no holds without a warrant')
  await appKept(page)
  const field = page.getByLabel(t('log.photo.add'))
  const noPicture = { name: 'Page.pdf', mimeType: 'application/pdf', buffer: smallPdf('A page') }
  await field.setInputFiles(noPicture)
  await page.getByText(t('log.photo.unreadable')).waitFor()
  const buffer = await phonePhoto(4000, 3000)
  await field.setInputFiles({ name: 'Signed.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByText('Signed.jpg').waitFor()
  await page.getByText(t('log.draft.here')).waitFor()
  // crashed and opened again, the draft has it still
  await page.reload()
  await page.getByText(/Your draft is back/).waitFor()
  await page.getByText('Signed.jpg').waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  await page.waitForURL(/\/logged/)
  await page.context().setOffline(false)
  const kept = await stored('Signed.jpg')
  expect(kept.length).toBeLessThan(900_000)
  for (const one of beside) expect(kept.includes(one), one).toBe(false)
  await expectUpright(kept, 1500, 2000)
  // the page is there before what it belongs to
  const shown = async () => {
    const { rows } = await site.superuser.query(
      `select p.text, e.kind, e.happened_on = c.happened_on as same
       from commitments p join contacts c on c.id = p.contact_id
       join commitment_events e on e.commitment_id = p.id join evidence_files f on f.id = e.file_id
       where f.name = 'Signed.jpg'`,
    )
    return rows
  }
  const promise = { text: 'Signed: no holds without a warrant', kind: 'evidence', same: true }
  await expect.poll(shown).toEqual([promise])
})

test('a drawing stays a drawing; one too heavy for an entry becomes a light picture', async () => {
  await choose('Plan.png', 'image/png', await smallPng(300, 200))
  await chosen(/^Plan\.png, /)
  const side = 1200
  const noise = Buffer.alloc(side * side * 3)
  for (let i = 0, x = 1; i < noise.length; i += 1) {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
    noise[i] = x >>> 24
  }
  const heavy = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()
  expect(heavy.length).toBeGreaterThan(2_000_000)
  await choose('Heavy.png', 'image/png', heavy)
  await chosen(/^Heavy\.jpg, (\d{2,3} kB|1(\.\d)? MB)$/)
})

test('a PDF goes as it is; what cannot be read is said, and nothing of it is sent', async () => {
  await choose('Broken.jpg', 'image/jpeg', Buffer.from('no picture at all'))
  await chosen(new RegExp(t('commitments.file.unreadable').slice(0, 30)))
  expect(await save().isDisabled()).toBe(true)
  const pdf = smallPdf('The notice')
  await choose('Notice.pdf', 'application/pdf', pdf)
  await chosen(/^Notice\.pdf, /)
  await save().click()
  await dialog().waitFor({ state: 'detached' })
  expect(heard.bytes().includes(pdf)).toBe(true)
  expect(heard.bytes().includes('no picture at all')).toBe(false)
})

test('a browser that gives noise for what is drawn sends none of it', async () => {
  await page.evaluate(() => {
    const draw = CanvasRenderingContext2D.prototype.getImageData
    CanvasRenderingContext2D.prototype.getImageData = function (...area) {
      const drawn = draw.apply(this, area)
      return new ImageData(
        drawn.data.map((value) => 255 - value),
        drawn.width,
        drawn.height,
      )
    }
  })
  await choose('Noise.jpg', 'image/jpeg', await phonePhoto(400, 300))
  await chosen(new RegExp(t('commitments.file.unreadable').slice(0, 30)))
  expect(await save().isDisabled()).toBe(true)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../server/project-root.ts'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const marshall = '01095'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

const sentence = (key: string, values: Record<string, string>) =>
  t(key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** The form of a new contact, as far as its notes. */
async function openNotes(page: Page) {
  await page.goto(`/contacts/new?county=${marshall}`)
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  return page.getByLabel(t('log.notes'))
}

/** The built file that this one became. */
function chunkOf(source: string): string {
  const manifest = join(projectRoot, 'dist/client/.vite/manifest.json')
  return JSON.parse(readFileSync(manifest, 'utf8'))[source].file
}

const panelOf = (page: Page) => page.locator('[data-detector]')

async function saved(page: Page) {
  const answer = page.waitForResponse(
    (one) => one.request().method() === 'PUT' && one.url().includes('/api/deliveries/'),
  )
  await page.getByRole('button', { name: t('common.save'), exact: true }).click()
  const { answers } = await (await answer).json()
  return answers.at(-1).receipt
}

test('what could lead to somebody is marked, taken out, put back, left, or the note made restricted', async () => {
  const page = await comeInAs(site, 'lead')
  const notes = await openNotes(page)
  await notes.fill('Maria is undocumented, call her at 205-555-0143.')
  const panel = panelOf(page)
  await panel.getByText(t('detector.why.phone')).waitFor()
  await panel.getByText(t('detector.why.named_status')).waitFor()
  expect(await panel.getByRole('status').first().textContent()).toContain('2')
  expect(await axeViolations(page)).toEqual([])

  // the words lead to where they stand
  await panel.getByRole('button', { name: '205-555-0143', exact: true }).click()
  const selected = () =>
    notes.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    )
  await expect.poll(selected).toBe('205-555-0143')

  const take = (words: string) => sentence('detector.takeOut.words', { words })
  await panel.getByRole('button', { name: take('205-555-0143') }).click()
  await expect.poll(() => notes.inputValue()).toBe('Maria is undocumented, call her at [phone].')
  // whoever works by keyboard is led to the way back
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => notes.inputValue())
    .toBe('Maria is undocumented, call her at 205-555-0143.')

  const leave = sentence('detector.leave.words', { words: '205-555-0143' })
  await panel.getByRole('button', { name: leave }).click()
  await panel.getByText(t('detector.why.phone')).waitFor({ state: 'detached' })

  await panel.getByRole('button', { name: t('detector.restrict') }).click()
  await panel.getByText(t('detector.restricted')).waitFor()
  expect(await page.locator('input[value=restricted]').isChecked()).toBe(true)

  await panel.getByRole('button', { name: take('Maria is undocumented') }).click()
  await expect.poll(() => notes.inputValue()).toBe('[someone], call her at 205-555-0143.')
  // nothing is refused for what it says, and who was told here is not told again
  const answer = await saved(page)
  expect(answer).toHaveProperty('recordedAt')
  expect(answer).not.toHaveProperty('warnings')
})

test('ordinary words, and words one is still typing, move nothing on the screen', async () => {
  const page = await comeInAs(site, 'organizer')
  const notes = await openNotes(page)
  await notes.fill('They discussed DACA, and the jail budget of $40,000.')
  // from the field to what stands below the panel: the rest of the form may still come in above both
  const below = page.getByRole('heading', { name: t('log.promises') })
  const room = async () =>
    notes.evaluate(
      (field, next) => (next?.getBoundingClientRect().top ?? 0) - field.getBoundingClientRect().top,
      await below.elementHandle(),
    )
  const before = await room()
  // the detector is there, and has nothing to say
  await panelOf(page).waitFor({ state: 'attached' })
  expect(await panelOf(page).innerText()).toBe('')
  expect(await room()).toBe(before)
})

test('where the detector cannot be loaded, writing and saving go on, and the server warns', async () => {
  const page = await comeInAs(site, 'leadership')
  const chunk = chunkOf('src/detector/watch.tsx')
  await page.route(`**/${chunk}`, (route) => route.abort())
  const notes = await openNotes(page)
  const failed = page.waitForEvent('requestfailed', (one) => one.url().endsWith(chunk))
  await notes.fill('Call her at 205-555-0143')
  await failed
  await notes.fill('Call her at 205-555-0143, after six')
  expect((await saved(page)).warnings).toEqual([{ field: 'notes', kinds: ['phone'] }])
  await page.getByText(sentence('detector.saved', { list: 'phone number' })).waitFor()
})

test('the guide fits on one sheet of paper, in both languages', async () => {
  const page = await comeInAs(site, 'admin')
  for (const language of ['en', 'es'] as const) {
    // this browser still begins in the language before
    const headers = { origin: site.url }
    await page.request.put('/api/session/account', { data: { language }, headers })
    await page.goto('/safety')
    await page.getByRole('heading', { name: wordsOf(language)('safety.stopped') }).waitFor()
    await page.getByText('Sam Tidewell').waitFor()
    const paper = await page.pdf({ format: 'Letter' })
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), language).toHaveLength(1)
  }
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: wordsOf('es')('safety.detector') }).click()
  await page.getByRole('table').waitFor()
  expect(await axeViolations(page)).toEqual([])
})

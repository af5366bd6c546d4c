import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayInAlabama } from '../../server/days.ts'
import { institutionNamed } from '../setup/app.ts'
import { laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { phonePhoto, traces } from '../setup/files.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const today = dayInAlabama(new Date())

let site: TestSite
let lead: Page
let leader: Page
let commitment: string
const promise = 'Will publish every detainer request'

beforeAll(async () => {
  site = await startTestSite({ demo: true })
  // some promises were kept in Franklin County in the demo year, none was broken
  const sheriff = await institutionNamed(site.app, "Franklin County Sheriff's Office")
  lead = await comeInAs(site, 'lead')
  commitment = newId()
  const recorded = await lead.request.put(`/api/commitments/${commitment}`, {
    headers: { origin: site.url },
    data: {
      countyFips: '01059',
      institutionId: sheriff,
      text: promise,
      madeOn: addDays(today, -40),
      dueOn: addDays(today, -5),
    },
  })
  expect(recorded.status()).toBe(201)
  leader = await comeInAs(site, 'leadership')
  await leader.setViewportSize(laptop)
})
afterAll(() => site.close())

test('a lead says with a photo that it is broken, cannot confirm it herself, and the open map changes when leadership does', async () => {
  const map = await leader.context().newPage()
  await map.setViewportSize(laptop)
  await map.goto('/')
  const franklin = map.getByRole('row', { name: /^Franklin/ })
  await expect.poll(() => franklin.textContent()).toContain(t('accountability.due'))
  await map.evaluate(() => document.body.setAttribute('data-never-reloaded', ''))

  // on her phone: from what is due to the promise, and what to do next stands out
  await lead.goto('/commitments?where=01059')
  await lead.getByRole('heading', { name: t('promises.section.late') }).waitFor()
  await lead.getByRole('link', { name: promise }).click()
  await lead.getByRole('button', { name: t('commitments.add.verdict_proposed') }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('commitment.broken') }).check()
  const save = dialog.getByRole('button', { name: t('common.save'), exact: true })
  // no verdict without something that proves it
  expect(await save.isDisabled()).toBe(true)
  await dialog.getByText(t('commitments.proof.needed')).waitFor()
  await dialog.getByRole('radio', { name: t('commitments.proof.file') }).check()
  const file = dialog.getByLabel(t('commitments.file'), { exact: true })
  await file.setInputFiles({
    name: 'too large.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(10_485_761),
  })
  await dialog.getByText(/10\.5 MB/).waitFor()
  expect(await save.isDisabled()).toBe(true)
  await file.setInputFiles({
    name: 'Notice.jpg',
    mimeType: 'image/jpeg',
    buffer: await phonePhoto(400, 300),
  })

  // without a network nothing is lost, and trying again sends it once
  await lead.context().setOffline(true)
  await save.click()
  await dialog.getByText(t('error.offline')).waitFor()
  expect(await dialog.getByText(/^Notice\.jpg, /).count()).toBe(1)
  await lead.context().setOffline(false)
  await save.click()
  await dialog.waitFor({ state: 'detached' })

  // her own proposal: she reads why she cannot confirm it, and finds no button for it
  await lead.getByText(t('commitments.waiting.own')).waitFor()
  expect(await lead.getByRole('button', { name: /^Confirm/ }).count()).toBe(0)
  // nor does the API let her
  const seen = await (await lead.request.get(`/api/commitments/${commitment}`)).json()
  const [proposal] = seen.events
  const own = await lead.request.put(`/api/commitments/${commitment}/events/${newId()}`, {
    headers: { origin: site.url },
    data: { kind: 'verdict_confirmed', proposalId: proposal.id },
  })
  expect([own.status(), (await own.json()).code]).toEqual([409, 'own_proposal'])
  // nor the database, whoever asks it
  await expect(
    site.superuser.query(
      `insert into commitment_events
         (id, commitment_id, kind, verdict, proposal_id, proposed_by, happened_on, author_id)
       values ($1, $2, 'verdict_confirmed', 'broken', $3, $4, $5, $4)`,
      [newId(), commitment, proposal.id, proposal.author.id, today],
    ),
  ).rejects.toMatchObject({ constraint: 'commitment_events_second_member_confirms' })
  expect(await franklin.textContent()).toContain(t('accountability.due'))

  // leadership finds it first of all, looks at the photo, and confirms
  await leader.goto('/commitments?where=01059')
  await leader.getByRole('heading', { name: t('promises.section.waiting') }).waitFor()
  await leader.getByText(t('promises.yours')).waitFor()
  await leader.getByRole('link', { name: promise }).click()
  const photo = leader.getByRole('link', { name: /Notice\.jpg/ }).first()
  const [download] = await Promise.all([leader.waitForEvent('download'), photo.click()])
  expect(download.suggestedFilename()).toBe('Notice.jpg')
  const kept = await leader.request.get(`/api/commitments/${commitment}/files/${proposal.file.id}`)
  for (const trace of traces) expect((await kept.body()).includes(trace), trace).toBe(false)
  await leader.getByRole('button', { name: 'Confirm: broken' }).click()
  await leader.getByText('Confirmed: broken', { exact: true }).waitFor()

  await expect.poll(() => franklin.textContent()).toContain(t('accountability.mixed'))
  expect(await map.locator('[data-never-reloaded]').count()).toBe(1)
})

test('a step is added on a phone, marked as late, reached and then kept as it is', async () => {
  await lead.goto(`/commitments/${commitment}`)
  await lead.getByRole('button', { name: t('commitments.add.reopened') }).click()
  await lead
    .getByRole('dialog')
    .getByRole('button', { name: t('common.save') })
    .click()
  await lead.getByRole('button', { name: t('commitments.step.add') }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel(t('commitments.step.text')).fill('A draft exists')
  await dialog.getByRole('radio', { name: t('common.otherDay') }).check()
  await dialog.locator('input[type=date]').fill(addDays(today, -2))
  await dialog.getByRole('button', { name: t('common.save'), exact: true }).click()
  await lead.getByText(t('commitments.step.late').split('{')[0] ?? '').waitFor()

  await lead.getByRole('button', { name: /^Edit: A draft/ }).click()
  await dialog.getByLabel(t('commitments.step.text')).fill('A draft was read')
  await dialog.getByRole('button', { name: t('common.save'), exact: true }).click()
  await lead.getByRole('button', { name: 'Reached: A draft was read' }).click()
  await dialog.getByRole('button', { name: t('common.save'), exact: true }).click()
  await lead.getByText('Step reached: A draft was read').waitFor()
  await expect.poll(() => lead.getByRole('button', { name: /A draft was read/ }).count()).toBe(0)
})

test('a promise from the press is recorded on the page of the institution', async () => {
  const id = await institutionNamed(site.app, 'Huntsville Hospital')
  await lead.goto(`/institutions/${id}`)
  await lead.getByRole('button', { name: t('institutions.recordPromise') }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel(t('commitments.record.text')).fill('Interpreters at every hour')
  await dialog.getByRole('radio', { name: t('evidence.public') }).check()
  await dialog.getByRole('button', { name: t('common.save'), exact: true }).click()
  await lead.getByRole('link', { name: 'Interpreters at every hour' }).click()
  await lead.getByRole('heading', { level: 1, name: t('commitments.title') }).waitFor()
})

test('a viewer learns whose the page is', async () => {
  const viewer = await comeInAs(site, 'viewer')
  await viewer.goto('/commitments')
  await viewer.getByText(t('promises.notYours.text')).waitFor()
})

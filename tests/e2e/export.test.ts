import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

const reason = 'Quarterly report to the board'

test('a file is counted, asked for with a reason, proved for, kept, and in the log of an admin', async () => {
  const leader = await comeInAs(site, 'leadership')
  await site.app.db.updateTable('sessions').set({ proved_at: null }).execute()
  site.app.forgetSessions()
  await leader.goto('/export')
  await leader.getByRole('radio', { name: t('exports.kind.statuses') }).check()
  await leader.getByText('67 rows', { exact: true }).waitFor()
  await leader.getByRole('radio', { name: t('exports.format.csv') }).check()
  const take = leader.getByRole('button', { name: t('exports.take') })
  await take.click()
  await leader.getByText(t('exports.reason.short'), { exact: true }).waitFor()
  await leader.getByLabel(t('exports.reason'), { exact: true }).fill(reason)
  const kept = leader.waitForEvent('download')
  await take.click()
  const asked = leader.getByRole('dialog', { name: t('session.proof.title') })
  await asked.getByRole('button', { name: t('session.proof.submit') }).click()
  const file = await kept
  expect(file.suggestedFilename()).toMatch(
    /^condado-statuses-of-counties-camille-.+-do-not-forward\.csv$/,
  )
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toMatch(/^\uFEFF"?DO NOT FORWARD/)
  expect(text.split('\r\n').length).toBeGreaterThan(67)
  // in the list below, not in the field where it was typed
  await leader
    .locator(':not(textarea)')
    .and(leader.getByText(reason, { exact: true }))
    .waitFor()

  const admin = await comeInAs(site, 'admin')
  await admin.goto('/audit')
  await admin.getByLabel(t('audit.filter.group')).selectOption('exports')
  const first = admin
    .getByRole('listitem')
    .filter({ hasText: t('audit.export.exported') })
    .first()
  await first.getByText('Camille Standifer-Rowe').waitFor()
  await admin.getByRole('button', { name: t('audit.chain.check') }).click()
  await admin.getByText(/Whole: all [\d,]+ rows follow from one another/).waitFor()
})

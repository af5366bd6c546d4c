import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GoingQuiet } from '../../server/coverage/contract.ts'
import { laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
})
afterAll(() => site.close())

describe('a county going quiet', () => {
  test('is named before it does; a plan says who has it, a contact takes it off open screens', async () => {
    const lead = await comeInAs(site, 'lead')
    await lead.goto('/coverage')
    const answer = await lead.context().request.get('/api/coverage/quiet?mine=true')
    const [county]: GoingQuiet[] = (await answer.json()).items
    const keeper = county?.keepers.find(({ planned }) => planned === null)
    if (!county || !keeper) throw new Error('the demo year has no county going quiet')
    const { name } = keeper.institution

    // an open screen that is never reloaded
    const leader = await comeInAs(site, 'leadership')
    await leader.setViewportSize(laptop)
    await leader.goto('/coverage')
    await leader.evaluate(() => document.body.setAttribute('data-never-reloaded', ''))
    const heading = { level: 3, name: `${county.name} County`, exact: true } as const
    await leader.getByRole('heading', heading).waitFor()

    await lead.getByRole('heading', heading).waitFor()
    const item = lead.getByRole('listitem').filter({ has: lead.getByRole('heading', heading) })
    await item.getByRole('button', { name: `${t('coverage.plan')} ${name}` }).click()
    const dialog = lead.getByRole('dialog')
    const words = dialog.getByLabel(t('coverage.plan.text'))
    expect(await words.inputValue()).toContain(name)
    await words.fill('Bring the pastor along')
    await dialog.getByRole('button', { name: t('coverage.plan.submit') }).click()
    await lead.getByText(t('coverage.plan.saved.mine')).waitFor()
    await item.getByText('has it, by').first().waitFor()
    // not proposed a second time, and in time for the county
    const again = item.getByRole('button', { name: `${t('coverage.plan')} ${name}` })
    await expect.poll(() => again.count()).toBe(0)
    const steps = await lead.context().request.get('/api/follow-ups?assignee=me&limit=200')
    const step = (await steps.json()).items.find(
      (one: { text: string }) => one.text === 'Bring the pastor along',
    )
    expect(step.institution.id).toBe(keeper.institution.id)
    expect(step.dueOn < county.quietOn).toBe(true)

    await item.getByRole('link', { name: `${t('coverage.log')} ${name}` }).click()
    await lead.getByRole('radio', { name: t('contactKind.call') }).check()
    await lead.getByRole('button', { name: t('common.save'), exact: true }).click()
    await lead.waitForURL(/\/contacts\/[\w-]+\/logged/)

    await expect.poll(() => leader.getByRole('heading', heading).count()).toBe(0)
    expect(await leader.locator('[data-never-reloaded]').count()).toBe(1)
  })
})

describe('what falls due', () => {
  test('is proposed below her own list, and goes when she takes it on', async () => {
    const organizer = await comeInAs(site, 'organizer')
    await organizer.goto('/follow-ups')
    const proposed = organizer.getByRole('region', { name: t('coverage.proposed') })
    const plan = proposed.getByRole('button', { name: t('coverage.plan') }).first()
    const name = ((await plan.textContent()) ?? '').replace(t('coverage.plan'), '').trim()
    expect(name).not.toBe('')
    await plan.click()
    await organizer
      .getByRole('dialog')
      .getByRole('button', { name: t('coverage.plan.submit') })
      .click()
    await organizer.getByText(t('coverage.plan.saved.mine')).waitFor()
    await expect
      .poll(() => proposed.getByRole('button', { name: `${t('coverage.plan')} ${name}` }).count())
      .toBe(0)
    // it stands on her own list now
    await organizer
      .getByRole('checkbox', { name: new RegExp(name) })
      .first()
      .waitFor()
  })
})

describe('how often we want contact', () => {
  test('is set by leadership, and lists follow; what another saved is not overwritten', async () => {
    const leader = await comeInAs(site, 'leadership')
    await leader.goto('/coverage/cadence')
    const police = leader.getByRole('group', { name: t('sector.police') })
    const important = police.getByLabel(t('influence.2'), { exact: true })
    await important.fill('120')
    const { request } = leader.context()
    const before = await (await request.get('/api/coverage/cadences')).json()
    await request.put('/api/coverage/cadences', {
      headers: { origin: site.url, 'if-match': `"${before.version}"` },
      data: { cadences: [{ sector: 'police', influence: 3, everyDays: 45 }] },
    })
    await leader.getByRole('button', { name: t('common.save'), exact: true }).click()
    await leader.getByText(t('error.stale_version')).waitFor()
    expect(await important.inputValue()).toBe('120')
    await leader.getByRole('button', { name: t('coverage.cadence.reload') }).click()
    const key = police.getByLabel(t('influence.3'), { exact: true })
    await expect.poll(() => key.inputValue()).toBe('45')
    await leader.getByRole('button', { name: t('coverage.cadence.defaults') }).click()
    await important.fill('120')
    await leader.getByRole('button', { name: t('common.save'), exact: true }).click()
    await leader.getByText(t('coverage.cadence.saved')).waitFor()
    const after = await (await request.get('/api/coverage/cadences')).json()
    expect(after.cadences).toHaveLength(6)
    expect(after.cadences).toContainEqual({ sector: 'police', influence: 2, everyDays: 120 })
  })

  test('is read by everyone else', async () => {
    const viewer = await comeInAs(site, 'viewer')
    await viewer.goto('/coverage/cadence')
    await viewer.getByText(t('coverage.cadence.none')).first().waitFor()
    expect(await viewer.getByRole('button', { name: t('common.save') }).count()).toBe(0)
    await viewer.goto('/coverage')
    await viewer.getByRole('heading', { name: t('coverage.regions') }).waitFor()
    expect(await viewer.getByRole('heading', { name: t('coverage.due') }).count()).toBe(0)
  })
})

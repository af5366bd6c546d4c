import type { Locator, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '../../server/campaigns/contract.ts'
import { axeViolations, laptop, startTestSite, type TestSite } from '../setup/browser.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const marshall = "Marshall County Sheriff's Office"
const madison = "Madison County Sheriff's Office"

let site: TestSite
let leader: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  leader = await comeInAs(site, 'leadership')
  await leader.setViewportSize(laptop)
})
afterAll(() => site.close())

const column = (answer: string) => leader.locator(`[data-column="${answer}"]`)
const card = (name: string) => leader.getByRole('button', { name: new RegExp(`^${name}`) })

/** Goes on with the Tab key until what has this name is focused, as somebody without a mouse would. */
async function tabTo(target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await leader.keyboard.press('Tab')
  }
  throw new Error('Tab never got there')
}

test('a campaign from its start to the score of its forecast', async () => {
  await leader.goto('/campaigns')
  await leader.getByRole('link', { name: t('campaigns.new') }).click()

  // what is asked, in both languages
  for (const [group, en, es] of [
    ['campaigns.form.name', 'Two signatures', 'Dos firmas'],
    ['campaigns.form.ask', 'Sign the order on holds', 'Firmar la orden sobre retenciones'],
  ] as const) {
    const fields = leader.getByRole('group', { name: t(group) })
    await fields.getByLabel(t('campaigns.form.english')).fill(en)
    await fields.getByLabel(t('campaigns.form.spanish')).fill(es)
  }
  await leader.getByLabel(t('campaigns.form.startsOn')).fill('2026-01-01')
  await leader.getByLabel(new RegExp(`^${t('campaigns.form.needed')}`)).fill('2')
  await leader.getByRole('button', { name: t('campaigns.new') }).click()

  // whom: by what and where, seen before they are added
  await leader.waitForURL(/\/targets$/)
  await leader.getByLabel(t('campaigns.add.what'), { exact: true }).selectOption('sheriff')
  await leader
    .getByLabel(t('where.label'), { exact: true })
    .selectOption({ label: 'Top of Alabama' })
  await leader.getByText('5 would be added').waitFor()
  await leader.getByRole('checkbox', { name: /^Jackson/ }).uncheck()
  await leader.getByRole('button', { name: 'Add 4 targets' }).click()
  await leader.waitForURL(/\/campaigns\/[\w-]+$/)
  await expect.poll(() => column('noAnswer').getByRole('listitem').count()).toBe(4)

  await answerByKeyboard()
  await answerByDrag()
  expect(await axeViolations(leader)).toEqual([])
  await giveTheNextTalk()
  await vote()
})

/** Marshall leans yes, said yesterday: without a mouse. */
async function answerByKeyboard(): Promise<void> {
  await card(marshall).focus()
  await leader.keyboard.press('Enter')
  const dialog = leader.getByRole('dialog')
  await tabTo(dialog.getByRole('button', { name: t('answer.leaning_yes') }))
  await leader.keyboard.press('Enter')
  await tabTo(dialog.getByRole('radio', { name: t('common.today') }))
  await leader.keyboard.press('ArrowRight')
  await tabTo(dialog.getByRole('textbox'))
  await leader.keyboard.type('He will read the order.')
  await tabTo(dialog.getByRole('button', { name: t('campaigns.answer.save') }))
  await leader.keyboard.press('Enter')
  await expect.poll(() => column('leaning_yes').textContent()).toContain(marshall)
}

/** Madison says no, also yesterday: its card is dragged there. */
async function answerByDrag(): Promise<void> {
  await leader.getByRole('dialog').waitFor({ state: 'detached' })
  // waits until it lies still
  await card(madison).hover({ position: { x: 20, y: 20 } })
  await leader.mouse.down()
  const to = await column('no').boundingBox()
  if (!to) throw new Error('The board is not on screen')
  await leader.mouse.move(to.x + 40, to.y + 80, { steps: 8 })
  await expect.poll(() => column('no').getAttribute('data-over')).toBe('true')
  await leader.mouse.up()
  const dialog = leader.getByRole('dialog', { name: madison })
  await expect
    .poll(() => dialog.getByRole('radio', { name: t('answer.no'), exact: true }).isChecked())
    .toBe(true)
  await dialog.getByRole('radio', { name: t('common.yesterday') }).check()
  await dialog.getByRole('button', { name: t('campaigns.answer.save') }).click()
  await expect.poll(() => column('no').textContent()).toContain(madison)
  await leader.getByText('0 yes').waitFor()

  // both are contacts, and lead from the history to what was said
  await card(marshall).click()
  await leader.getByRole('link', { name: t('campaigns.target.contact') }).click()
  await leader.getByText('He will read the order.').waitFor()
  await leader.getByText('Sign the order on holds').waitFor()
  await leader.getByRole('link', { name: 'Two signatures' }).click()
}

async function giveTheNextTalk(): Promise<void> {
  await card(marshall).click()
  await leader.getByRole('button', { name: t('campaigns.target.next.choose') }).click()
  const dialog = leader.getByRole('dialog')
  await dialog
    .getByLabel(t('campaigns.next.who'))
    .selectOption({ label: 'Guadalupe Fierro Montes' })
  await dialog.getByRole('button', { name: t('common.save') }).click()
  await expect.poll(() => card(marshall).textContent()).toContain('Guadalupe Fierro Montes')
}

/** Marshall votes yes as foretold; Madison votes yes as well, which nobody had foretold. */
async function vote(): Promise<void> {
  await leader.getByRole('link', { name: t('campaigns.vote') }).click()
  for (const name of [marshall, madison]) {
    const row = leader.getByRole('group', { name: new RegExp(name) })
    await row.getByRole('radio', { name: t('campaigns.vote.choice.yes'), exact: true }).check()
  }
  await leader.getByRole('button', { name: t('campaigns.vote.choice.absent'), exact: true }).click()
  await leader.getByText('4 of 4 set').waitFor()
  await leader.getByRole('button', { name: t('campaigns.vote'), exact: true }).click()
  await leader.getByRole('heading', { name: t('campaigns.forecast') }).waitFor()
  await expect.poll(() => leader.getByRole('main').textContent()).toContain('Won: 2 yes, 2 absent')

  const id = leader.url().split('/').at(-1)
  const answer = await leader.context().request.get(`/api/campaigns/${id}/board`)
  const { forecast } = (await answer.json()) as Board
  expect(forecast).toMatchObject({
    total: 2,
    right: 1,
    unforecast: 2,
    rows: [
      { answer: 'leaning_yes', total: 1, yes: 1 },
      { answer: 'no', total: 1, right: 0, yes: 1 },
    ],
  })
  await leader.getByText('1 of 2 right').first().waitFor()
}

test('people are asked as people: chosen by place, found by name', async () => {
  const id = newId()
  const facts = {
    name: { en: 'In person', es: 'En persona' },
    ask: { en: 'Say it aloud', es: 'Decirlo en voz alta' },
    level: 'local',
    startsOn: '2026-01-01',
  }
  const headers = { origin: site.url }
  const started = await leader
    .context()
    .request.put(`/api/campaigns/${id}`, { data: facts, headers })
  expect(started.status()).toBe(201)
  await leader.goto(`/campaigns/${id}/targets`)
  await leader
    .getByLabel(t('campaigns.add.what'), { exact: true })
    .selectOption('state_representative')
  await leader
    .getByLabel(t('where.label'), { exact: true })
    .selectOption({ label: 'Top of Alabama' })
  await leader.getByRole('radio', { name: t('campaigns.add.unit.people') }).check({ force: true })
  const first = leader.getByRole('checkbox', { name: /State Representative, District/ }).first()
  await first.waitFor()

  // by one's own name, and that one alone
  const label = await first.locator('xpath=ancestor::label').innerText()
  const [name = ''] = label.split('\n')
  await leader.getByLabel(t('campaigns.add.searchPeople')).fill(name)
  await leader.getByText('1 would be added').waitFor()
  expect(await axeViolations(leader)).toEqual([])
  await leader.getByRole('button', { name: 'Add 1 target' }).click()
  await leader.waitForURL(/\/campaigns\/[\w-]+$/)
  const [target] = await targetsOf(id)
  expect(target).toMatchObject({ person: { name }, seat: null })
  await card(name).waitFor()
})

async function targetsOf(id: string): Promise<Board['targets']> {
  const answer = await leader.context().request.get(`/api/campaigns/${id}/board`)
  return ((await answer.json()) as Board).targets
}

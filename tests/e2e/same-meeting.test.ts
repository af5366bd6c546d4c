import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInAlabama } from '../../server/days.ts'
import { institutionNamed } from '../setup/app.ts'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const marshall = '01095'
const sheriff = "Marshall County Sheriff's Office"
const commission = 'Marshall County Commission'

let site: TestSite
let page: Page
beforeAll(async () => {
  site = await startTestSite({ demo: true })
  page = await comeInAs(site, 'organizer')
  await page.goto('/')
  await page.getByRole('navigation').first().waitFor()
  await appKept(page)
}, 120_000)
afterAll(() => site.close())

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()
const save = () => button(t('common.save')).click()

/** The form as far as its notes, with the sheriff. */
async function write(words: string): Promise<void> {
  await page.goto(`/contacts/new?county=${marshall}`)
  await button(new RegExp(`^${sheriff}`)).click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByLabel(t('log.notes')).fill(words)
}

/** Names of the institutions of each contact that says this. */
async function met(words: string): Promise<string[][]> {
  const { rows } = await site.superuser.query<{ names: string[] }>(
    `select array_agg(i.name order by ci.position) as names from contacts c
     join contact_institutions ci on ci.contact_id = c.id join institutions i on i.id = ci.institution_id
     where c.notes = $1 and c.removed_at is null group by c.id`,
    [words],
  )
  return rows.map(({ names }) => names)
}

test('in the form, one meeting with two institutions is one contact', async () => {
  const words = 'Both sat at the table'
  await write(words)
  // there where she has just said how it went
  await page
    .getByRole('button', { name: t('log.institution.another') })
    .last()
    .click()
  await button(new RegExp(`^${commission}`)).click()
  await page.getByText(`Where does ${commission} stand towards us?`).waitFor()
  await save()
  await page.waitForURL(/\/logged/)
  expect(await met(words)).toEqual([[sheriff, commission]])
})

test('on what was just saved, another institution is added to it', async () => {
  const words = 'The commission came later'
  await write(words)
  await save()
  await page.getByRole('link', { name: t('contacts.another') }).click()
  await button(new RegExp(`^${commission}`)).click()
  await save()
  await page.getByText(`Meeting · ${sheriff}, ${commission}`).waitFor()
  expect(await axeViolations(page)).toEqual([])
  expect(await met(words)).toEqual([[sheriff, commission]])
})

test('without a signal it is the same: one contact arrives, with all of them', async () => {
  const words = 'Nobody had a signal'
  await write(words)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await save()
  for (const name of [commission, 'Marshall County Probate Office']) {
    await page.getByText(t('outbox.kept.title')).first().waitFor()
    await page.getByRole('link', { name: t('contacts.another') }).click()
    await button(new RegExp(`^${name}`)).click()
    await save()
  }
  await page.getByText(/3 entries on this phone/).waitFor()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  await page.context().setOffline(false)
  const all = [[sheriff, commission, 'Marshall County Probate Office']]
  await expect.poll(() => met(words)).toEqual(all)
  await page.getByText(t('outbox.kept.done')).waitFor()
  const conflicts = await site.superuser.query(
    'select from conflicts where record_id in (select id from contacts where notes = $1)',
    [words],
  )
  expect(conflicts.rowCount).toBe(0)
})

test('what is restricted is not remembered once it is sealed', async () => {
  await write('Only for me')
  await page.waitForLoadState('networkidle')
  await page.getByRole('heading', { name: t('log.sensitivity') }).click()
  await page.getByRole('radio', { name: t('sensitivity.restricted') }).check({ force: true })
  await page.context().setOffline(true)
  await save()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  expect(await page.getByRole('link', { name: t('contacts.another') }).count()).toBe(0)
  await page.context().setOffline(false)
  await page.getByText(t('outbox.kept.done')).waitFor()
})

/** Logs a meeting at the clinic with these people, as she did it last time. */
async function lastTime(): Promise<{ colleague: string; person: string }> {
  const { rows } = await site.superuser.query<{ id: string }>(
    "select id from members where 'lead' = any (roles) order by id limit 1",
  )
  const colleague = rows[0]?.id ?? ''
  const person = newId()
  const headers = { origin: site.url }
  const session = await (await page.request.get('/api/session')).json()
  await page.request.put(`/api/people/${person}`, { headers, data: { name: 'Orla Quillfeather' } })
  const logged = await page.request.put(`/api/contacts/${newId()}`, {
    headers,
    data: {
      countyFips: marshall,
      institutionIds: [
        await institutionNamed(site.app, 'Marshall County Probate Office'),
        await institutionNamed(site.app, sheriff),
      ],
      kind: 'visit',
      notes: 'Words of last time',
      participants: [
        { memberId: session.member.id, role: 'co_led' },
        { memberId: colleague, role: 'led' },
        { personId: person },
      ],
    },
  })
  expect(logged.status()).toBe(201)
  return { colleague, person }
}

test.each(['with', 'without'] as const)(
  '%s a signal, one tap fills what was so last time, and neither notes nor day',
  async (how) => {
    const { colleague, person } = await lastTime()
    await page.goto('/phone')
    await page.getByText(/^As of .+ (MB|kB)/).waitFor()
    // the pack has heard of it
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.waitForLoadState('networkidle')
    if (how === 'without') await page.context().setOffline(true)
    await page
      .getByRole('link', { name: t('nav.log') })
      .first()
      .click()
    await button('Marshall').click()
    await button(new RegExp(`^${t('log.repeat')}`)).click()
    await page.getByText(t('log.ready')).waitFor()
    expect(await page.locator('input[value=visit]').isChecked()).toBe(true)
    const notes = page.getByLabel(t('log.notes'))
    expect(await notes.inputValue()).toBe('')
    const words = `Again, ${how} a signal`
    await notes.fill(words)
    await save()
    await page.waitForURL(/\/logged/)
    await page.context().setOffline(false)
    await expect.poll(() => met(words)).toEqual([['Marshall County Probate Office', sheriff]])
    const { rows } = await site.superuser.query(
      `select c.kind, c.happened_on, p.member_id, p.person_id, p.role from contacts c
     join participants p on p.contact_id = c.id where c.notes = $1 order by p.position`,
      [words],
    )
    expect(
      rows.map(({ member_id, person_id, role }) => [member_id ?? person_id, role]).slice(1),
    ).toEqual([
      [colleague, 'led'],
      [person, 'theirs'],
    ])
    expect(rows[0]).toMatchObject({
      kind: 'visit',
      role: 'co_led',
      happened_on: dayInAlabama(new Date()),
    })
  },
)

test('with the institution at hand, who was there last time stands first', async () => {
  await page.goto(`/contacts/new?county=${marshall}`)
  await button(new RegExp(`^${sheriff}`)).click()
  await button(new RegExp(`^${t('log.repeat')}`)).waitFor()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByText(t('log.who'), { exact: true }).click()
  const theirs = page.getByRole('group', { name: t('log.theirs') })
  await theirs.getByRole('button', { name: 'Orla Quillfeather' }).first().waitFor()
  expect(await theirs.getByRole('button').first().textContent()).toBe('Orla Quillfeather')
  const ours = page.getByRole('group', { name: t('log.ours') })
  const likely = await (
    await page.request.get(
      `/api/participants/likely?institutions=${await institutionNamed(site.app, sheriff)}`,
    )
  ).json()
  const [first] = likely.ours
  await ours.getByRole('button', { name: first.name, exact: true }).click()
  await ours.getByText(first.name, { exact: true }).waitFor()
})

test('what comes late does not move the kinds away under her finger', async () => {
  // whose last contact there is not among her latest
  const lead = await comeInAs(site, 'lead')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await lead.route(/\/api\/contacts\?.*limit=1\b/, async (route) => {
    await held
    await route.continue()
  })
  await lead.goto(`/contacts/new?county=${marshall}`)
  const asked = lead.waitForRequest(/\/api\/contacts\?.*limit=1\b/)
  await lead
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await asked
  const kind = lead.locator('label', { has: lead.locator('input[value=meeting]') })
  // it comes in moving
  await kind.click({ trial: true })
  const before = await kind.boundingBox()
  answer()
  await lead.getByRole('button', { name: new RegExp(`^${t('log.repeat')}`) }).waitFor()
  expect(await kind.boundingBox()).toEqual(before)
})

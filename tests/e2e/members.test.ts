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

const nameOf = (role: string) =>
  site.demo.find((one) => one.role.split(',').includes(role))?.name ?? ''

test('whoever is cut off is out at once, and comes in again with what was there before', async () => {
  const viewer = await comeInAs(site, 'viewer')
  const admin = await comeInAs(site, 'admin')
  await admin.goto('/members')
  await admin.getByRole('link', { name: nameOf('viewer') }).click()
  await admin.getByRole('button', { name: t('members.deactivate') }).click()
  const asked = admin.getByRole('dialog')
  await asked.getByText(t('members.deactivate.text')).waitFor()
  await asked.getByRole('button', { name: t('members.deactivate') }).click()
  await admin.getByText(t('members.state.deactivated'), { exact: true }).waitFor()
  expect((await viewer.context().request.get('/api/counties')).status()).toBe(401)

  await admin.getByRole('button', { name: t('members.activate') }).click()
  await asked.getByRole('button', { name: t('members.activate') }).click()
  await admin.getByRole('button', { name: t('members.deactivate') }).waitFor()
  const again = await comeInAs(site, 'viewer')
  await again.goto('/')
  await again.getByRole('heading', { level: 1, name: t('map.title') }).waitFor()
})

test('a change of access asks for a proof first: cancelled, nothing is lost; given, the change is made', async () => {
  const admin = await comeInAs(site, 'admin')
  await site.app.db.updateTable('sessions').set({ proved_at: null }).execute()
  site.app.forgetSessions()
  await admin.goto('/members')
  await admin.getByRole('link', { name: nameOf('leadership') }).click()
  const name = admin.getByRole('textbox', { name: t('members.name') })
  await name.fill('Somebody else')
  const save = admin.getByRole('button', { name: t('common.save'), exact: true })
  await save.click()
  const asked = admin.getByRole('dialog', { name: t('session.proof.title') })
  await asked.getByRole('button', { name: t('common.close') }).click()
  await admin.getByText(t('error.proof_needed')).waitFor()
  expect(await name.inputValue()).toBe('Somebody else')

  await save.click()
  await asked.getByRole('button', { name: t('session.proof.submit') }).click()
  await admin.getByRole('heading', { name: 'Somebody else' }).waitFor()
  await asked.waitFor({ state: 'detached' })
})

test('what another admin saved in the meantime is not overwritten', async () => {
  const admin = await comeInAs(site, 'admin')
  await admin.goto('/members')
  await admin.getByRole('link', { name: nameOf('viewer') }).click()
  const name = admin.getByRole('textbox', { name: t('members.name') })
  await name.fill('Somebody else')
  const { request } = admin.context()
  const { items } = await (await request.get('/api/members')).json()
  const member = items.find((one: { name: string }) => one.name === nameOf('viewer'))
  const { organization, roles, account } = member
  await request.put(`/api/members/${member.id}`, {
    headers: { origin: site.url, 'if-match': `"${account.version}"` },
    data: { name: 'Changed meanwhile', organizationId: organization.id, roles },
  })
  await admin.getByRole('button', { name: t('common.save'), exact: true }).click()
  await admin.getByText(t('error.stale_version')).waitFor()
  expect(await name.inputValue()).toBe('Somebody else')
  await admin.getByRole('button', { name: t('members.reload') }).click()
  await expect.poll(() => name.inputValue()).toBe('Changed meanwhile')
})

test('others do not find the page in the navigation, and learn at its address whose it is', async () => {
  const organizer = await comeInAs(site, 'organizer')
  await organizer.goto('/about')
  await organizer.getByRole('button', { name: t('nav.more') }).click()
  const more = organizer.getByRole('dialog')
  await more.getByRole('link', { name: t('places.about') }).waitFor()
  expect(await more.getByRole('link', { name: t('places.members') }).count()).toBe(0)
  for (const address of ['/members', '/members/new', '/audit']) {
    await organizer.goto(address)
    await organizer.getByText(t('onlyFor.adminsOnly.text')).waitFor()
  }
})

test('no admin gives herself a role, and the last one stays', async () => {
  const admin = await comeInAs(site, 'admin')
  await admin.goto('/members')
  await admin.getByRole('link', { name: nameOf('admin') }).click()
  await admin.getByRole('checkbox', { name: t('session.role.viewer') }).check()
  await admin.getByRole('button', { name: t('common.save'), exact: true }).click()
  const refused = admin.getByText(t('members.roles.own'))
  await refused.waitFor()
  // saved from below the list of regions, the reason has come onto the screen of a phone, under no bar
  const { y = 0, height = 0 } = (await refused.boundingBox()) ?? {}
  expect([y > 56, y + height < 844 - 64]).toEqual([true, true])

  await site.app.db
    .updateTable('members')
    .set({ roles: ['viewer'] })
    .where('name', '!=', nameOf('admin'))
    .where('name', '!=', nameOf('organizer'))
    .execute()
  await admin.getByRole('button', { name: t('members.deactivate') }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: t('members.deactivate') })
    .click()
  await admin.getByRole('dialog').getByText(t('error.last_admin')).waitFor()
})

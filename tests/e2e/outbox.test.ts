import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, startTestSite, type TestSite } from '../setup/browser.ts'
import { appKept } from '../setup/phone.ts'
import { comeInAs } from './come-in.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
const marshall = '01095'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite({ demo: true })
}, 120_000)
afterAll(() => site.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The form, as far as its notes. */
async function openForm(page: Page) {
  await page.goto(`/contacts/new?county=${marshall}`)
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  return page.getByLabel(t('log.notes'))
}

/** The form with what only this test says in it, wholly loaded, on a phone that keeps the app. */
async function written(page: Page, words: string): Promise<void> {
  const notes = await openForm(page)
  await appKept(page)
  await notes.fill(words)
  await page.getByText(t('log.draft.here')).waitFor()
  await page.waitForLoadState('networkidle')
}

/** From where an entry was kept, on to the next one. */
async function logAnother(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: t('outbox.again') }).click()
  await page.getByLabel(t('log.county.search')).fill('marsh')
  await page.getByRole('option', { name: /^Marshall/ }).click()
  await page
    .getByRole('button', { name: /^Marshall County Sheriff/ })
    .first()
    .click()
  await page.locator('input[value=meeting]').check({ force: true })
  await page.getByLabel(t('log.notes')).fill(words)
  await button(page, t('common.save')).click()
}

async function rowsWith(words: string): Promise<number> {
  const { rows } = await site.superuser.query(
    'select count(*)::int as n from contacts where notes = $1',
    [words],
  )
  return rows[0].n
}

/** Everything that lies in this origin's storage, as text: strings, and bytes as Latin letters. */
const storage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const said: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    const tell = (value: unknown): void => {
      if (value instanceof ArrayBuffer) said.push(new TextDecoder('latin1').decode(value))
      else if (ArrayBuffer.isView(value)) tell(value.buffer)
      else if (value && typeof value === 'object') for (const one of Object.values(value)) tell(one)
      else said.push(String(value))
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          all.onsuccess = resolve
        })
        tell(all.result)
      }
      db.close()
    }
    return said.join('\n')
  })

test('without a signal an entry is kept here, sealed, and goes out by itself, once', async () => {
  const page = await comeInAs(site, 'organizer')
  const words = 'He will look at the jail holds by May'
  await written(page, words)
  await page.context().setOffline(true)
  await button(page, t('common.save')).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  expect(await page.getByText(t('outbox.why.offline')).count()).toBe(1)
  expect(await axeViolations(page)).toEqual([])
  expect(await rowsWith(words)).toBe(0)
  expect(await storage(page)).not.toContain('jail holds')

  // on every screen she sees that it has not arrived
  await page.getByText(/1 entry on this phone/).waitFor()
  await page.context().setOffline(false)
  await page.getByText(t('outbox.kept.done')).waitFor()
  expect(await rowsWith(words)).toBe(1)
  await page.getByText(/1 entry on this phone/).waitFor({ state: 'detached' })
})

test('at the moment that the screen says "saved" no draft of it is left, whatever happens to the page then', async () => {
  const page = await comeInAs(site, 'organizer')
  await written(page, 'Saved, and the app closed at once')
  await page.evaluate(async () => {
    const opening = indexedDB.open('condado')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const drafts = () => opening.result.transaction('drafts').objectStore('drafts').count()
    const { replaceState } = history
    history.replaceState = (...to) => {
      const counting = drafts()
      counting.onsuccess = () => Object.assign(window, { draftsThen: counting.result })
      replaceState.apply(history, to)
    }
  })
  await button(page, t('common.save')).click()
  await page.waitForURL(/\/logged/)
  const then = await page.waitForFunction(() =>
    Object.getOwnPropertyDescriptor(window, 'draftsThen'),
  )
  expect((await then.jsonValue())?.value).toBe(0)
})

test('a draft survives a crash of the page, and nobody reads it on the disk', async () => {
  const page = await comeInAs(site, 'organizer')
  const words = 'A draft about the bond desk'
  await written(page, words)
  expect(await storage(page)).not.toContain('bond desk')
  const again = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await again.goto('/contacts/new')
  await again.getByText(/Your draft is back/).waitFor()
  expect(await again.getByLabel(t('log.notes')).inputValue()).toBe(words)
  await button(again, t('log.draft.discard')).click()
  await button(again, t('common.undo')).click()
  expect(await again.getByLabel(t('log.notes')).inputValue()).toBe(words)
})

test('what the server refuses comes back to the screen it was typed on', async () => {
  const page = await comeInAs(site, 'organizer')
  const words = 'It says that the county is not one'
  await written(page, words)
  // somebody took the institution out of the directory meanwhile: here, by breaking what is sent
  await site.superuser.query(
    `alter table contacts add constraint refused check (notes <> '${words}') not valid`,
  )
  await button(page, t('common.save')).click()
  await page.getByRole('alert').first().waitFor()
  expect(await page.getByLabel(t('log.notes')).inputValue()).toBe(words)
  await site.superuser.query('alter table contacts drop constraint refused')
  await button(page, t('common.save')).click()
  await page.waitForURL(/\/logged/)
  expect(await rowsWith(words)).toBe(1)
  expect(await page.getByText(/entr(y|ies) on this phone|need/).count()).toBe(0)
})

test('one that was refused while nobody looked steps aside, lets the others pass, and is corrected', async () => {
  const page = await comeInAs(site, 'organizer')
  const refused = 'This one is refused at first'
  const fine = 'This one is fine'
  await written(page, refused)
  await page.context().setOffline(true)
  await button(page, t('common.save')).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  await logAnother(page, fine)
  await page.getByText(/2 entries on this phone/).waitFor()

  await site.superuser.query(
    `alter table contacts add constraint refused check (notes <> '${refused}') not valid`,
  )
  await page.context().setOffline(false)
  await page.getByText(/1 entry needs you/).waitFor()
  await expect.poll(() => rowsWith(fine)).toBe(1)
  expect(await rowsWith(refused)).toBe(0)
  await site.superuser.query('alter table contacts drop constraint refused')

  await page.getByRole('link', { name: t('outbox.see'), exact: true }).click()
  await page.getByRole('heading', { name: t('outbox.title') }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: t('outbox.open') }).click()
  await button(page, t('outbox.open')).click()
  const notes = page.getByLabel(t('log.notes'))
  await notes.waitFor()
  expect(await notes.inputValue()).toBe(refused)
  await notes.fill(`${refused}, now corrected`)
  await button(page, t('common.save')).click()
  await page.waitForURL(/\/logged/)
  expect(await rowsWith(`${refused}, now corrected`)).toBe(1)
  await page.getByText(/1 entry needs you/).waitFor({ state: 'detached' })
  expect(
    (await site.superuser.query('select from deliveries where envelope is not null')).rowCount,
  ).toBe(0)
})

/** An entry on this phone under a number that somebody else has used: the server takes nothing in. @returns its id */
async function notTaken(page: Page, words: string): Promise<string> {
  await written(page, words)
  await page.context().setOffline(true)
  await button(page, t('common.save')).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  const id = await page.evaluate(() => history.state.delivery as string)
  await site.superuser.query(
    `insert into deliveries (id, member_id, hash, state)
     select $1, id, sha256('another'), 'confirmed' from members where 'viewer' = any (roles) limit 1`,
    [id],
  )
  return id
}

test('one that the server does not take at all stays here, and blocks no other', async () => {
  const page = await comeInAs(site, 'organizer')
  const [taken, fine] = ['Its number is taken', 'The one after it']
  await notTaken(page, taken)
  await logAnother(page, fine)
  await page.getByText(/2 entries on this phone/).waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => rowsWith(fine)).toBe(1)
  expect(await rowsWith(taken)).toBe(0)
  await page.getByRole('link', { name: t('outbox.see'), exact: true }).click()
  // it was not received: the way to it is the sealed copy
  await page.getByRole('button', { name: t('outbox.backup') }).waitFor()
  expect(await page.getByRole('link', { name: t('outbox.open') }).count()).toBe(0)
  await button(page, t('outbox.letGo')).click()
  await button(page, t('outbox.letGo.yes')).click()
  await page.getByText(/1 entry needs you/).waitFor({ state: 'detached' })
})

test('one that was not taken in is tried again, and nobody lets go of it by one tap', async () => {
  const page = await comeInAs(site, 'organizer')
  const words = 'Taken in at the second try'
  const id = await notTaken(page, words)
  await page.context().setOffline(false)
  await page.getByText(/1 entry needs you/).waitFor()
  await page.getByRole('link', { name: t('outbox.see'), exact: true }).click()
  await button(page, t('outbox.letGo')).click()
  await button(page, t('outbox.letGo.no')).click()
  await site.superuser.query('delete from deliveries where id = $1', [id])
  await button(page, t('common.retry')).click()
  await expect.poll(() => rowsWith(words)).toBe(1)
  await page.getByText(/1 entry needs you/).waitFor({ state: 'detached' })
})

test('a draft that the form could not look at is put beside the one typed meanwhile, and comes back', async () => {
  const page = await comeInAs(site, 'organizer')
  const [first, second] = ['The first draft of the two', 'Typed before the first was found']
  await written(page, first)
  const context = page.context()
  await page.close()
  // the server does not open the phone at first: what is kept cannot be read
  await context.route('**/api/phone', (route) => route.abort())
  const blind = await context.newPage()
  const notes = await openForm(blind)
  await notes.fill(second)
  await blind.getByText(t('log.draft.notKept')).waitFor()
  await context.unroute('**/api/phone')
  await notes.press('End')
  await notes.press('.')
  await blind.getByText(t('log.draft.here')).waitFor()
  await blind.close()
  const again = await context.newPage()
  const said = async (words: string) => {
    await again.goto('/contacts/new')
    await again.getByText(/Your draft is back/).waitFor()
    expect(await again.getByLabel(t('log.notes')).inputValue()).toBe(words)
    await button(again, t('log.draft.discard')).click()
    await button(again, t('common.undo')).waitFor()
  }
  await said(`${second}.`)
  await said(first)
})

test('signed out meanwhile, the phone still hands it over; with her it is written down', async () => {
  const page = await comeInAs(site, 'organizer')
  const words = 'Handed over by a phone that nobody is signed in on'
  await written(page, words)
  await page.context().setOffline(true)
  await button(page, t('common.save')).click()
  await page.getByText(t('outbox.kept.title')).first().waitFor()
  // hers, and nobody else's: other files may be at work on the same site
  await site.superuser.query(
    `update sessions set revoked_at = now()
     where id = (select id from sessions order by created_at desc, id desc limit 1)`,
  )
  await page.context().setOffline(false)
  await expect
    .poll(async () => {
      const { rows } = await site.superuser.query(
        "select state from deliveries where state = 'received'",
      )
      return rows
    })
    .toEqual([{ state: 'received' }])
  expect(await rowsWith(words)).toBe(0)
  const again = await comeInAs(site, 'organizer')
  await again.goto('/')
  await expect.poll(() => rowsWith(words)).toBe(1)
  await again.close()
})

test('something done on another screen without a signal is kept, too', async () => {
  const page = await comeInAs(site, 'lead')
  await page.goto('/follow-ups')
  const done = page.locator('li input[type=checkbox]:enabled').first()
  await done.waitFor()
  await appKept(page)
  const before = await site.superuser.query('select id from follow_ups where done_at is not null')
  await page.context().setOffline(true)
  await done.click({ force: true })
  await page.getByText(t('outbox.keptHere')).waitFor()
  await page.context().setOffline(false)
  await expect
    .poll(async () => {
      const after = await site.superuser.query(
        'select id from follow_ups where done_at is not null',
      )
      return after.rowCount
    })
    .toBe((before.rowCount ?? 0) + 1)
})

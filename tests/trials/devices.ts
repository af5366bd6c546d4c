import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Contact } from '../../server/contacts/contract.ts'
import type { Operation } from '../../server/deliveries/contract.ts'
import { wordsOf } from '../e2e/words.ts'
import { allPagesKept, appKept } from '../setup/phone.ts'
import { comeIn, handIn, openPhone, statesOf } from './phones.ts'

const t = wordsOf('en')

/** A phone, which saves into its outbox; or a browser in an office, which speaks to the server itself. */
export interface Device {
  /** Reads a record, if there is a signal and a record. */
  read: (url: string) => Promise<void>
  /** The record as it was read last: what edits are based on. */
  known: (url: string) => Contact | undefined
  /** @returns whether the device said that it has it */
  write: (operation: Operation) => Promise<boolean>
  suffer: (fate: 'offline' | 'online' | 'kill' | 'clock', days: number) => Promise<void>
  /** Has a signal again, and is done when nothing waits here. */
  comeHome: () => Promise<void>
  /** What the server says of a record to this device, as far as it is the same for everybody who may see it. */
  ask: (url: string) => Promise<string>
}

export async function openDevice(
  browser: Browser,
  url: string,
  link: string,
  kind: 'phone' | 'browser',
): Promise<Device> {
  const context = await browser.newContext({ baseURL: url, timezoneId: 'America/Chicago' })
  context.setDefaultTimeout(120_000)
  const memberId = await comeIn(context, url, link)
  let page = await openPhone(context)
  await appKept(page)
  await allPagesKept(page)
  let isOnline = true
  const reads = new Map<string, Contact>()

  /** Where nobody can be asked it is the door that opens; there she may still write, and nothing is sent. */
  async function openAgain(): Promise<void> {
    page = await context.newPage()
    await page.goto('/phone')
    if (isOnline) await page.getByRole('heading', { name: t('outbox.title') }).waitFor()
  }

  const fates = {
    offline: async () => {
      await context.setOffline(true)
      isOnline = false
    },
    online: async () => {
      await context.setOffline(false)
      isOnline = true
    },
    kill: async () => {
      await crash(page)
      await openAgain()
    },
    clock: (days: number) => context.clock.setFixedTime(Date.now() + days * 86_400_000),
  }

  return {
    known: (where) => reads.get(where),
    read: async (where) => {
      const found = isOnline ? await get(page, where) : undefined
      if (found?.status === 200) reads.set(where, found.said)
    },
    write: async (operation) => {
      if (kind === 'browser') return isOnline && (await send(page, operation)) < 300
      const label = { what: 'edit' as const, with: '' }
      const [became] = await handIn(page, memberId, [{ entry: { operations: [operation] }, label }])
      return became === 'waits' || became === 'done'
    },
    suffer: (fate, days) => fates[fate](days),
    comeHome: async () => {
      await fates.online()
      // as when the app is opened again
      await page.close()
      await openAgain()
      const waits = async () => {
        const { waiting = 0, received = 0 } = await statesOf(page)
        return waiting + received
      }
      await expect.poll(waits).toBe(0)
    },
    ask: async (where) => {
      const { status, said } = await get(page, where)
      const { version, kind: how, notes, commitments } = said
      return JSON.stringify({ status, version, how, notes, commitments })
    },
  }
}

/** Ends the page's process; nothing is said to the page before. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const cdp = await page.context().newCDPSession(page)
  // nobody is left to answer
  cdp.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

function get(page: Page, url: string): Promise<{ status: number; said: Contact }> {
  return page.evaluate(async (where) => {
    const answer = await fetch(where)
    return { status: answer.status, said: await answer.json() }
  }, url)
}

/** As a page does that has no outbox between itself and the server. */
function send(page: Page, { method, url, body, ifMatch }: Operation): Promise<number> {
  return page.evaluate(
    async ([how, where, text, match]) => {
      const headers = {
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...(match === undefined ? {} : { 'if-match': `"${match}"` }),
      }
      return (await fetch(where, { method: how, headers, body: text ?? null })).status
    },
    [method, url, body === undefined ? undefined : JSON.stringify(body), ifMatch] as const,
  )
}

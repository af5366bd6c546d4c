import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../setup/browser.ts'
import { freePort } from '../setup/child.ts'
import { type Caller, callerAt, comeInBy, inviteOrganizer } from '../setup/coalition.ts'
import { openAll } from '../setup/database.ts'
import { openWorkbench, type Workbench } from '../setup/embedded.ts'
import { type FaultProxy, startFaultProxy } from '../setup/fault-proxy.ts'
import { Ledger } from './ledger.ts'
import { handIn, openPhone, statesOf } from './phones.ts'
import { type MortalServer, mortalServer } from './server.ts'
import { diceOf, once, say, shareOf } from './size.ts'

// Phones hand over what was saved without a signal, while the server and its database are killed again and again.

const writes = shareOf(2_000)
const serverKills = shareOf(50, 2)
const databaseKills = shareOf(20)
/** What one phone holds of them. */
const each = Math.min(200, Math.ceil(writes / 2))

let line: FaultProxy
let server: MortalServer
let browser: Browser
let workbench: Workbench
beforeAll(async () => {
  const port = await freePort()
  // counts and tells what is under way; nothing fails on it but what is killed
  line = await startFaultProxy(port, diceOf('kills'))
  server = mortalServer(port, line.url)
  workbench = openWorkbench()
  await server.start()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await line.close()
  await workbench.close()
  server.remove()
})

/** Requests as from this browser, with its cookies. */
function callerIn({ request }: BrowserContext): Caller {
  return {
    send: async (method, path, data) => {
      const headers = { origin: line.url }
      const answer = await request.fetch(`/api/${path}`, { method, headers, data })
      return { status: answer.status(), said: await answer.json() }
    },
  }
}

async function newPhone(link: string, name: string): Promise<{ page: Page; memberId: string }> {
  const context = await browser.newContext({ baseURL: line.url, timezoneId: 'America/Chicago' })
  context.setDefaultTimeout(120_000)
  const { id } = await comeInBy(callerIn(context), link, name)
  const page = await openPhone(context)
  // what saves an entry is there before the signal goes
  await handIn(page, id, [])
  return { page, memberId: id }
}

/** Kills one after the other, each in the middle of a write, as soon as so many writes were taken as its turn says. */
function killAmongWrites(): { all: Promise<void>; killed: { server: number; database: number } } {
  const dice = diceOf('who is killed when')
  const order = dice.shuffled([
    ...Array.from({ length: serverKills }, () => 'server' as const),
    ...Array.from({ length: databaseKills }, () => 'database' as const),
  ])
  const killed = { server: 0, database: 0 }
  let taken = 0
  let isDying = false
  const all = new Promise<void>((resolve, reject) => {
    line.onWrite = (when) => {
      if (when === 'taken') taken += 1
      const turn = killed.server + killed.database
      const next = order[turn]
      const isDue = taken >= ((turn + 1) * writes) / (order.length + 2)
      if (when === 'taken' || !next || isDying || !isDue) return
      isDying = true
      setTimeout(
        () => {
          const isBack = next === 'server' ? server.killServer() : server.killDatabase()
          isBack.then(() => {
            killed[next] += 1
            isDying = false
            if (turn + 1 === order.length) resolve()
          }, reject)
        },
        dice.int(0, 40),
      )
    }
  })
  return { all, killed }
}

test(
  `${writes} entries that were saved offline, ${serverKills} kills of the server, ${databaseKills} of the database`,
  once,
  async () => {
    const begun = performance.now()
    await server.says('/enter#')
    const admin = callerAt(line.url)
    const link = /http\S+enter#\S+/.exec(server.output())?.[0] ?? ''
    const coalition = await comeInBy(admin, link, 'ana')
    const { said } = await admin.send('GET', 'institutions?q=marshall%20sheriff')
    const ledger = new Ledger(said.items[0].id, diceOf('words among kills'))
    const phones = []
    for (let n = 0; n * each < writes; n++) {
      const invited = await inviteOrganizer(admin, coalition, `Rosa ${n}`)
      phones.push(await newPhone(invited, `rosa-${n}`))
    }

    for (const [n, { page, memberId }] of phones.entries()) {
      await page.context().setOffline(true)
      const count = Math.min(each, writes - n * each)
      const entries = Array.from({ length: count }, () => ledger.next())
      expect(new Set(await handIn(page, memberId, entries))).toEqual(new Set(['waits']))
      expect(await statesOf(page)).toEqual({ waiting: count })
    }
    const { all, killed } = killAmongWrites()
    for (const { page } of phones) await page.context().setOffline(false)
    const delivered = phones.map(({ page }) =>
      expect.poll(async () => Object.keys(await statesOf(page)), poll).toEqual(['confirmed']),
    )
    await Promise.all([all, ...delivered])
    await server.stop()

    const superuser = openAll(await workbench.start(server.dataDir))
    expect(await ledger.compare(superuser)).toEqual({ lost: [], doubled: [], changed: [] })
    await superuser.end()
    expect(killed).toEqual({ server: serverKills, database: databaseKills })
    expect(ledger.size).toBe(writes)
    say(
      `${writes} entries saved offline on ${phones.length} phones, ${killed.server} kills of the server, ${killed.database} of the database: 0 lost, 0 doubled, 0 changed, in ${Math.round((performance.now() - begun) / 1000)} s`,
    )
  },
)

/** The phones' own pauses between two tries grow while the server is away. */
const poll = { interval: 1_000, timeout: 3_600_000 }

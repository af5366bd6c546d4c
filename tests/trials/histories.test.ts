import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { institutionNamed } from '../setup/app.ts'
import { launchChromium } from '../setup/browser.ts'
import { type Device, openDevice } from './devices.ts'
import { type SiteOnLine, siteOnLine } from './site.ts'
import { diceOf, once, say, shareOf } from './size.ts'

// Three phones and a browser at the same records, in any order, with and without a signal, killed, at the wrong time.

/** Records that are written in one round: they share the fates of the devices, and each has a history of its own. */
const together = 10
const rounds = Math.ceil(shareOf(1_000, 2 * together) / together)

let site: SiteOnLine
let browser: Browser
let devices: Device[]
let sheriff: string
beforeAll(async () => {
  site = await siteOnLine(diceOf('line of the histories'))
  browser = await launchChromium()
  sheriff = await institutionNamed(site.app, "Marshall County Sheriff's Office")
  const linkOf = (role: string) => site.links.find((one) => one.role.split(',').includes(role))
  const [ana = '', lead = ''] = [linkOf('organizer')?.url, linkOf('lead')?.url]
  devices = [
    // two phones of the author, one of a lead, and the lead's browser in the office
    await openDevice(browser, site.line.url, ana, 'phone'),
    await openDevice(browser, site.line.url, ana, 'phone'),
    await openDevice(browser, site.line.url, lead, 'phone'),
    await openDevice(browser, site.line.url, lead, 'browser'),
  ]
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const device = fc.nat({ max: 3 })
const record = fc.nat({ max: together - 1 })
const edits = ['notes', 'notes', 'kind', 'promise', 'promise', 'drop promise', 'remove'] as const
const edit = fc.record({
  does: fc.constantFrom(...edits),
  device,
  record,
  // else she edits what she read long ago
  readsFirst: fc.boolean(),
})
const fate = fc.record({
  does: fc.constantFrom('offline' as const, 'online' as const, 'kill' as const, 'clock' as const),
  device,
  // how far the clock jumps, in days
  days: fc.integer({ min: -366, max: 366 }),
})
const step = fc.oneof({ weight: 6, arbitrary: edit }, { weight: 1, arbitrary: fate })
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const round = fc.record({
  // they are first told of without a signal
  beginsOffline: fc.boolean(),
  steps: fc.array(step, { minLength: 50, maxLength: 90, size: 'max' }),
})

/** Texts that a device said it has: kept on it, or written down. */
interface Story {
  id: string
  promise: string
  said: number
  acknowledged: string[]
}

function nextText(story: Story): string {
  story.said += 1
  return `said-${story.id}-${story.said}`
}

async function begin(at: Device): Promise<Story> {
  const story = { id: newId(), promise: newId(), said: 0, acknowledged: [] as string[] }
  const [notes, text] = [nextText(story), nextText(story)]
  const body = {
    countyFips: '01095',
    institutionIds: [sheriff],
    kind: 'meeting',
    happenedOn: '2026-11-20',
    notes,
    commitments: [{ id: story.promise, text }],
  }
  const isTaken = await at.write({ method: 'PUT', url: `/api/contacts/${story.id}`, body })
  if (isTaken) story.acknowledged.push(notes, text)
  return story
}

async function act(one: Step, stories: readonly Story[]): Promise<void> {
  const at = devices[one.device] as Device
  if (!('record' in one)) return at.suffer(one.does, one.days)
  const story = stories[one.record] as Story
  const url = `/api/contacts/${story.id}`
  if (one.readsFirst) await at.read(url)
  const was = at.known(url)
  if (!was) return
  const ifMatch = was.version
  if (one.does === 'remove') {
    await at.write({ method: 'DELETE', url, ifMatch })
    return
  }
  const text = nextText(story)
  const promises = was.commitments.map(({ id, text: words, version }) => ({
    ...{ id, text: words, version },
  }))
  const body = {
    countyFips: was.countyFips,
    institutionIds: was.institutions.map(({ id }) => id),
    kind: was.kind,
    happenedOn: was.happenedOn,
    notes: was.notes,
    commitments: promises,
    ...(one.does === 'notes' ? { notes: text } : {}),
    ...(one.does === 'kind' ? { kind: was.kind === 'call' ? 'visit' : 'call' } : {}),
    ...(one.does === 'promise'
      ? { commitments: promises.map((before) => ({ ...before, text })) }
      : {}),
    ...(one.does === 'drop promise' ? { commitments: [] } : {}),
  }
  const isTaken = await at.write({ method: 'PUT', url, body, ifMatch })
  if (isTaken && JSON.stringify(body).includes(text)) story.acknowledged.push(text)
}

/** Everything the database holds of a record and its promise: they themselves, what they said before, what waits. */
async function holds({ id, promise }: Story): Promise<string> {
  const { rows } = await site.superuser.query(
    `select t::text from contacts t where id = any ($1) union all select t::text from commitments t where id = any ($1)
     union all select t::text from versions t where record_id = any ($1)
     union all select t::text from conflicts t where record_id = any ($1)`,
    [[id, promise]],
  )
  return JSON.stringify(rows)
}

test(`${rounds * together} histories of three phones and a browser`, once, async () => {
  const begun = performance.now()
  const before = await site.superuser.query('select count(*)::int as n from conflicts')
  const told = { steps: 0, texts: 0, conflicts: 0, fates: 0 }
  await fc.assert(
    fc.asyncProperty(round, async ({ beginsOffline, steps }) => {
      const author = devices[0] as Device
      if (beginsOffline) await author.suffer('offline', 0)
      const stories: Story[] = []
      for (let n = 0; n < together; n++) stories.push(await begin(author))
      for (const step of steps) await act(step, stories)
      for (const one of devices) await one.comeHome()

      for (const story of stories) {
        const url = `/api/contacts/${story.id}`
        const seen = await Promise.all(devices.map((one) => one.ask(url)))
        expect(new Set(seen).size, seen.join('\n')).toBe(1)
        const held = await holds(story)
        for (const text of story.acknowledged) expect(held).toContain(text)
        told.texts += story.acknowledged.length
      }
      told.steps += steps.length
      told.fates += steps.filter((one) => !('record' in one)).length
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  const { rows } = await site.superuser.query('select count(*)::int as n from conflicts')
  told.conflicts = rows[0].n - before.rows[0].n
  say(
    `${rounds * together} histories in ${rounds} rounds, ${told.steps} steps (${told.fates} of the line, the clock and kills), ${told.texts} acknowledged texts, ${told.conflicts} conflicts: 0 lost, all devices say the same, in ${Math.round((performance.now() - begun) / 1000)} s`,
  )
})

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseSent } from '../../server/imports/store.ts'
import type { TestApp, TestMember } from '../setup/app.ts'
import { allOnDisk, filesBelow, startTraced, type Traced } from '../setup/talkative.ts'
import { bringIn, imported, likeliest, preview, sendFile } from './files.ts'

const office = "Marshall County Sheriff's Office"

let traced: Traced
let server: TestApp
let sender: TestMember
const canaries: string[] = []
const newCanary = () => {
  const one = `canary-${randomBytes(12).toString('hex')}`
  canaries.push(one)
  return one
}

beforeAll(async () => {
  traced = await startTraced()
  server = traced.server
  sender = await server.signedIn('organizer')
})
afterAll(() => traced?.close())

/**
 * A sheet with strings that must be nowhere in clear as long as nobody has brought them in: in its name, its title, a
 * header, rows that are rejected, rows that are left out, and words that a question is about.
 */
function sheet(): string {
  const c = newCanary
  return [
    `"Visits of ${c()}"`,
    `Date,County,Institution,Type,Outcome,Notes,${c()}`,
    // no day, no county, a day that is none
    `,Marshall,${office},Visit,Held,${c()},${c()}`,
    `2025-03-01,${c()},${c()},Visit,Held,${c()},x`,
    `2025-13-45,Marshall,${office},Visit,Held,${c()},x`,
    // somebody has to say what these are
    `2025-03-02,Marshall,${office},${c()},${c()},${c()},x`,
    // something that leads to a person: it is asked about
    `2025-03-03,Marshall,${office},Visit,Held,"Call Maria at 205-555-0143 ${c()}",x`,
  ].join('\n')
}

const foundIn = (text: string | Buffer) => canaries.filter((one) => text.includes(one))

/** Looks through everything that could hold them. */
async function lookEverywhere(when: string): Promise<void> {
  await allOnDisk(traced.cluster.superuser)
  let bytes = 0
  for (const path of filesBelow(traced.folder)) {
    const content = readFileSync(path)
    expect(foundIn(content), `${when}: ${path}`).toEqual([])
    bytes += content.length
  }
  expect(foundIn(traced.printed()), `${when}: the log of the server`).toEqual([])
  const paths = Object.entries(server.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    methods && 'get' in methods && path !== '/api/events' ? [path] : [],
  )
  const { rows: imports } = await server.superuser.query<{ id: string }>('select id from imports')
  let asked = 0
  for (const role of ['organizer', 'lead', 'leadership', 'viewer', 'admin'] as const) {
    const other = await server.signedIn(role)
    for (const path of paths) {
      const ids = path.startsWith('/api/imports/{') ? imports.map(({ id }) => id) : [newId()]
      for (const id of ids) {
        const url = path.replace('{fips}', '01095').replace(/\{\w+\}/g, id)
        expect(foundIn((await other.inject({ url })).body), `${when}: ${role} ${url}`).toEqual([])
        asked += 1
      }
    }
  }
  process.stdout.write(
    `canaries of sheets, ${when}: ${canaries.length} strings in ${bytes} bytes and ${asked} answers: 0 found\n`,
  )
}

async function sentSheet(): Promise<string> {
  const id = newId()
  const answer = await sendFile(sender, sheet(), id, `${newCanary()}.csv`)
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}

describe('what stands in a sheet is in clear nowhere', () => {
  let dropped: string
  let through: string
  let expired: string

  test('while it waits, read by its sender alone', async () => {
    dropped = await sentSheet()
    through = await sentSheet()
    expired = await sentSheet()
    for (const id of [dropped, through, expired]) {
      const seen = await preview(sender, id)
      expect(foundIn(JSON.stringify(seen)).length).toBeGreaterThan(4)
      // what was answered is kept with it
      await preview(sender, id, { answers: likeliest(seen) })
    }
    await lookEverywhere('waiting')
  })

  test('when it was dropped, came in without them, or its day is over', async () => {
    const url = `/api/imports/${dropped}`
    expect((await sender.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    // what is left out may leave a question that was behind it
    const keys = new Set(['finding:*'])
    const leftOut = () => [...keys].map((key) => ({ key, value: 'leave_out' }))
    for (let known = 0; known < keys.size; ) {
      known = keys.size
      const { questions } = await preview(sender, through, { answers: leftOut() })
      for (const { key } of questions) keys.add(key)
    }
    const done = await bringIn(sender, through, { answers: leftOut() })
    expect(done.counts).toMatchObject({ new: 0 })
    expect(done.hasRejected).toBe(true)
    await server.superuser.query(
      "update imports set created_at = now() - interval '25 hours' where id = $1",
      [expired],
    )
    await eraseSent(server.app.db)
    expect((await imported(sender, expired)).state).toBe('erased')
    await lookEverywhere('dropped, through and expired')
    // what was rejected its sender may still take, to mend it
    const rejected = await sender.inject({ url: `/api/imports/${through}/rejected` })
    expect(foundIn(rejected.body).length).toBeGreaterThan(2)
  })

  test('and a day later nobody opens it any more', async () => {
    await server.superuser.query("update imports set created_at = now() - interval '25 hours'")
    await eraseSent(server.app.db)
    const { rows } = await server.superuser.query(
      'select num_nonnulls(sealed_key, book, choices, rejected) as kept from imports',
    )
    expect(rows.map(({ kept }) => kept)).toEqual([0, 0, 0])
    const rejected = await sender.inject({ url: `/api/imports/${through}/rejected` })
    expect(rejected.statusCode).toBe(409)
    await lookEverywhere('a day later')
  })

  test('the search finds what is there', async () => {
    const [one] = canaries
    await server.superuser.query(`select '${one}'`)
    const files = filesBelow(traced.folder).filter((path) => readFileSync(path).includes(one ?? ''))
    expect(files.some((path) => path.endsWith('.log'))).toBe(true)
  })
})

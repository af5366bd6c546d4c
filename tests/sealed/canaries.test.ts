import { randomBytes } from 'node:crypto'
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBackup } from '../../server/backups/backup.ts'
import { opened } from '../../server/backups/envelope.ts'
import { openContact } from '../../server/sealed/contract.ts'
import { institutionNamed, type TestApp, type TestMember } from '../setup/app.ts'
import { allOnDisk, filesBelow, startTraced, type Traced } from '../setup/talkative.ts'
import { type Abroad, carryAbroad, leaving } from './abroad.ts'
import { allWords, logRestricted, newWords, type Restricted, type Words } from './world.ts'

/** Contacts with ten fields each: 50 strings that must be nowhere. */
const contacts = 5

let traced: Traced
let server: TestApp
let author: TestMember
const words: Words[] = []
const ids: Restricted[] = []
/** Words of later edits, entries and sheets, and where they have been. */
const later: string[] = []
let abroad: Abroad
const canaries = () => [...words.flatMap(allWords), ...later].map(bare)
/** The part of a word that only it has. */
const bare = (word: string) => /canary-[0-9a-f]+/.exec(word)?.[0] ?? ''

beforeAll(async () => {
  traced = await startTraced()
  server = traced.server
  author = await server.signedIn('organizer')
  const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
  for (let n = 0; n < contacts; n += 1) {
    const some = newWords(() => `canary-${randomBytes(12).toString('hex')}`)
    words.push(some)
    ids.push(await logRestricted(author, sheriff, some))
  }
})
afterAll(() => traced?.close())

const foundIn = (text: string | Buffer) => canaries().filter((one) => text.includes(one))

describe('of 50 strings in every field of restricted contacts, and more that went further', () => {
  test('they go through all that was built around notes', async () => {
    const sheriff = await institutionNamed(server.app, "Marshall County Sheriff's Office")
    abroad = await carryAbroad(server, author, ids[4] as Restricted, sheriff, () => {
      later.push(`canary-${randomBytes(12).toString('hex')}`)
      return later.at(-1) as string
    })
  })

  test('there are so many, all different, and their author opens them', async () => {
    expect(words.flatMap(allWords)).toHaveLength(50)
    expect(later).toHaveLength(7)
    expect(new Set(canaries()).size).toBe(50 + later.length)
    const opened = await author.call(openContact, { params: { id: ids[0]?.contact as string } })
    expect(foundIn(opened.body)).toHaveLength(4)
  })

  test('none is in an answer to another role, on any route that reads', async () => {
    const paths = Object.entries(server.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
      methods && 'get' in methods ? [path] : [],
    )
    const others = await Promise.all(
      (['organizer', 'lead', 'leadership', 'viewer', 'admin'] as const).map((role) =>
        server.signedIn(role),
      ),
    )
    let asked = 0
    for (const member of [...others, author]) {
      for (const path of paths.filter((one) => one !== '/api/events')) {
        for (const one of ids) {
          const url = filled(path, one)
          const { body } = await member.inject({ url })
          expect(foundIn(body), url).toEqual([])
          asked += 1
          if (!path.includes('{')) break
        }
      }
    }
    process.stdout.write(`canaries: ${canaries().length} strings in ${asked} answers: 0 found\n`)
  })

  test('none leaves in a report, a file, a link, a calendar, a merge or an import', async () => {
    const readers = await Promise.all(
      (['organizer', 'lead', 'leadership', 'viewer', 'admin'] as const).map((role) =>
        server.signedIn(role),
      ),
    )
    const told = await leaving(server, abroad, readers)
    for (const [what, text] of told) expect(foundIn(text), what).toEqual([])
    // the way is open: what is not restricted goes along
    expect(told.some(([what, text]) => what.startsWith('csv') && text.includes('Marshall'))).toBe(
      true,
    )
    process.stdout.write(
      `canaries: ${canaries().length} strings in ${told.length} files: 0 found\n`,
    )
  })

  test('none is in a backup, opened with its key, and nothing else lies beside it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'condado-canaries-'))
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    const path = await makeBackup(traced.cluster.owner, { dir, recipient }, new Date())
    expect(foundIn(readFileSync(path))).toEqual([])
    const chunks: Buffer[] = []
    for await (const chunk of await opened(identity, createReadStream(path))) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('latin1')
    expect(text).toContain(ids[0]?.contact)
    expect(foundIn(text)).toEqual([])
    // bytes are copied as hex
    for (const one of canaries())
      expect(text.includes(Buffer.from(one).toString('hex'))).toBe(false)
    expect(filesBelow(dir)).toEqual([path])
    rmSync(dir, { recursive: true, force: true })
  })

  test('none is in the files of the database, its write-ahead log or its own log', async () => {
    await allOnDisk(traced.cluster.superuser)
    let bytes = 0
    let files = 0
    for (const path of filesBelow(traced.folder)) {
      const content = readFileSync(path)
      expect(foundIn(content), path).toEqual([])
      bytes += content.length
      files += 1
    }
    // the search finds what is there: the statements stand in the log, without their values
    const inLog = filesBelow(traced.folder).filter((path) =>
      readFileSync(path).includes('insert into contact_institutions'),
    )
    expect(inLog.some((path) => path.endsWith('.log'))).toBe(true)
    process.stdout.write(
      `canaries: ${canaries().length} strings in ${files} files, ${bytes} bytes: 0 found\n`,
    )
  })

  test('none is in a copy of all tables, as a backup by their owner has them', async () => {
    const options = '-c condado.keeper=backup'
    const owner = new pg.Client({ ...traced.cluster.owner, options })
    const everything = new pg.Client(traced.cluster.superuser)
    await Promise.all([owner.connect(), everything.connect()])
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of rows) {
      const copy = await owner.query(`select to_jsonb(t)::text as row from ${name} t`)
      // it is whole: the owner reads what row-level security keeps from her otherwise
      const all = await everything.query(`select count(*)::int as n from ${name}`)
      expect(copy.rows.length, name).toBe(all.rows[0].n)
      const text = copy.rows.map(({ row }: { row: string }) => row).join('\n')
      expect(foundIn(text), name).toEqual([])
      // bytes travel as hex
      for (const one of canaries())
        expect(text.includes(Buffer.from(one).toString('hex')), name).toBe(false)
    }
    await Promise.all([owner.end(), everything.end()])
    process.stdout.write(
      `canaries: ${canaries().length} strings in ${rows.length} tables: 0 found\n`,
    )
  })

  test('none is in the log of the server, at its most talkative', () => {
    expect(traced.printed().length).toBeGreaterThan(10_000)
    expect(foundIn(traced.printed())).toEqual([])
  })
})

function filled(path: string, one: Restricted): string {
  const values: Record<string, string> = { fips: '01095', fileId: one.file }
  const own: [RegExp, string][] = [
    [/^\/api\/commitments/, one.commitment],
    [/^\/api\/follow-ups/, one.followUp],
  ]
  const id = own.find(([start]) => start.test(path))?.[1] ?? one.contact
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? id)
}

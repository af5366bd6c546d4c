import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asOwner } from '../../server/db/as-owner.ts'
import type { Db } from '../../server/db/database.ts'
import { keeping } from '../../server/db/keeper.ts'
import { keySource } from '../../server/sealed/key-source.ts'
import { dataKeyPlace } from '../../server/sealed/key-store.ts'
import { newKeyLine } from '../../server/sealed/key-text.ts'
import { Keyring, keyIdOf } from '../../server/sealed/keyring.ts'
import { openKeyring } from '../../server/sealed/open-keyring.ts'
import { rotateKeys, tellKeys } from '../../server/sealed/rotate.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'

const today = '2026-11-26'
const folders: string[] = []
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true })
})

let database: TestDatabase
let dataDir: string
beforeEach(async () => {
  database = await createTestDatabase({ seeded: false })
  dataDir = newFolder()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'condado-keyring-'))
  folders.push(folder)
  return folder
}

const owning = <T>(work: (db: Db) => Promise<T>) => asOwner(keeping(database.owner, 'keys'), work)
const start = (dir = dataDir, keys?: string) =>
  owning((db) => openKeyring(db, keySource({ keys, dataDir: dir }), today))

/** Data keys as records have them. */
async function sealRecords(keyring: Keyring, n: number): Promise<Map<string, Buffer>> {
  const made = new Map(
    Array.from({ length: n }, () => [newId(), Buffer.alloc(32, Math.random() * 256)]),
  )
  const rows = [...made].map(([record_id, key]) => ({
    record_id,
    record: 'contact' as const,
    wrapped: keyring.seal(dataKeyPlace(record_id), key),
  }))
  await owning((db) => db.insertInto('sealed_keys').values(rows).execute())
  return made
}

/** An entry that waits, sealed to this key. */
async function handedOver(keyId: string): Promise<void> {
  const [member, organization] = [newId(), newId()]
  await owning(async (db) => {
    await db.insertInto('organizations').values({ id: organization, name: 'One' }).execute()
    await db
      .insertInto('members')
      .values({ id: member, organization_id: organization, name: 'Rosa', roles: ['organizer'] })
      .execute()
    await db
      .insertInto('deliveries')
      .values({
        id: newId(),
        member_id: member,
        device_id: null,
        envelope: JSON.stringify({ keyId, enc: 'AA', data: 'AA' }),
        hash: Buffer.alloc(32),
        state: 'received',
      })
      .execute()
  })
}

describe('a start', () => {
  test('makes the first key and says to keep a copy; the next one makes none', async () => {
    const { made, keyring } = await start()
    expect(made).toContain(join(dataDir, 'keys'))
    expect(made).toContain('nobody can, ever')
    const again = await start()
    expect(again.made).toBeUndefined()
    expect(again.keyring.ids).toEqual(keyring.ids)
  })

  test('makes no new key when the database knows one, even before anything was sealed', async () => {
    await start()
    const elsewhere = newFolder()
    await expect(start(elsewhere)).rejects.toThrow('put your copy of the keys there')
    expect(existsSync(join(elsewhere, 'keys'))).toBe(false)
  })

  test('of two servers that start at once, one makes the key and the other says what to do', async () => {
    const results = await Promise.allSettled([start(newFolder()), start(newFolder())])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('says when the newest key is missing, as on a server that was forgotten', async () => {
    const { keyring } = await start()
    const path = join(newFolder(), 'keys')
    writeFileSync(path, newKeyLine(today))
    await expect(start(dataDir, path)).rejects.toThrow(keyring.newest)
    await expect(start(dataDir, join(dataDir, 'nothing'))).rejects.toThrow('put your copy')
  })

  test('does not take a namesake of a known key', async () => {
    const { keyring } = await start()
    const path = join(newFolder(), 'keys')
    writeFileSync(path, `${keyring.newest} ${Buffer.alloc(32, 1).toString('base64')}`)
    await expect(start(dataDir, path)).rejects.toThrow('another database, or a damaged copy')
  })

  test('says when an old key that something hangs on is missing', async () => {
    const { keyring } = await start()
    await sealRecords(keyring, 1)
    const source = keySource({ keys: undefined, dataDir })
    const newest = newKeyLine('2026-12-01')
    source.add(newest)
    await start()
    const path = join(newFolder(), 'keys')
    writeFileSync(path, newest)
    await expect(start(dataDir, path)).rejects.toThrow('cannot be opened by anyone')
  })
})

describe('an entry that a phone handed over', () => {
  test('needs its key until it is settled, whatever was rotated since', async () => {
    const { keyring } = await start()
    const before = keyring.newest
    await handedOver(before)
    const source = keySource({ keys: undefined, dataDir })
    await owning((db) => rotateKeys(db, source, keyring, today))
    const told = () => owning((db) => tellKeys(db, keyring))
    expect(await told()).toContain(`${before}  is still needed: entries from phones`)
    const newest = source.read()?.trim().split('\n').at(-1)
    await expect(start(dataDir, newest)).rejects.toThrow(`sealed under ${before}`)
    // a rotation does not take it for one that was cut short
    await owning((db) => rotateKeys(db, source, keyring, today))
    expect(keyring.ids).toHaveLength(3)
    await owning((db) =>
      db.updateTable('deliveries').set({ state: 'given_up', envelope: null }).execute(),
    )
    expect(await told()).toContain(`${before}  may be retired`)
  })
})

describe('a rotation', () => {
  test('wraps everything under a new key, and the old one may go', async () => {
    const { keyring } = await start()
    const before = keyring.newest
    const keys = await sealRecords(keyring, 450)
    const source = keySource({ keys: undefined, dataDir })
    await owning((db) => rotateKeys(db, source, keyring, today))
    expect(keyring.newest).not.toBe(before)
    expect(await owning((db) => tellKeys(db, keyring))).toContain(`${before}  may be retired`)
    const rows = await owning((db) => db.selectFrom('sealed_keys').selectAll().execute())
    expect(rows).toHaveLength(450)
    const alone = new Keyring(onlyNewest(source))
    for (const { record_id, wrapped } of rows) {
      expect(keyIdOf(wrapped as Buffer)).toBe(keyring.newest)
      expect(alone.open(dataKeyPlace(record_id), wrapped as Buffer)).toEqual(keys.get(record_id))
    }
  })

  test('that was killed midway goes on where it stopped, with the key it had made', async () => {
    const { keyring } = await start()
    const keys = await sealRecords(keyring, 450)
    const source = keySource({ keys: undefined, dataDir })
    const cut = owning((db) =>
      rotateKeys(db, source, keyring, today, () => {
        throw new Error('killed')
      }),
    )
    await expect(cut).rejects.toThrow('killed')
    const half = await start()
    expect(half.keyring.ids).toHaveLength(2)
    expect(await owning((db) => tellKeys(db, half.keyring))).toContain('still needed')
    const said = await owning((db) => rotateKeys(db, source, half.keyring, today))
    expect(said).toContain('250 sealed records')
    expect(half.keyring.ids).toHaveLength(2)
    const rows = await owning((db) => db.selectFrom('sealed_keys').selectAll().execute())
    for (const { record_id, wrapped } of rows) {
      expect(half.keyring.open(dataKeyPlace(record_id), wrapped as Buffer)).toEqual(
        keys.get(record_id),
      )
    }
  })

  test('of keys in a variable tells which line to add, and goes on when it is there', async () => {
    const line = newKeyLine(today)
    const { keyring } = await start(dataDir, line)
    await sealRecords(keyring, 3)
    const rotate = (keys: string, ring: Keyring) =>
      owning((db) => rotateKeys(db, keySource({ keys, dataDir }), ring, today))
    const added = (await rotate(line, keyring)).split('\n').at(-1) as string
    const both = `${line},${added}`
    const again = await start(dataDir, both)
    expect(await rotate(both, again.keyring)).toContain('3 sealed records')
  })
})

/** What is left when the operator has deleted the older lines. */
function onlyNewest(source: ReturnType<typeof keySource>) {
  const newest = source.read()?.trim().split('\n').at(-1) ?? ''
  return { ...source, read: () => newest }
}

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keySource, variableSource } from '../../server/sealed/key-source.ts'
import { newKeyLine, parseKeys } from '../../server/sealed/key-text.ts'
import { Keyring, keyIdOf } from '../../server/sealed/keyring.ts'

const first = newKeyLine('2026-11-26')
const second = newKeyLine('2026-12-26')
const idOf = (line: string) => line.split(' ')[0] as string
const secret = Buffer.from('what must not be read')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'condado-keys-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a keyring', () => {
  const keyring = new Keyring(variableSource(`# old\n${first}\n${second}\n`))

  test('opens what it sealed, under the newest key, each time under another nonce', () => {
    const sealed = keyring.seal('totp/1', secret)
    expect(keyring.open('totp/1', sealed)).toEqual(secret)
    expect(keyIdOf(sealed)).toBe(idOf(second))
    expect(sealed.includes(secret)).toBe(false)
    expect(keyring.seal('totp/1', secret)).not.toEqual(sealed)
  })

  test('opens it in no other place', () => {
    const sealed = keyring.seal('totp/1', secret)
    expect(() => keyring.open('totp/2', sealed)).toThrow('changed from outside')
  })

  test('opens nothing of which a single bit was changed', () => {
    const sealed = keyring.seal('totp/1', secret)
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] as number) ^ 1
      expect(() => keyring.open('totp/1', changed), `byte ${at}`).toThrow()
    }
  })

  test('opens what older keys sealed, and says when it lacks one', () => {
    const old = new Keyring(variableSource(first))
    const sealed = old.seal('totp/1', secret)
    expect(keyring.open('totp/1', sealed)).toEqual(secret)
    const other = new Keyring(variableSource(newKeyLine('2026-11-26')))
    expect(() => other.open('totp/1', sealed)).toThrow('lacks the key')
  })

  test('does not take another key of the same name for its own', () => {
    const namesake = `${idOf(first)} ${Buffer.alloc(32, 7).toString('base64')}`
    const other = new Keyring(variableSource(namesake))
    expect(() =>
      other.open('totp/1', new Keyring(variableSource(first)).seal('totp/1', secret)),
    ).toThrow('changed from outside')
    expect(other.proofOf(idOf(first))).not.toEqual(keyring.proofOf(idOf(first)))
  })
})

describe('the text of keys', () => {
  test('may stand in a variable, with commas for lines', () => {
    expect(parseKeys(`${first},${second}`, 'CONDADO_KEYS').map((key) => key.id)).toEqual([
      idOf(first),
      idOf(second),
    ])
  })

  test.each([
    ['', 'There is no key'],
    ['# nothing', 'There is no key'],
    [`${first}\nrubbish`, 'Line 2'],
    [first.slice(0, -4), 'Line 1'],
    [`${first}\n${first}`, 'same id'],
  ])('%j is refused in a sentence without the keys', (text, words) => {
    expect(() => parseKeys(text, 'it')).toThrow(words)
    expect(() => parseKeys(text, 'it')).not.toThrow(first.slice(-20))
  })
})

describe('the file of keys', () => {
  test('is made for its owner alone, beside the database and not in it, and never written over', () => {
    const source = keySource({ keys: undefined, dataDir: folder })
    expect(source.begin(first)).toBe(true)
    expect(source.begin(second)).toBe(false)
    const path = join(folder, 'keys')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toContain('Keep a copy')
    expect(new Keyring(source).ids).toEqual([idOf(first)])
    expect(existsSync(join(folder, 'postgres', 'keys'))).toBe(false)
  })

  test('is read again when it changed, and stays what it was while it is damaged', () => {
    const path = join(folder, 'mounted')
    writeFileSync(path, `${first}\n`)
    const keyring = new Keyring(keySource({ keys: path, dataDir: folder }))
    const sealed = keyring.seal('totp/1', secret)
    appendFileSync(path, `${second}\n`)
    expect(keyring.newest).toBe(idOf(second))
    appendFileSync(path, 'half a li')
    expect(keyring.open('totp/1', sealed)).toEqual(secret)
  })

  test('may not lie in the folder of the database', () => {
    expect(() => keySource({ keys: join(folder, 'postgres', 'k'), dataDir: folder })).toThrow(
      'away from what they protect',
    )
  })
})

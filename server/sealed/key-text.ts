import { randomBytes } from 'node:crypto'
import type { Day } from '../days.ts'
import { StartupError } from '../startup-error.ts'
import { keyBytes } from './aes.ts'

/** A key of the keyring. Its id is no secret: what is sealed under it names it. */
export interface Key {
  readonly id: string
  readonly secret: Buffer
}

const line = /^([a-z0-9-]{4,40}) +([A-Za-z0-9+/]{43}=)$/

/** Whether this is the text of a keyring, rather than the path of a file with one. */
export function isKeyText(text: string): boolean {
  return text.split(/[\n,]/).some((one) => line.test(one.trim()))
}

/**
 * A line a key, `id base64`, the newest last; `#` begins a remark. In a variable, commas may stand for lines.
 * @throws StartupError that names the line, and never what is in it
 */
export function parseKeys(text: string, where: string): Key[] {
  const keys = text.split('\n').flatMap((remarkOrKeys, i) => {
    if (remarkOrKeys.trim().startsWith('#')) return []
    return remarkOrKeys.split(',').flatMap((raw) => {
      if (raw.trim() === '') return []
      const [, id = '', secret = ''] = line.exec(raw.trim()) ?? []
      if (!id) throw new StartupError(`Line ${i + 1} of ${where} is not a key: "id base64".`)
      return [{ id, secret: Buffer.from(secret, 'base64') }]
    })
  })
  if (keys.length === 0) throw new StartupError(`There is no key in ${where}.`)
  if (new Set(keys.map((key) => key.id)).size < keys.length) {
    throw new StartupError(`Two keys in ${where} have the same id.`)
  }
  return keys
}

export function newKeyLine(today: Day): string {
  const id = `${today}-${randomBytes(4).toString('hex')}`
  return `${id} ${randomBytes(keyBytes).toString('base64')}`
}

export const fileHead = `# The keys of Condado's restricted notes. Whoever has this file and the database can read them.
# Keep a copy where neither the server nor the backups of the database are: without it they are lost for good.
# A line a key, the newest last. Take a line away only when "npm run admin -- rotate-keys" says so.
`

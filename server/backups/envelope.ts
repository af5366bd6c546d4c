import { type Duplex, pipeline, Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { StartupError } from '../startup-error.ts'

// The format of age (https://age-encryption.org/v1) around gzip: a backup can be opened without Condado, too.

/** @throws StartupError where no backup could be sealed to it */
export function checkRecipient(recipient: string): void {
  try {
    new Encrypter().addRecipient(recipient)
  } catch {
    throw new StartupError(
      'BACKUP_RECIPIENT has to be what "npm run admin -- backup key" says: it begins with age1.',
    )
  }
}

export async function sealedTo(recipient: string, plain: AsyncIterable<Buffer>): Promise<Readable> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return fromWeb(await encrypter.encrypt(toWeb(piped(Readable.from(plain), createGzip()))))
}

/**
 * @param key the text of a file of keys; lines that begin with # say what it is
 * @throws StartupError where none of its keys opens it
 */
export async function opened(key: string, sealed: Readable): Promise<Readable> {
  const decrypter = new Decrypter()
  const keys = key.split(/\r?\n/).filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (keys.length === 0) {
    throw new StartupError('The key file holds no key: a line that begins with AGE-SECRET-KEY-.')
  }
  for (const one of keys) decrypter.addIdentity(one.trim())
  const plain = await decrypter.decrypt(toWeb(sealed)).catch(() => {
    throw new StartupError('This key does not open the file, or the file is no backup of Condado.')
  })
  return piped(fromWeb(plain), createGunzip())
}

/** The second of two streams; it fails with the first. */
function piped(first: Readable, second: Duplex): Duplex {
  pipeline(first, second, () => {
    // whoever reads the second is told
  })
  return second
}

// two libraries' names for the same streams
const toWeb = (stream: Readable) => Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as ReadableStream)

import type { Day } from '../days.ts'
import type { Db } from '../db/database.ts'
import type { KeySource } from './key-source.ts'
import {
  awaitedKeys,
  type Hanging,
  hangAnew,
  hanging,
  hangingOnOld,
  lockKeys,
  rememberKey,
  usedKeys,
} from './key-store.ts'
import { newKeyLine } from './key-text.ts'
import type { Keyring } from './keyring.ts'

const atOnce = 200

/**
 * Makes a new key and wraps everything that hangs on an older one under it, in batches. One that was cut short is
 * taken up again where it stopped, without another new key.
 * @param afterBatch told how many were done, after each batch is on the disk
 * @returns what the operator has to do now, in sentences
 */
export async function rotateKeys(
  db: Db,
  source: KeySource,
  keyring: Keyring,
  today: Day,
  afterBatch: (done: number) => void = () => {},
): Promise<string> {
  const isHalfDone = (await usedKeys(db)).some((id) => id !== keyring.newest)
  if (!isHalfDone) {
    const line = newKeyLine(today)
    if (!source.add(line)) return byHand(keyring, line)
  }
  const { newest } = keyring
  await db.transaction().execute(async (trx) => {
    await lockKeys(trx)
    await rememberKey(trx, newest, keyring.proofOf(newest))
  })
  let done = 0
  for (const what of hanging) {
    for (let n = atOnce; n > 0; ) {
      n = await rewrap(db, keyring, what)
      done += n
      if (n > 0) afterBatch(done)
    }
  }
  return report(keyring, done)
}

async function rewrap(db: Db, keyring: Keyring, what: Hanging): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await hangingOnOld(trx, what, keyring.newest, atOnce)
    const anew = rows.map(({ id, sealed }) => ({
      id,
      sealed: keyring.seal(what.place(id), keyring.open(what.place(id), sealed)),
    }))
    await hangAnew(trx, what, anew)
    return rows.length
  })
}

function byHand({ where }: Keyring, line: string): string {
  return `The keys come from ${where}, which only you can change. Add this line at its end on every server, start them again, and run this command once more:\n${line}`
}

function report({ newest, where }: Keyring, done: number): string {
  return `${done} sealed records hang on the key ${newest} now, in ${where}.
Copy it to every other server, and renew the copy you keep elsewhere. "npm run admin -- keys" says which key is no longer needed.`
}

/** Each key of the keyring, and whether anything still hangs on it or waits under it. */
export async function tellKeys(db: Db, { ids, newest }: Keyring): Promise<string> {
  const used = await usedKeys(db)
  const awaited = await awaitedKeys(db)
  const words = (id: string) => {
    if (id === newest) return 'seals what is new'
    if (used.includes(id)) return 'is still needed: run rotate-keys'
    if (awaited.includes(id)) {
      return 'is still needed: entries from phones wait under it, until their authors settle them or their time is over'
    }
    return 'may be retired, once no phone has been away since before the rotation: delete its line on every server and in your copies, and what old backups hold under it is closed for good'
  }
  return ids.map((id) => `${id}  ${words(id)}`).join('\n')
}

import { openPhone } from '../../../server/phone/contract.ts'
import { ApiError, call } from '../api.ts'
import { database, write } from './database.ts'
import { fromBase64Url, type SealTo } from './seal.ts'
import { onVault, unlock, unlockedFor } from './vault.ts'

/** How long the server may take to open the phone, in ms: a draft waits for it. */
const patience = 15_000

type Opened = { memberId: string; done: Promise<void> }

let opening: Opened | undefined
let sealTo: SealTo | undefined

// locked again, it takes another word of the server to open it
onVault(() => {
  if (!unlockedFor()) opening = undefined
})

/**
 * Opens the vault of the member who is signed in, with the key that the server holds for this device; once a page.
 * @throws ApiError `offline` without a signal: then a passkey or a passphrase opens it (`wraps.ts`)
 */
export function openHere(memberId: string): Promise<void> {
  if (opening?.memberId !== memberId) {
    const done = ask(memberId)
    opening = { memberId, done }
    done.catch(() => {
      opening = undefined
    })
  }
  return opening.done
}

async function ask(memberId: string): Promise<void> {
  const signal = AbortSignal.timeout(patience)
  const answer = await call(openPhone, { signal }).catch((error) => {
    // one bar: what is kept here is opened as if there were none
    throw signal.aborted ? new ApiError(0, 'offline') : error
  })
  sealTo = answer.sealTo
  await unlock(memberId, fromBase64Url(answer.key))
  await write(['meta'], async (trx) => {
    const meta = trx.objectStore('meta')
    await meta.put(answer.sealTo, 'sealTo')
    await meta.put(answer.now, 'heard')
  }).catch(() => {
    // a device that keeps nothing: what is typed is sent from the screen or stays on it
  })
}

/** The vault of this member is open, or was just opened by the server. */
export async function ready(memberId: string): Promise<boolean> {
  if (unlockedFor() === memberId) return true
  return openHere(memberId).then(
    () => true,
    () => false,
  )
}

/**
 * The server's key that entries are sealed to.
 * @throws ApiError `offline` on a device that has never heard of it
 */
export async function serverKey(): Promise<SealTo> {
  if (sealTo) return sealTo
  const found = await database()
    .then((db) => db.get('meta', 'sealTo'))
    .catch(() => undefined)
  if (!found) throw new ApiError(0, 'offline')
  return found as SealTo
}

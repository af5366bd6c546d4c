import { write } from './database.ts'
import { dropPack } from './pack.ts'
import { lock } from './vault.ts'

/** Keys of what says nothing of anybody: how the app looks on this device, and that somebody left. */
const looks = /^condado\.(language|theme|installHint|left)$/

/**
 * Drops what this device knows, at sign-out: whatever lies in the clear, and the key of what is sealed. What waits to
 * be sent stays, sealed to the server; drafts stay, sealed with a key that only the server has from now on. Nobody can
 * read either here.
 */
export async function forgetEverything(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (!looks.test(key)) localStorage.removeItem(key)
  sessionStorage.clear()
  await dropPack().catch(() => {})
  lock()
  await write(['keys', 'pack'], async (trx) => {
    for (const name of ['keys', 'pack'] as const) await trx.objectStore(name).clear()
  }).catch(() => {
    // a device that keeps nothing has nothing to forget
  })
}

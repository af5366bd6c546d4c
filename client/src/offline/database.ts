import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb'
import type { Waiting } from './outbox.ts'
import type { Wrap } from './wraps.ts'

/** What is sealed with the phone's key: unreadable without it, bound to where it lies. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer; at: string }

export interface Phone extends DBSchema {
  /** ways to open the phone's key without the server: by member */
  keys: { key: string; value: { wraps: Wrap[] } }
  /** entries on their way, by id; sealed to the server, so that nobody reads them here */
  outbox: { key: string; value: Waiting; indexes: { order: number } }
  /** what is being typed, by slot */
  drafts: { key: string; value: Sealed }
  /** her counties, by part */
  pack: { key: string; value: Sealed }
  /** what is no secret: the server's public key, when it was last heard of */
  meta: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Phone>> | undefined

/** The one database of this app on this device. @throws where the device keeps nothing (private window, storage full) */
export function database(): Promise<IDBPDatabase<Phone>> {
  opened ??= open().catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

function open(): Promise<IDBPDatabase<Phone>> {
  return openDB<Phone>('condado', 1, {
    upgrade(db) {
      db.createObjectStore('keys')
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('order', 'order')
      db.createObjectStore('drafts')
      db.createObjectStore('pack')
      db.createObjectStore('meta')
    },
    // a newer app in another tab wants to change the shape: it gets the database, this one opens it anew when needed
    blocking: (_now, _next, event) => {
      opened = undefined
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => {
      opened = undefined
    },
  })
}

type Names = StoreNames<Phone>

/**
 * Does all its writes or none, and is done when they are on the disk and not only on their way to it.
 * @throws what the device says, `QuotaExceededError` when it is full
 */
export async function write<Name extends Names, T>(
  names: Name[],
  work: (trx: IDBPTransaction<Phone, Name[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const db = await database()
  const trx = db.transaction(names, 'readwrite', { durability: 'strict' })
  try {
    const result = await work(trx)
    await trx.done
    return result
  } catch (error) {
    // what the work threw comes first; the end of its transaction says the same once more
    trx.done.catch(() => {})
    try {
      trx.abort()
    } catch {
      // it has ended by itself
    }
    throw error
  }
}

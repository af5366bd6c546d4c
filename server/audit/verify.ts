import type { Db, Trx } from '../db/database.ts'
import { ChainWalk, genesis, type NotedHead } from './chain.ts'
import { atOneMoment, chainHead, chainRows, unchained } from './chain-store.ts'
import type { Fault } from './rules.ts'

export interface Verified {
  /** rows in the chain */
  position: number
  faults: Fault[]
  /** more than `faults` holds, when there are very many */
  faultCount: number
}

const rowsAtOnce = 2_000
const addedAtMost = 100

/**
 * Recomputes the whole chain, a few rows at a time: memory stays flat however long the log is.
 * @param noted heads that were written down elsewhere: they find what nobody inside the database can
 * @param onProgress told how far it came, and waited for
 * @throws the signal's reason when it is given up
 */
export function verifyChain(
  db: Db,
  options: {
    noted?: readonly NotedHead[]
    onProgress?: (position: number) => Promise<void>
    signal?: AbortSignal
  } = {},
): Promise<Verified> {
  return atOneMoment(db, async (trx) => {
    const walk = new ChainWalk(options.noted)
    for await (const row of allRows(trx, options.signal)) {
      walk.step(row)
      if (row.position % rowsAtOnce === 0) await options.onProgress?.(row.position)
    }
    walk.end(await chainHead(trx))
    for (const { seq, at } of await unchained(trx, addedAtMost))
      walk.find({ kind: 'added', seq, at })
    if (walk.displaced.length > 0) {
      walk.placeDisplaced({ position: 0, hash: genesis })
      for await (const row of allRows(trx, options.signal)) walk.placeDisplaced(row)
    }
    return { position: walk.position, faults: walk.faults, faultCount: walk.faultCount }
  })
}

async function* allRows(trx: Trx, signal?: AbortSignal) {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    signal?.throwIfAborted()
    const rows = await chainRows(trx, after, rowsAtOnce)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.position
  }
}

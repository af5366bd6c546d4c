import {
  confirmDelivery,
  type Delivery,
  listDeliveries,
} from '../../../server/deliveries/contract.ts'
import { call } from '../api.ts'
import { adopt, entries, note, progressOf } from './outbox.ts'
import { sendSoon } from './sender.ts'

/**
 * What arrived sealed while nobody was signed in is written down now that its author is. What came from a lost device
 * waits for her word; what stands aside is listed here, too, whatever phone it came from.
 */
export async function confirmArrived(memberId: string): Promise<void> {
  const { items } = await call(listDeliveries, {})
  for (const one of items) await settle(memberId, one)
  await askAgain(memberId, new Set(items.map(({ id }) => id)))
}

async function settle(memberId: string, one: Delivery): Promise<void> {
  await adopt(memberId, one)
  const mayBeWrittenDown = one.state === 'received' && !one.fromLostDevice
  if (!mayBeWrittenDown) return note(one.id, progressOf(one))
  // one that fails now holds up no other: it is asked for the next time, or it was written down since it was listed
  const known = await call(confirmDelivery, { params: { id: one.id } }).catch(() => undefined)
  if (known) await note(one.id, progressOf(known))
}

/** What the server no longer holds open was settled on another device: sent again, it hears how; or it is done with. */
async function askAgain(memberId: string, open: ReadonlySet<string>): Promise<void> {
  for (const { id, memberId: whose, state, envelope } of await entries()) {
    const isSettled = state === 'received' || (state === 'aside' && envelope === null)
    if (whose !== memberId || !isSettled || open.has(id)) continue
    await note(id, envelope ? { state: 'waiting', why: null } : { state: 'confirmed', why: null })
  }
  sendSoon()
}

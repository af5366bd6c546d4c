import { confirmDelivery, listDeliveries } from '../../../server/deliveries/contract.ts'
import { call } from '../api.ts'
import { adopt, note } from './outbox.ts'
import { noteDelivery } from './sender.ts'

/**
 * What arrived sealed while nobody was signed in is written down now that its author is. What came from a lost device
 * waits for her word; what stands aside is listed here, too, whatever phone it came from.
 */
export async function confirmArrived(memberId: string): Promise<void> {
  const { items } = await call(listDeliveries, {})
  for (const one of items) {
    await adopt(memberId, one)
    const mayBeWrittenDown = one.state === 'received' && !one.fromLostDevice
    const known = mayBeWrittenDown ? await call(confirmDelivery, { params: { id: one.id } }) : one
    await noteDelivery(one.id, known)
    if (one.fromLostDevice && one.state === 'received') await note(one.id, { why: 'lost' })
  }
}

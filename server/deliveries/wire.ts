import { dayInAlabama } from '../days.ts'
import { warningOf } from '../retention/rules.ts'
import type { Delivery } from './contract.ts'
import type { DeliveryListed } from './store.ts'

/** @param days for how many what waits is kept; undefined while a hold keeps everything */
export function toDelivery(row: DeliveryListed, days: number | undefined): Delivery {
  const waits = row.state === 'received' || row.state === 'aside'
  const arrivedOn = dayInAlabama(new Date(row.receivedAt))
  return {
    ...row,
    fromLostDevice: Boolean(row.fromLostDevice),
    erasedOn:
      waits && days !== undefined ? warningOf(arrivedOn, days, dayInAlabama(new Date())) : null,
  }
}

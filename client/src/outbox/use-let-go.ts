import { useMutation } from '@tanstack/react-query'
import { giveUpDelivery } from '../../../server/deliveries/contract.ts'
import { ApiError, call } from '../api.ts'
import { remove } from '../offline/outbox.ts'

/** Lets go of an entry, here and on the server. One that the server does not hold is only here. */
export function useLetGo() {
  return useMutation({
    mutationFn: async (id: string) => {
      await call(giveUpDelivery, { params: { id } }).catch((error) => {
        if (!(error instanceof ApiError && error.status === 404)) throw error
      })
      await remove(id)
    },
  })
}

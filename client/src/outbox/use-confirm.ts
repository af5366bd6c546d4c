import { useMutation } from '@tanstack/react-query'
import { confirmDelivery } from '../../../server/deliveries/contract.ts'
import { call } from '../api.ts'
import { note, progressOf } from '../offline/outbox.ts'

/** Has the server write down what waited for her word. */
export function useConfirm() {
  return useMutation({
    mutationFn: async (id: string) =>
      note(id, progressOf(await call(confirmDelivery, { params: { id } }))),
  })
}

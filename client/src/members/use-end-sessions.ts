import { useMutation } from '@tanstack/react-query'
import { endMemberSessions } from '../../../server/devices/contract.ts'
import type { MemberListed } from '../../../server/members/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { toast } from '../ui/toast.tsx'

/** Signs a member out everywhere; she may come in again by her own ways. */
export function useEndSessions({ id, name }: MemberListed, onEnded: () => void) {
  const t = useT()
  return useMutation({
    mutationFn: () => call(endMemberSessions, { params: { id } }),
    onSuccess: () => {
      toast(t('members.endSessions.done', { name }))
      onEnded()
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MemberListed } from '../../../server/members/contract.ts'
import {
  cancelRecovery,
  confirmRecovery,
  listRecoveries,
  type Recovery,
} from '../../../server/recovery/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './recovery.module.css'
import { RecoveryLink } from './recovery-link.tsx'

type Props = { recovery: Recovery; member: MemberListed; others: readonly MemberListed[] }

/** A way back that one admin has asked for: what the second one has to do, and how either calls it off. */
export function OpenRecovery({ recovery, member, others }: Props) {
  const t = useT()
  const client = useQueryClient()
  const session = useSession()
  const { id, askedBy, confirmedBy, reason, askedAt, expiresAt } = recovery
  const changed = () => client.invalidateQueries({ queryKey: [listRecoveries.url] })
  const confirm = useMutation({
    mutationFn: () => call(confirmRecovery, { params: { id } }),
    onSuccess: changed,
  })
  const cancel = useMutation({
    mutationFn: () => call(cancelRecovery, { params: { id } }),
    onSuccess: async () => {
      toast(t('recovery.cancelled'))
      await changed()
    },
  })
  const { name } = member
  const me = session.member.id
  const failed = confirm.error ?? cancel.error
  const mayConfirm = confirmedBy ? confirmedBy.id === me : askedBy.id !== me && member.id !== me

  return (
    <div className={styles.part}>
      {confirm.data && (
        <RecoveryLink link={confirm.data} name={name} language={member.account?.language ?? 'en'} />
      )}
      <p>{t('recovery.askedBy', { who: askedBy.name, when: formatInstant(askedAt) })}</p>
      <blockquote className={styles.reason}>{reason}</blockquote>
      {!confirm.data && (
        <p>
          {confirmedBy && t('recovery.confirmedBy', { who: confirmedBy.name })}
          {!confirmedBy && mayConfirm && t('recovery.confirm.text', { name })}
          {!confirmedBy &&
            !mayConfirm &&
            t('recovery.waits', {
              names: others.map((other) => other.name).join(', '),
              until: formatInstant(expiresAt),
            })}
        </p>
      )}
      {failed && <ErrorNotice error={failed} />}
      <div className={styles.actions}>
        {mayConfirm && !confirm.data && (
          <Button look="primary" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
            {t(confirmedBy ? 'recovery.newLink' : 'recovery.confirm')}
          </Button>
        )}
        <Button look="quiet" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('recovery.cancel')}
        </Button>
      </div>
    </div>
  )
}

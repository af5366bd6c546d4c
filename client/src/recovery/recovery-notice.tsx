import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../../server/auth/contract.ts'
import { acknowledgeRecovery, cancelRecovery } from '../../../server/recovery/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { sessionQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './recovery.module.css'

type Props = { recovery: NonNullable<Session['recovery']> }

/** Tells a member that admins opened a way into her account, and lets her stop one that is still open. */
export function RecoveryNotice({ recovery }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { id, askedBy, confirmedBy, askedAt, open } = recovery
  const read = useMutation({
    mutationFn: async (stop: boolean) => {
      if (stop) await call(cancelRecovery, { params: { id } })
      return call(acknowledgeRecovery, {})
    },
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
  const when = formatInstant(askedAt)
  return (
    <Dialog title={t('recovery.notice.title')}>
      <p>
        {confirmedBy
          ? t('recovery.notice.both', { one: askedBy, other: confirmedBy, when })
          : t('recovery.notice.one', { one: askedBy, when })}
      </p>
      <p>{t(open ? 'recovery.notice.open' : 'recovery.notice.over')}</p>
      {read.error && <ErrorNotice error={read.error} />}
      <div className={styles.actions}>
        {open && (
          <Button disabled={read.isPending} onClick={() => read.mutate(true)}>
            {t('recovery.notice.stop')}
          </Button>
        )}
        <Button look="primary" disabled={read.isPending} onClick={() => read.mutate(false)}>
          {t('recovery.notice.fine')}
        </Button>
      </div>
    </Dialog>
  )
}

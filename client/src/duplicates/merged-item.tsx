import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { type Merged, undoMerge } from '../../../server/duplicates/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './duplicates.module.css'

/** One merge: of whom, by whom, and the way back. */
export function MergedItem({ merged }: { merged: Merged }) {
  const t = useT()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { id, record, away, survivor, by, at, undone, mayUndo } = merged
  const undo = useMutation({
    mutationFn: () => call(undoMerge, { params: { id } }),
    onSuccess: () => {
      setAsking(false)
      toast(t('duplicates.undone'))
      return refreshFacts(client)
    },
  })
  const names = { away: away.name, survivor: survivor.name }
  const page = record === 'institution' ? 'institutions' : 'people'
  return (
    <li className={styles.item}>
      <Link href={`/${page}/${survivor.id}`}>{t('duplicates.merged.into', names)}</Link>
      <p className={styles.quiet}>
        {t('duplicates.merged.by', { name: by.name, day: formatInstant(at) })}
        {undone && (
          <>
            {' · '}
            {t('duplicates.merged.undone', {
              name: undone.by.name,
              day: formatInstant(undone.at),
            })}
          </>
        )}
      </p>
      {mayUndo && (
        <div>
          <Button icon="back" onClick={() => setAsking(true)}>
            {t('duplicates.undo')}
          </Button>
        </div>
      )}
      {asking && (
        <Dialog title={t('duplicates.merged.into', names)} onClose={() => setAsking(false)}>
          <p>{t('duplicates.undo.sure')}</p>
          {undo.error && <ErrorNotice error={undo.error} />}
          <div className={styles.actions}>
            <Button look="primary" disabled={undo.isPending} onClick={() => undo.mutate()}>
              {t('duplicates.undo')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Version } from '../../../server/history/contract.ts'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import { ChangeRow } from './change.tsx'
import { endpointsOf } from './endpoints.ts'
import styles from './history.module.css'
import type { NameOf } from './said-words.ts'

type Props = {
  /** the record, and the version it is at now */
  of: { record: VersionedRecord; id: string; version: number }
  version: Version
  nameOf: NameOf
}

/** One version: who made it, what it changed, and the way back to it. */
export function VersionItem({ of, version, nameOf }: Props) {
  const t = useT()
  const { current, closed, changes, mayRestore } = version
  return (
    <li className={styles.version}>
      <h3>{t(current ? 'history.now' : 'history.version', { version: version.version })}</h3>
      <p className={styles.quiet}>{madeBy(t, version)}</p>
      {changes.length > 0 ? (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <ChangeRow key={change.field} change={change} nameOf={nameOf} />
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{t(nothingToTell(version))}</p>
      )}
      {closed === 'erased' && changes.length > 0 && (
        <p className={styles.quiet}>{t('history.erased')}</p>
      )}
      {mayRestore && <Restore of={of} version={version.version} />}
    </li>
  )
}

function madeBy(t: Translate, { by, at }: Version): string {
  const when = at ? formatInstant(at) : ''
  return by ? `${by.name} · ${when}` : t('history.byNobody', { when })
}

function nothingToTell({ version, closed }: Version) {
  if (version === 1) return 'history.first' as const
  if (closed === 'erased') return 'history.erased' as const
  return closed === 'sealed' ? ('history.sealed' as const) : ('history.hidden' as const)
}

function Restore({
  of: { record, id, version: now },
  version,
}: Pick<Props, 'of'> & { version: number }) {
  const t = useT()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const restore = useMutation({
    mutationFn: () =>
      call(endpointsOf[record].restore, { params: { id }, body: { version }, ifMatch: now }),
    onSuccess: () => {
      setAsking(false)
      toast(t('history.restored'))
      return refreshFacts(client)
    },
  })
  if (!asking) {
    return (
      <div>
        <Button icon="undo" onClick={() => setAsking(true)}>
          {t('history.restore')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.ask}>
      <p>{t('history.restore.text')}</p>
      {restore.error && <ErrorNotice error={restore.error} />}
      <div className={styles.actions}>
        <Button look="primary" disabled={restore.isPending} onClick={() => restore.mutate()}>
          {t('history.restore')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}

import { Suspense, useState } from 'react'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'

const RecordHistory = lazyPage(() => import('../history/record-history.tsx'), 'RecordHistory', [
  'answers',
  'history',
  'sealed',
])
const WaitingHere = lazyPage(() => import('../history/waiting-here.tsx'), 'WaitingHere', [
  'history',
])

type Props = { record: VersionedRecord; id: string }

/** What a record said before: loaded when somebody asks for it. */
export function Past({ record, id }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button look="quiet" icon="history" onClick={() => setOpen(true)}>
        {t('common.earlierVersions')}
      </Button>
    )
  }
  return (
    <section aria-label={t('common.earlierVersions')}>
      <h2>{t('common.earlierVersions')}</h2>
      <Suspense fallback={<Loading lines={3} />}>
        <RecordHistory record={record} id={id} />
      </Suspense>
    </section>
  )
}

/** Whether something here waits for a decision. Nobody waits for it. */
export function Waiting({ record, id }: Props) {
  return (
    <Suspense fallback={null}>
      <WaitingHere record={record} id={id} />
    </Suspense>
  )
}

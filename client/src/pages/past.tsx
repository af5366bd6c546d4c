import { Suspense } from 'react'
import type { VersionedRecord } from '../../../server/history/rules.ts'
import { lazyPage } from '../lazy-page.ts'

const LoadedPast = lazyPage(() => import('../history/past.tsx'), 'Past', [
  'answers',
  'followUps',
  'history',
  'sealed',
])

type Props = { record: VersionedRecord; id: string; show: 'waiting' | 'versions' }

/** What a record said before, and what of it waits to be decided: after the page, which does not wait for it. */
export function Past(props: Props) {
  return (
    <Suspense fallback={null}>
      <LoadedPast {...props} />
    </Suspense>
  )
}

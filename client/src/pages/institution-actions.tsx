import { Suspense, useState } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { AssessDialog } from '../assessments/assess-dialog.tsx'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { Button, ButtonLink } from '../ui/button.tsx'

const RecordPromiseDialog = lazyPage(
  () => import('../commitments/record-promise-dialog.tsx'),
  'RecordPromiseDialog',
  ['promises'],
)

/** What one does here: for those who log. */
export function InstitutionActions({ institution }: { institution: Institution }) {
  const t = useT()
  const [assessing, setAssessing] = useState(false)
  const [recording, setRecording] = useState(false)
  const { id, counties } = institution
  const query = new URLSearchParams({
    ...(counties[0] ? { county: counties[0] } : {}),
    institution: id,
  })
  return (
    <>
      <ButtonLink look="primary" icon="log" href={`/contacts/new?${query}`}>
        {t('nav.logContact')}
      </ButtonLink>
      <Button onClick={() => setAssessing(true)}>{t('institutions.assess')}</Button>
      <Button onClick={() => setRecording(true)}>{t('institutions.recordPromise')}</Button>
      <Suspense>
        {recording && (
          <RecordPromiseDialog institution={institution} onClose={() => setRecording(false)} />
        )}
      </Suspense>
      {assessing && <AssessDialog institution={institution} onClose={() => setAssessing(false)} />}
    </>
  )
}

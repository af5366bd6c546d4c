import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { getInstitution, type Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { draftOf } from '../institutions/draft.ts'
import { InstitutionForm } from '../institutions/institution-form.tsx'
import { queryFor } from '../queries.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'

type Props = { params: { id: string } }

export function EditInstitutionPage({ params: { id } }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(getInstitution, { params: { id } }))
  return (
    <>
      <PageHeader
        title={t('institutions.edit')}
        back={{ href: `/institutions/${id}`, label: data?.name ?? t('common.back') }}
      />
      {data && <EditForm institution={data} />}
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
    </>
  )
}

/** Edits what it was opened with: what others save meanwhile is refused, never overwritten. */
function EditForm({ institution }: { institution: Institution }) {
  const t = useT()
  const [, navigate] = useLocation()
  const [before] = useState(institution)
  return (
    <InstitutionForm
      initial={draftOf(before)}
      before={before}
      onSaved={(id) => {
        toast(t('institutions.saved'))
        navigate(`/institutions/${id}`, { replace: true })
      }}
    />
  )
}

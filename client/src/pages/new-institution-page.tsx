import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { draftFrom } from '../institutions/draft.ts'
import { InstitutionForm } from '../institutions/institution-form.tsx'
import { mayReadDirectory } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'
import { OnlyFor } from './only-for.tsx'

export function NewInstitutionPage() {
  const t = useT()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const [initial] = useState(() => draftFrom(search))
  return (
    <>
      <PageHeader
        title={t('institutions.add')}
        back={{ href: '/directory', label: t('nav.directory') }}
        lead={t('institutions.add.lead')}
      />
      <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
        <InstitutionForm
          initial={initial}
          onSaved={(id) => {
            toast(t('institutions.added'))
            navigate(`/institutions/${id}`, { replace: true })
          }}
        />
      </OnlyFor>
    </>
  )
}

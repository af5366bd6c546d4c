import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { getInstitution } from '../../../server/institutions/contract.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { InstitutionLead } from '../institutions/institution-lead.tsx'
import { queryFor } from '../queries.ts'
import { mayLog, mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { InstitutionActions } from './institution-actions.tsx'
import { InstitutionBody } from './institution-body.tsx'
import styles from './institution-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'

type Props = { params: { id: string } }

/** Everything known of one institution. */
export function InstitutionPage({ params: { id } }: Props) {
  const t = useT()
  const session = useSession()
  const { data, error, refetch } = useQuery(queryFor(getInstitution, { params: { id } }))
  const back = { href: '/directory', label: t('nav.directory') }
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  if (!data) {
    return (
      <>
        <PageHeader title={t('institutions.title')} back={back} />
        <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
          <div className={styles.body}>
            {error ? (
              <ErrorNotice error={error} onRetry={() => void refetch()} />
            ) : (
              <Loading lines={6} />
            )}
          </div>
        </OnlyFor>
      </>
    )
  }
  // an address from before two entries became one
  if (data.id !== id) return <Redirect to={`/institutions/${data.id}`} replace />
  return (
    <>
      <PageHeader
        title={data.name}
        back={back}
        lead={<InstitutionLead institution={data} />}
        actions={mayLog(session) && <InstitutionActions institution={data} />}
      />
      <InstitutionBody institution={data} />
    </>
  )
}

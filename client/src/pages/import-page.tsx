import { useLocation, useParams, useSearchParams } from 'wouter'
import { useT } from '../i18n/use-t.ts'
import { ImportForm } from '../imports/import-form.tsx'
import { ImportResult } from '../imports/import-result.tsx'
import { kindsFor } from '../imports/rights.ts'
import { useImport } from '../imports/use-import.ts'
import { useSession } from '../session/session-context.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** One file on its way in, or what came of it. */
export function ImportPage() {
  const t = useT()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const kinds = kindsFor(useSession())
  const { data, error, refetch } = useImport(id)
  const back = { href: '/imports', label: t('spreadsheets.title') }
  const kind = search.get('kind') === 'directory' ? 'directory' : kinds[0]
  return (
    <>
      <PageHeader title={data?.fileName || t('spreadsheets.unnamed')} back={back} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data?.state === 'staged' && kind && (
        <ImportForm one={data} kind={data.kind ?? kind} onDropped={() => navigate('/imports')} />
      )}
      {data && data.state !== 'staged' && <ImportResult one={data} />}
    </>
  )
}

import { useT } from '../i18n/use-t.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

export function NotFoundPage() {
  const t = useT()
  return (
    <>
      <PageHeader title={t('common.notFound.title')} />
      <EmptyState title={t('error.not_found')}>
        <ButtonLink href="/">{t('common.notFound.home')}</ButtonLink>
      </EmptyState>
    </>
  )
}

import { useT } from '../i18n/use-t.ts'
import { EmptyState } from '../ui/empty-state.tsx'

export function PeopleEmpty({ q }: { q: string }) {
  const t = useT()
  return (
    <EmptyState title={q ? t('people.empty.search', { q }) : t('people.empty')}>
      <p>{t('people.empty.text')}</p>
    </EmptyState>
  )
}

import { useT } from '../i18n/use-t.ts'
import { Section } from '../ui/section.tsx'
import { StandingList } from './against.tsx'
import { useAgainst } from './use-import.ts'

/** What an import that was taken back has left in the directory, and why; nothing, mostly. */
export function LeftPart({ id }: { id: string }) {
  const t = useT()
  const { data } = useAgainst(id, true)
  if (!data || data.brought.institutions + data.brought.people === 0) return null
  if (data.left.length === 0) return <p>{t('spreadsheets.left.nothing', data.brought)}</p>
  return (
    <Section title={t('spreadsheets.left')}>
      <p>{t('spreadsheets.left.lead')}</p>
      <StandingList items={data.left} />
    </Section>
  )
}

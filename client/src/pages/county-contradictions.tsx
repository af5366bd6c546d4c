import type { County } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { BecauseByInstitution } from '../reasons/because-by-institution.tsx'
import { Section } from '../ui/section.tsx'

/** What is said here beside what is done. */
export function CountyContradictions({ county }: { county: County }) {
  const t = useT()
  return (
    <Section title={t('counties.contradictions')}>
      <BecauseByInstitution because={county.contradictions} />
    </Section>
  )
}

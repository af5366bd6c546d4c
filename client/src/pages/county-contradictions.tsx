import type { County } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { SayVersusDo } from '../records/say-versus-do.tsx'
import { Section } from '../ui/section.tsx'

/** What is said here beside what is done, with the evidence of both. */
export function CountyContradictions({ county }: { county: County }) {
  const t = useT()
  return (
    <Section title={t('counties.contradictions')}>
      <SayVersusDo county={county.fips} asOf={county.asOf} />
    </Section>
  )
}

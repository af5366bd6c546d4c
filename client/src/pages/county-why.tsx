import type { County } from '../../../server/counties/contract.ts'
import type { OverrideAspect } from '../../../server/overrides/rules.ts'
import { ruleOf } from '../counties/rule-of.ts'
import { useT } from '../i18n/use-t.ts'
import { Why } from '../reasons/why.tsx'
import { Disclosure } from '../ui/disclosure.tsx'

type Props = { county: County; aspect: OverrideAspect; isPast: boolean }

/** Why a county is what it is, for one of its two statuses; how recent belongs to its alliance. */
export function CountyWhy({ county, aspect, isPast }: Props) {
  const t = useT()
  const { because, next } = county[aspect]
  const { freshness } = county
  const ahead = (changes: typeof next) => (isPast ? {} : { next: changes })
  return (
    <>
      <Why rule={t(ruleOf(county, aspect))} because={because} byInstitution {...ahead(next)} />
      {aspect === 'alliance' && freshness.because.length > 0 && (
        <Disclosure summary={t('freshness.title')}>
          <Why
            rule={t('counties.rule.freshness')}
            because={freshness.because}
            byInstitution
            {...ahead(freshness.next)}
          />
        </Disclosure>
      )}
    </>
  )
}

import type { CountyInstitution } from '../../../server/counties/contract.ts'
import { type Sector, sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { CountyInstitutionRow } from './county-institution-row.tsx'
import styles from './county-institutions.module.css'

type Props = {
  institutions: readonly CountyInstitution[]
  /** One sector instead of all. */
  only: Sector | undefined
}

/** Key seats that are shown where nobody was met yet: whom to begin with. */
const fewAtLeast = 4

/** Who there is to talk to, by sector: those met first, then the key seats; the others on demand. */
export function CountyInstitutions({ institutions, only }: Props) {
  const t = useT()
  return (
    <div className={styles.sectors}>
      {(only ? [only] : sectors).map((sector) => {
        const here = institutions.filter((one) => one.sector === sector).sort(mostTellingFirst)
        const telling = here.filter(({ ageDays }) => ageDays !== null).length
        const keySeats = here.filter(({ influence }) => influence === 3).length
        const shown = Math.max(telling, Math.min(keySeats, fewAtLeast))
        const [first, rest] = [here.slice(0, shown), here.slice(shown)]
        return (
          <section key={sector} aria-labelledby={`sector-${sector}`}>
            <h3 id={`sector-${sector}`} className={styles.sector}>
              {t(`sector.${sector}`)} <span className={styles.count}>{here.length}</span>
            </h3>
            {here.length === 0 && (
              <p className={styles.none}>
                {t('counties.institutions.none')} {t('counties.institutions.noneHint')}
              </p>
            )}
            <Rows institutions={first} />
            {rest.length > 0 && (
              <Disclosure
                summary={t(
                  first.length > 0 ? 'counties.institutions.more' : 'counties.institutions.count',
                  { count: rest.length },
                )}
              >
                <Rows institutions={rest} />
              </Disclosure>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Rows({ institutions }: { institutions: readonly CountyInstitution[] }) {
  return (
    <ul>
      {institutions.map((institution) => (
        <CountyInstitutionRow key={institution.id} institution={institution} />
      ))}
    </ul>
  )
}

function mostTellingFirst(a: CountyInstitution, b: CountyInstitution): number {
  const assessed = Number(b.ageDays !== null) - Number(a.ageDays !== null)
  return assessed || b.weight - a.weight || a.name.localeCompare(b.name)
}

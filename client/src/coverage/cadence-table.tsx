import type { Cadence } from '../../../server/coverage/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './cadence.module.css'
import { draftOf, influences, keyOf } from './cadence-draft.ts'

/** The same to read, for those who do not set it. */
export function CadenceTable({ cadences }: { cadences: readonly Cadence[] }) {
  const t = useT()
  const days = draftOf(cadences)
  return (
    <div className={styles.form}>
      {sectors.map((sector) => (
        <section key={sector}>
          <h2 className={styles.sector}>{t(`sector.${sector}`)}</h2>
          <dl className={styles.row}>
            {influences.map((influence) => {
              const every = days[keyOf(sector, influence)]
              return (
                <div key={influence}>
                  <dt className={styles.term}>{t(`influence.${influence}`)}</dt>
                  <dd>
                    {every
                      ? t('coverage.cadence.every', { days: Number(every) })
                      : t('coverage.cadence.none')}
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </div>
  )
}

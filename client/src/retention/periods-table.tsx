import { sensitivities } from '../../../server/contacts/rules.ts'
import type { Retention } from '../../../server/retention/contract.ts'
import { retainedKinds } from '../../../server/retention/rules.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './retention.module.css'

/** The same to read, for leadership. */
export function PeriodsTable({ periods }: Pick<Retention, 'periods'>) {
  const t = useT()
  return (
    <div className={styles.form}>
      {retainedKinds.map((kind) => (
        <section key={kind}>
          <h2 className={styles.kind}>{t(`retention.kind.${kind}`)}</h2>
          <p className={styles.soft}>{t(`retention.kind.${kind}.from`)}</p>
          <dl className={styles.row}>
            {sensitivities.map((sensitivity) => (
              <div key={sensitivity}>
                <dt className={styles.soft}>{t(`sensitivity.${sensitivity}`)}</dt>
                <dd>
                  {t('retention.days', {
                    days:
                      periods.find((one) => one.kind === kind && one.sensitivity === sensitivity)
                        ?.days ?? 0,
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

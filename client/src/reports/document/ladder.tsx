import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './ladder.module.css'
import { MaybeLink } from './maybe-link.tsx'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

/** From the first rung to the last. */
const rungs = ['observed', 'interpreted', 'co_led', 'led'] as const

/** Who of us did what for the first time. */
export function Ladder({ ladder: { members, first } }: Pick<ReportContents, 'ladder'>) {
  const { t, day } = useWords()
  return (
    <div className={styles.ladder}>
      <p className={styles.members}>
        {t('report.ladder.members')} <NumberOf figure={members} /> <ChangeOf figure={members} />
      </p>
      <h3>{t('report.ladder.first')}</h3>
      <ul>
        {rungs.map((of) => {
          const rung = first.find((one) => one.of === of)
          if (!rung) return null
          return (
            <li key={of} className={styles.rung}>
              <span className={styles.role}>{t(`report.ladder.${of}`)}</span>
              <span className={styles.count}>
                <NumberOf figure={rung} /> <ChangeOf figure={rung} />
              </span>
              {rung.members.length > 0 && (
                <span className={styles.names}>
                  {rung.members.map(({ id, name, contactId, day: on }, at) => (
                    <span key={id}>
                      {at > 0 && ' · '}
                      <MaybeLink href={`/contacts/${contactId}`}>
                        <span data-name>{name}</span>
                      </MaybeLink>{' '}
                      <span className={styles.soft}>{day(on)}</span>
                    </span>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

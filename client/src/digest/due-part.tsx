import { Link } from 'wouter'
import { dayInAlabama } from '../../../server/days.ts'
import type { Digest } from '../../../server/digest/contract.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import styles from './digest.module.css'

type Props = {
  title: string
  due: NonNullable<Digest['waiting']>['steps']
  /** where one of them is, if it has a page */
  hrefOf?: (id: string) => string
  all: { href: string; label: string }
}

/** How much is late or due soon, and with whom the first of it is. */
export function DuePart({ title, due: { overdue, soon, first }, hrefOf, all }: Props) {
  const t = useT()
  const today = dayInAlabama(new Date())
  return (
    <div className={styles.part}>
      <h3 className={styles.subtitle}>{title}</h3>
      <p className={styles.numbers}>
        {overdue > 0 && (
          <strong className={styles.late}>{t('digest.overdue', { count: overdue })}</strong>
        )}
        {soon > 0 && (
          <span>{t(overdue > 0 ? 'digest.soon' : 'digest.soon.alone', { count: soon })}</span>
        )}
      </p>
      <Disclosure summary={t('digest.first')} open={first.length <= 3}>
        <ul className={styles.list}>
          {first.map(({ id, dueOn, county, institution }) => {
            const place = t('common.county', { name: county })
            const what = institution ?? place
            return (
              <li key={id} className={styles.entry}>
                <span className={dueOn < today ? styles.lateDay : styles.day}>
                  {formatDay(dueOn)}
                </span>
                <span>
                  {hrefOf ? (
                    <Link href={hrefOf(id)} className={styles.link}>
                      {what}
                    </Link>
                  ) : (
                    <span className={styles.plain}>{what}</span>
                  )}
                  {institution && <span className={styles.details}>{place}</span>}
                </span>
              </li>
            )
          })}
        </ul>
      </Disclosure>
      <p>
        <Link href={all.href} className={styles.link}>
          {all.label}
        </Link>
      </p>
    </div>
  )
}

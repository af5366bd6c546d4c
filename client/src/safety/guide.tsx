import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './guide.module.css'

type Part = { title: MessageKey; points: readonly MessageKey[] }

const parts: readonly Part[] = [
  {
    title: 'safety.never',
    points: ['safety.never.1', 'safety.never.2', 'safety.never.3', 'safety.never.4'],
  },
  { title: 'safety.write', points: ['safety.write.1', 'safety.write.2', 'safety.write.3'] },
  {
    title: 'safety.restricted',
    points: ['safety.restricted.1', 'safety.restricted.2', 'safety.restricted.3'],
  },
  {
    title: 'safety.leaves',
    points: ['safety.leaves.1', 'safety.leaves.2', 'safety.leaves.3', 'safety.leaves.4'],
  },
  { title: 'safety.phone', points: ['safety.phone.1', 'safety.phone.2', 'safety.phone.3'] },
  { title: 'safety.shared', points: ['safety.shared.1', 'safety.shared.2', 'safety.shared.3'] },
  {
    title: 'safety.stopped',
    points: ['safety.stopped.1', 'safety.stopped.2', 'safety.stopped.3', 'safety.stopped.4'],
  },
]

type Props = { admins: readonly { name: string; organization: string }[] }

/** What to do and what to leave, short enough for one sheet of paper. */
export function SafetyGuide({ admins }: Props) {
  const t = useT()
  return (
    <div className={styles.guide}>
      {parts.map(({ title, points }) => (
        <section key={title} className={styles.part}>
          <h2 className={styles.title}>{t(title)}</h2>
          <ul className={styles.points}>
            {points.map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className={`${styles.part} ${styles.call}`}>
        <h2 className={styles.title}>{t('safety.call')}</h2>
        <p>{t('safety.call.text')}</p>
        <ul className={styles.admins}>
          {admins.map(({ name, organization }) => (
            <li key={`${name} ${organization}`}>
              <strong>{name}</strong> · {organization}
            </li>
          ))}
        </ul>
        {admins.length === 0 && <p>{t('safety.call.ask')}</p>}
        <p>{t('safety.call.lawyer')}</p>
        <p className={styles.line} aria-hidden="true" />
      </section>
    </div>
  )
}

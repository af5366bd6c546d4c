import type { MovePreview } from '../../../server/regions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './regions.module.css'

/** Who gains and loses sight of what, before a county moves. */
export function MovePreviewed({ preview }: { preview: MovePreview }) {
  const t = useT()
  const { notes, lose, gain, reports } = preview
  return (
    <div className={styles.form} role="status">
      <p>{t('regions.move.notes', notes)}</p>
      {lose.length + gain.length === 0 && <p>{t('regions.move.nobody')}</p>}
      <People people={lose} title={t('regions.move.lose', { count: lose.length })} />
      <People people={gain} title={t('regions.move.gain', { count: gain.length })} />
      {lose.length > 0 && <p className={styles.quiet}>{t('regions.move.own')}</p>}
      <p className={styles.quiet}>{t('regions.move.reports', reports)}</p>
    </div>
  )
}

function People({ people, title }: { people: MovePreview['lose']; title: string }) {
  const t = useT()
  if (people.length === 0) return null
  return (
    <section className={styles.people}>
      <h3>{title}</h3>
      <ul>
        {people.map(({ id, name, roles, contacts, commitments, followUps }) => (
          <li key={id} className={styles.person}>
            <span>
              {name}{' '}
              <span className={styles.quiet}>
                {roles.map((role) => t(`session.role.${role}`)).join(', ')}
              </span>
            </span>
            <span className={styles.quiet}>
              {t('regions.move.of', { contacts, commitments, followUps })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

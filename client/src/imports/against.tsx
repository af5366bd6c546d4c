import { Link } from 'wouter'
import type { listAgainstUndo, Standing } from '../../../server/imports/contract.ts'
import type { Output } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './imports.module.css'

const addressOf: Partial<Record<Standing['record'], string>> = {
  contact: '/contacts',
  commitment: '/commitments',
  institution: '/institutions',
  person: '/people',
}

/** Whether an import can be taken back, and what stands against it: each of them is a link. */
export function Against({ against }: { against: Output<typeof listAgainstUndo> }) {
  const t = useT()
  const { items, total, brought } = against
  if (total === 0)
    return (
      <p>
        {t('spreadsheets.undo.lead')}{' '}
        {brought.institutions + brought.people > 0 && t('spreadsheets.undo.brought', brought)}
      </p>
    )
  return (
    <>
      <p>{t('spreadsheets.undo.against', { count: total })}</p>
      <StandingList items={items} />
    </>
  )
}

/** Records that stand against something, each a link, with the reason. */
export function StandingList({ items }: { items: readonly Standing[] }) {
  const t = useT()
  return (
    <ul className={styles.rows}>
      {items.map(({ record, id, name, why }) => (
        <li key={`${record} ${id} ${why}`}>
          <span className={styles.what}>
            {addressOf[record] ? <Link href={`${addressOf[record]}/${id}`}>{name}</Link> : name}
            <span className={styles.soft}>
              {t(`spreadsheets.against.${record}`)} · {t(`spreadsheets.why.${why}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

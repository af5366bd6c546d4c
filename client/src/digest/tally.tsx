import { Link } from 'wouter'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import styles from './digest.module.css'

type Row = { key: string; of: string; count: number; href?: string }
type Props = { title: string; rows: readonly Row[] }

const shownAtOnce = 8

/** Who, or where, and how often; the most first, many only when they are asked for. */
export function Tally({ title, rows }: Props) {
  const t = useT()
  // nobody opens a list for the sake of one row
  const shown = rows.length <= shownAtOnce + 1 ? rows.length : shownAtOnce
  const rest = rows.slice(shown)
  return (
    <div>
      <Rows title={title} rows={rows.slice(0, shown)} />
      {rest.length > 0 && (
        <Disclosure summary={t('digest.more', { count: rest.length })}>
          <Rows title={title} rows={rest} />
        </Disclosure>
      )}
    </div>
  )
}

function Rows({ title, rows }: Props) {
  return (
    <table className={styles.tally}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ key, of, count, href }) => (
          <tr key={key}>
            <th scope="row">
              {href ? (
                <Link href={href} className={styles.link}>
                  {of}
                </Link>
              ) : (
                of
              )}
            </th>
            <td>{formatNumber(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

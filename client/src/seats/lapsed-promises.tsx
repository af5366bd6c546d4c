import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { getTurnover } from '../../../server/seats/contract.ts'
import { shownWords } from '../i18n/closed-words.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './seats.module.css'
import { useAskAgain } from './use-ask-again.ts'

type Props = { turnoverId: string; quiet?: boolean }

/** What lapsed with a turnover, each with one click to ask the successor for it. `quiet`: nothing when nothing did. */
export function LapsedPromises({ turnoverId, quiet = false }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryFor(getTurnover, { params: { id: turnoverId } }))
  const ask = useAskAgain()
  const may = mayLog(useSession())
  if (!data) {
    if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />
    return <Loading />
  }
  const { lapsed, before, after, seat, institution } = data
  if (lapsed.length === 0) return quiet ? null : <p>{t('seats.lapsed.none')}</p>
  const open = lapsed.filter(({ askedAgain }) => !askedAgain)
  return (
    <section className={styles.lapsed}>
      <h3>
        {quiet && `${seat.name}, ${institution.name}: `}
        {t('seats.lapsed', { count: lapsed.length })}
      </h3>
      <p className={styles.soft}>
        {t(after ? 'seats.lapsed.text' : 'seats.lapsed.vacant', { name: before?.name ?? '' })}
      </p>
      <ul>
        {lapsed.map(({ id, text, closed, askedAgain }) => (
          <li key={id} className={styles.promise}>
            <Link href={`/commitments/${id}`}>{shownWords(t, { text, closed })}</Link>
            {askedAgain ? (
              <span className={styles.asked}>
                <Icon name="check" size={18} />
                {t('seats.askAgain.done')}
              </span>
            ) : (
              may && (
                <Button disabled={ask.isPending} onClick={() => ask.mutate([id])}>
                  {t('seats.askAgain')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {ask.error && <ErrorNotice error={ask.error} />}
      {may && open.length > 1 && (
        <div>
          <Button
            look="primary"
            disabled={ask.isPending}
            onClick={() => ask.mutate(open.map(({ id }) => id))}
          >
            {t(ask.isPending ? 'common.saving' : 'seats.askAgain.all')}
          </Button>
        </div>
      )}
    </section>
  )
}

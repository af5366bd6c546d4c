import { useInfiniteQuery } from '@tanstack/react-query'
import { type Apart, listApart } from '../../../server/duplicates/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { pagesFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Paged } from '../ui/paged.tsx'
import styles from './duplicates.module.css'
import { useTakeApartBack } from './use-tell-apart.ts'

/** Pairs that are proposed no more, and the way back. */
export function ApartList() {
  const t = useT()
  const query = useInfiniteQuery(pagesFor(listApart, { query: { limit: 20 } }))
  return (
    <Paged query={query} empty={<p className={styles.quiet}>{t('duplicates.apart.empty')}</p>}>
      {(items: readonly Apart[]) => (
        <ul className={styles.list}>
          {items.map((apart) => (
            <ApartItem key={apart.id} apart={apart} />
          ))}
        </ul>
      )}
    </Paged>
  )
}

function ApartItem({ apart: { id, one, other, by, at } }: { apart: Apart }) {
  const t = useT()
  const back = useTakeApartBack()
  return (
    <li className={styles.item}>
      <span>{t('duplicates.pair', { one: one.name, other: other.name })}</span>
      <p className={styles.quiet}>
        {t('duplicates.apart.by', { name: by.name, day: formatInstant(at) })}
      </p>
      {back.error && <ErrorNotice error={back.error} />}
      <div>
        <Button disabled={back.isPending} onClick={() => back.mutate(id)}>
          {t('duplicates.apart.back')}
        </Button>
      </div>
    </li>
  )
}

import type { DuplicatePair } from '../../../server/duplicates/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './duplicates.module.css'
import { EntryFacts } from './entry-facts.tsx'
import { useTellApart } from './use-tell-apart.ts'

/** Two entries that look like one, why, and what to do about it. */
export function PairItem({ pair }: { pair: DuplicatePair }) {
  const t = useT()
  const apart = useTellApart()
  const { record, one, other, because } = pair
  return (
    <li
      className={styles.item}
      aria-label={t('duplicates.pair', { one: one.name, other: other.name })}
    >
      <div className={styles.two}>
        <EntryFacts entry={one} />
        <EntryFacts entry={other} />
      </div>
      <p className={styles.quiet}>
        {because.map((like) => t(`duplicates.because.${like}`)).join(' · ')}
      </p>
      {apart.error && <ErrorNotice error={apart.error} />}
      <div className={styles.actions}>
        <ButtonLink look="primary" href={`/duplicates/${record}/${one.id}/${other.id}`}>
          {t('duplicates.compare')}
        </ButtonLink>
        <Button
          disabled={apart.isPending}
          onClick={() => apart.mutate({ record, oneId: one.id, otherId: other.id })}
        >
          {t('duplicates.apart')}
        </Button>
      </div>
    </li>
  )
}

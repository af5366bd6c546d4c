import type { ReactNode } from 'react'
import type { Because, Next } from '../../../server/counties/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { BecauseByInstitution } from './because-by-institution.tsx'
import { BecauseList } from './because-list.tsx'
import { NextList } from './next-list.tsx'
import styles from './why.module.css'

type Props = {
  /** The rule in a plain sentence. */
  rule: ReactNode
  because: readonly Because[]
  /** None for a past day: what came after it is known. */
  next?: readonly Next[]
  /** Of many institutions, those that weigh most first. */
  byInstitution?: boolean
}

/** Why a status is what it is: the rule, the entries that made it, and what would change it. */
export function Why({ rule, because, next = [], byInstitution = false }: Props) {
  const t = useT()
  const List = byInstitution ? BecauseByInstitution : BecauseList
  return (
    <div className={styles.why}>
      <p className={styles.rule}>{rule}</p>
      {because.length > 0 && (
        <div>
          <h3 className={styles.title}>{t('reasons.entries')}</h3>
          <List because={because} />
        </div>
      )}
      {next.length > 0 && (
        <div>
          <h3 className={styles.title}>{t('reasons.next')}</h3>
          <NextList next={next} />
        </div>
      )}
    </div>
  )
}

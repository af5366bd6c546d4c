import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { addressToAdd } from './address-to-add.ts'
import styles from './directory.module.css'
import { countyUnknown, type DirectoryFilter } from './directory-filter.ts'

type Props = { filter: DirectoryFilter; onReset: () => void }

/** Nothing found: what may help, and the way to add what is missing. */
export function DirectoryEmpty({ filter, onReset }: Props) {
  const t = useT()
  const { q } = filter
  const [title, text] = wordsOf(filter)
  return (
    <EmptyState title={q ? t('institutions.empty.search', { q }) : t(title)}>
      <p>{t(q ? 'institutions.empty.search.text' : text)}</p>
      <div className={styles.actions}>
        <ButtonLink look="primary" icon="log" href={addressToAdd(filter)}>
          {q ? t('institutions.add.named', { q }) : t('institutions.add')}
        </ButtonLink>
        <Button onClick={onReset}>{t('institutions.reset')}</Button>
      </div>
    </EmptyState>
  )
}

function wordsOf({ where, unconfirmed, what }: DirectoryFilter): [MessageKey, MessageKey] {
  if (unconfirmed) return ['institutions.empty.unconfirmed', 'institutions.empty.unconfirmed.text']
  if (where === countyUnknown) {
    return ['institutions.empty.countyUnknown', 'institutions.empty.countyUnknown.text']
  }
  if (what === 'business' || what === 'community') {
    return ['institutions.empty.sector', 'institutions.empty.sector.text']
  }
  return ['institutions.empty', 'institutions.empty.text']
}

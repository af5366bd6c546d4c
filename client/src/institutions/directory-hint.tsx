import type { MessageKey } from '../i18n/catalogs.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './directory.module.css'
import { countyUnknown, type DirectoryFilter } from './directory-filter.ts'

/** What this part of the directory is, above its rows; of people they say it themselves. */
export function DirectoryHint({ filter }: { filter: DirectoryFilter }) {
  const t = useT()
  const key = hintOf(filter)
  if (key === null) return null
  return <p className={styles.hint}>{t(key)}</p>
}

function hintOf({ view, where, unconfirmed }: DirectoryFilter): MessageKey | null {
  if (view === 'people') return null
  if (unconfirmed) return 'institutions.hint.unconfirmed'
  if (view === 'statewide') return 'institutions.hint.statewide'
  return where === countyUnknown ? 'institutions.hint.countyUnknown' : null
}

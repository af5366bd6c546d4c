import type { ImportRow } from '../../../server/imports/contract.ts'
import { contactKindWord } from '../i18n/contact-kind-word.ts'
import { formatDay } from '../i18n/format.ts'
import { kindWord } from '../i18n/kind-word.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import styles from './imports.module.css'

type Props = { row: ImportRow; sheet: string; kind: 'contacts' | 'directory' }

/** One row as it will be written: what, when and where, and below it what was said, promised and is to do. */
export function ImportRowItem({ row: shown, sheet, kind }: Props) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { row, day, fips, institution, about, sameAs, writes } = shown
  // as it will be kept, which is not always as it stands in the file
  const said = writes ? writes.notes : about
  const what = [
    day && formatDay(day),
    fips && t('common.county', { name: nameOf(fips) }),
    writes?.kind &&
      (kind === 'contacts' ? contactKindWord(t, writes.kind) : kindWord(t, writes.kind)),
    writes?.outcome && t(`outcome.${writes.outcome}`),
    writes?.sensitivity &&
      writes.sensitivity !== 'shared' &&
      t(`sensitivity.${writes.sensitivity}`),
    sameAs && t('spreadsheets.sameAs', { row: sameAs.row }),
  ].filter(Boolean)
  return (
    <li>
      <span className={styles.number}>
        {sheet && <span>{sheet} · </span>}
        {t('spreadsheets.row', { row })}
      </span>
      <span className={styles.what}>
        <strong>{institution || '—'}</strong>
        <span className={styles.soft}>{what.join(' · ')}</span>
        {writes && writes.people.length > 0 && (
          <span>{t('spreadsheets.writes.people', { names: writes.people.join(', ') })}</span>
        )}
        {said && <span className={styles.cut}>{said}</span>}
        {writes?.promise && <span>{promiseIn(t, writes)}</span>}
        {writes?.followUp && (
          <span>
            {t('spreadsheets.writes.step', {
              text: writes.followUp,
              day: writes.followUpDue ? formatDay(writes.followUpDue) : '',
            })}
          </span>
        )}
      </span>
    </li>
  )
}

function promiseIn(
  t: Translate,
  { promise, promiseDue }: NonNullable<ImportRow['writes']>,
): string {
  const text = promise ?? ''
  return promiseDue
    ? t('spreadsheets.writes.promiseDue', { text, day: formatDay(promiseDue) })
    : t('spreadsheets.writes.promise', { text })
}

import type { ListPreview, ListRow } from '../../../../server/records/contract.ts'
import { rowStates } from '../../../../server/records/rules.ts'
import { formatDay } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { useTerritory } from '../../territory.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './import.module.css'

const shownAtMost = 200

/** Every row by what becomes of it: what is new lies open. */
export function RowGroups({ preview: { rows } }: { preview: ListPreview }) {
  const t = useT()
  const groups = rowStates
    .map((state) => ({ state, of: rows.filter((row) => row.state === state) }))
    .filter(({ of }) => of.length > 0)
  return (
    <Section title={t('imports.rows', { count: rows.length })}>
      {groups.map(({ state, of }) => (
        <Disclosure
          key={state}
          summary={t(`imports.state.${state}`, { count: of.length })}
          open={state === 'new' || state === 'changed'}
        >
          <ul className={styles.rows}>
            {of.slice(0, shownAtMost).map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </ul>
          {of.length > shownAtMost && (
            <p>{t('imports.rows.more', { count: of.length - shownAtMost })}</p>
          )}
        </Disclosure>
      ))}
    </Section>
  )
}

function Row({ row }: { row: ListRow }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { institution, text, fips, day, title, changes, sameAs } = row
  const details = [
    ...(fips ? [t('common.county', { name: nameOf(fips) })] : []),
    ...(title ? [title] : []),
    ...(day ? [formatDay(day)] : []),
    ...(changes.length > 0
      ? [
          t('imports.changes', {
            what: changes.map((one) => t(`imports.change.${one}`)).join(', '),
          }),
        ]
      : []),
    ...(sameAs ? [t('imports.sameAs', { row: sameAs })] : []),
  ]
  return (
    <li>
      <span className={styles.number}>{t('imports.row', { row: row.row })}</span>
      <span className={styles.what}>
        <strong>{institution?.name ?? (text || t('imports.blank'))}</strong>
        <span className={styles.soft}>{details.join(' · ')}</span>
      </span>
    </li>
  )
}

import { Link } from 'wouter'
import type { ImportCame } from '../../../server/imports/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'

/** Where to find what came in: its counties, and what is new in the directory. */
export function CamePart({ came }: { came: ImportCame }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { counties, institutions, people } = came
  if (counties.length + institutions.length + people.length === 0) return null
  return (
    <Section title={t('spreadsheets.came')}>
      <ul className={styles.rows}>
        {counties.map(({ fips, contacts }) => (
          <li key={fips}>
            <Link href={`/counties/${fips}`}>{t('common.county', { name: nameOf(fips) })}</Link>
            <span className={styles.soft}>
              {t('spreadsheets.came.contacts', { count: contacts })}
            </span>
          </li>
        ))}
        {institutions.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/institutions/${id}`}>{name}</Link>
            <span className={styles.soft}>{t('spreadsheets.came.institution')}</span>
          </li>
        ))}
        {people.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/people/${id}`}>{name}</Link>
            <span className={styles.soft}>{t('spreadsheets.came.person')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { Link } from 'wouter'
import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { TagList } from '../session/tag-list.tsx'
import { useTerritory } from '../territory.ts'
import { SourceNote } from '../ui/source-note.tsx'
import { factsInWords } from './facts-in-words.ts'
import styles from './institution.module.css'

/** What the source says beyond name and place, in words, and how old the row is. */
export function Facts({ institution }: { institution: Institution }) {
  const t = useT()
  const { nameOf } = useTerritory()
  const { source, addedBy, details } = institution
  const facts = factsInWords(t, details, nameOf)
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <TagList
        label={t('institutions.tags')}
        tags={institution.tags}
        link={(tag, label) => <Link href={`/directory?tag=${tag}`}>{label}</Link>}
      />
      {source && <SourceNote source={source} />}
      {addedBy && (
        <p className={styles.soft}>{t('institutions.addedBy', { name: addedBy.name })}</p>
      )}
    </>
  )
}

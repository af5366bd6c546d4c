import { ApartList } from '../duplicates/apart-list.tsx'
import { LikelyList } from '../duplicates/likely-list.tsx'
import { MergedList } from '../duplicates/merged-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayConfirmDirectory } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

/** Entries of the directory that are one and the same. */
export function DuplicatesPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.duplicates')} lead={t('duplicates.lead')} />
      <OnlyFor who={mayConfirmDirectory} otherwise="onlyFor.mergersOnly">
        <div className={styles.parts}>
          <Section title={t('duplicates.likely')}>
            <LikelyList />
          </Section>
          <Section title={t('duplicates.merged.title')}>
            <MergedList />
          </Section>
          <Section title={t('duplicates.apart.title')}>
            <ApartList />
          </Section>
        </div>
      </OnlyFor>
    </div>
  )
}

import { useT } from '../i18n/use-t.ts'
import { mayManageMembers } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { WordsList } from '../words/words-list.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

/** What things are called. */
export function WordsPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('words.title')} lead={t('words.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <WordsList />
        </div>
      </OnlyFor>
    </div>
  )
}

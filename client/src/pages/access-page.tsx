import { ActionAccess } from '../access/action-access.tsx'
import { NoteAccess } from '../access/note-access.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayManageMembers } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

export function AccessPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('places.access')} lead={t('access.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <NoteAccess />
          <ActionAccess />
        </div>
      </OnlyFor>
    </div>
  )
}

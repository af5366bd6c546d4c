import { useT } from '../i18n/use-t.ts'
import { RegionList } from '../regions/region-list.tsx'
import { mayManageMembers } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

/** Which counties go together. */
export function RegionsPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHeader title={t('regions.title')} lead={t('regions.lead')} />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <RegionList />
        </div>
      </OnlyFor>
    </div>
  )
}

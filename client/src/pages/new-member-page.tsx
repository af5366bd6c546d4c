import { useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { NewMember } from '../members/new-member.tsx'
import { mayManageMembers } from '../session/roles.ts'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './members-page.module.css'
import { OnlyFor } from './only-for.tsx'

export function NewMemberPage() {
  const t = useT()
  const [turn, setTurn] = useState(0)
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('members.add')}
        back={{ href: '/members', label: t('members.title') }}
        lead={t('members.add.lead')}
      />
      <OnlyFor who={mayManageMembers} otherwise="onlyFor.adminsOnly">
        <div className={styles.parts}>
          <NewMember key={turn} onAnother={() => setTurn(turn + 1)} />
        </div>
      </OnlyFor>
    </div>
  )
}

import { useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { NewMember } from '../members/new-member.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { AdminsOnly } from './admins-only.tsx'
import styles from './members-page.module.css'

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
      <AdminsOnly>
        <div className={styles.parts}>
          <NewMember key={turn} onAnother={() => setTurn(turn + 1)} />
        </div>
      </AdminsOnly>
    </div>
  )
}

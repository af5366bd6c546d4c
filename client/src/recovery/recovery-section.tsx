import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberListed } from '../../../server/members/contract.ts'
import { listRecoveries } from '../../../server/recovery/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { OpenRecovery } from './open-recovery.tsx'
import styles from './recovery.module.css'

type Props = {
  member: MemberListed
  /** the active admins of the coalition */
  admins: readonly MemberListed[]
}

/** The way back for who has lost every way in: never by one admin alone. */
export function RecoverySection({ member, admins }: Props) {
  const t = useT()
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const { data, error, refetch } = useQuery(queryFor(listRecoveries, {}))
  const open = data?.items.find((one) => one.member.id === member.id)
  const { name } = member
  const isSelf = member.id === session.member.id
  // the second one is neither she who asks nor the member
  const others = admins.filter(({ id }) => id !== session.member.id && id !== member.id)

  return (
    <Section title={t('recovery.title')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {open && <OpenRecovery recovery={open} others={others} member={member} />}
      {data && !open && (
        <div className={styles.part}>
          <p>{t(isSelf ? 'recovery.self' : 'recovery.what', { name })}</p>
          {!isSelf && others.length > 0 && (
            <div>
              <Button onClick={() => setAsking(true)}>{t('recovery.ask')}</Button>
            </div>
          )}
          {!isSelf && others.length === 0 && (
            <>
              <p>{t('recovery.alone')}</p>
              <pre className={styles.command}>npm run admin -- member recover {member.id}</pre>
            </>
          )}
        </div>
      )}
      {asking && (
        <AskDialog
          member={member}
          others={others}
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false)
            void refetch()
          }}
        />
      )}
    </Section>
  )
}

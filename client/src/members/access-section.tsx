import { useState } from 'react'
import type { MemberListed } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import { ActivationDialog } from './activation-dialog.tsx'
import styles from './form.module.css'
import { InviteLink } from './invite-link.tsx'
import { MemberState } from './member-state.tsx'
import { useEndSessions } from './use-end-sessions.ts'
import { useInvite } from './use-invite.ts'

type Props = { member: MemberListed; onChanged: () => void }

/** The way in, and the way out. */
export function AccessSection({ member, onChanged }: Props) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const invite = useInvite(member.id)
  const { account, active, name } = member
  // whoever has come in once is let in again by two admins, not by a link of one
  const isAwaited = active && !account?.cameIn
  const endSessions = useEndSessions(member, onChanged)
  return (
    <Section title={t('members.access')}>
      <div>
        <MemberState member={member} />
        {account?.login && (
          <p className={styles.hint}>{t('members.login', { login: account.login })}</p>
        )}
      </div>
      {invite.data && (
        <InviteLink invite={invite.data} name={name} language={account?.language ?? 'en'} />
      )}
      {invite.error && <ErrorNotice error={invite.error} />}
      {isAwaited && !invite.data && <p className={styles.hint}>{t('members.newLink.first')}</p>}
      {endSessions.error && <ErrorNotice error={endSessions.error} />}
      <div className={styles.actions}>
        {isAwaited && !invite.data && (
          <Button disabled={invite.isPending} onClick={() => invite.mutate()}>
            {t('members.newLink')}
          </Button>
        )}
        {active && account?.cameIn && (
          <Button disabled={endSessions.isPending} onClick={() => endSessions.mutate()}>
            {t('members.endSessions')}
          </Button>
        )}
        <Button look={active ? 'quiet' : 'secondary'} onClick={() => setAsking(true)}>
          {t(active ? 'members.deactivate' : 'members.activate')}
        </Button>
      </div>
      {asking && (
        <ActivationDialog
          member={member}
          onClose={() => setAsking(false)}
          onChanged={() => {
            invite.reset()
            setAsking(false)
            onChanged()
          }}
        />
      )}
    </Section>
  )
}

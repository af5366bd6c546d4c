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
import { useInvite } from './use-invite.ts'

type Props = { member: MemberListed; onChanged: () => void }

/** The way in, and the way out. */
export function AccessSection({ member, onChanged }: Props) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const invite = useInvite(member.id)
  const { account, active, name } = member
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
      {active && !invite.data && (
        <p className={styles.hint}>
          {t(account?.login ? 'members.newLink.again' : 'members.newLink.first')}
        </p>
      )}
      <div className={styles.actions}>
        {active && !invite.data && (
          <Button disabled={invite.isPending} onClick={() => invite.mutate()}>
            {t('members.newLink')}
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

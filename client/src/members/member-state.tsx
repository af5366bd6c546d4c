import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import type { MemberListed } from '../../../server/members/contract.ts'
import { formatAge } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './members.module.css'

/** Whether somebody is in, on the way in, or waits for a link. */
export function MemberState({ member: { active, account } }: { member: MemberListed }) {
  const t = useT()
  if (!active) {
    return (
      <p className={styles.state}>
        <Icon name="lock" size={16} />
        {t('members.state.deactivated')}
      </p>
    )
  }
  if (account?.invitePending) {
    return (
      <p className={styles.state} data-waiting>
        <Icon name="clock" size={16} />
        {t('members.state.invited')}
      </p>
    )
  }
  if (account?.lastSeenAt) {
    const days = daysBetween(dayInAlabama(account.lastSeenAt), dayInAlabama(new Date()))
    return <p className={styles.state}>{t('members.state.seen', { age: formatAge(days) })}</p>
  }
  return (
    <p className={styles.state} data-waiting={account?.login ? undefined : true}>
      {t(account?.login ? 'members.state.away' : 'members.state.needsLink')}
    </p>
  )
}

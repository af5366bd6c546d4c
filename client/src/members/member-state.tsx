import { dayInAlabama, daysBetween } from '../../../server/days.ts'
import type { MemberListed } from '../../../server/members/contract.ts'
import { formatAge } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import styles from './members.module.css'

/** Whether somebody is in, on the way in, or waits for a link. */
export function MemberState({ member }: { member: MemberListed }) {
  const t = useT()
  const { icon, words, waiting } = stateOf(t, member)
  return (
    <p className={styles.state} data-waiting={waiting || undefined}>
      {icon && <Icon name={icon} size={16} />}
      {words}
    </p>
  )
}

type State = { icon?: IconName; words: string; waiting?: boolean }

function stateOf(t: Translate, { active, account }: MemberListed): State {
  if (!active) return { icon: 'lock', words: t('members.state.deactivated') }
  if (account?.lastSeenAt) {
    const days = daysBetween(dayInAlabama(account.lastSeenAt), dayInAlabama(new Date()))
    const seen = t('members.state.seen', { age: formatAge(days) })
    return { words: account.invitePending ? `${seen} · ${t('members.state.link')}` : seen }
  }
  if (account?.invitePending) {
    return { icon: 'clock', words: t('members.state.invited'), waiting: true }
  }
  return account?.login
    ? { words: t('members.state.away') }
    : { words: t('members.state.needsLink'), waiting: true }
}

import type { Session } from '../../../server/auth/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { mayLog, mayManageMembers, mayReadDirectory, mayTurnOver } from '../session/roles.ts'
import type { IconName } from '../ui/icon.tsx'

export type NavItem = {
  href: string
  label: MessageKey
  icon: IconName
  /** Offered to everyone unless it says to whom. */
  isFor?: (session: Session) => boolean
}

/** In the tab bar of a phone and the rail of a laptop; logging stands out in both and is not here. */
export const mainItems: readonly NavItem[] = [
  { href: '/', label: 'nav.map', icon: 'map' },
  { href: '/directory', label: 'nav.directory', icon: 'directory', isFor: mayReadDirectory },
  { href: '/follow-ups', label: 'nav.followUps', icon: 'followUps', isFor: mayLog },
]

/** Below them in the rail, and under "More" on a phone. */
export const moreItems: readonly NavItem[] = [
  { href: '/commitments', label: 'nav.promises', icon: 'check', isFor: mayLog },
  { href: '/records', label: 'nav.records', icon: 'placard', isFor: mayReadDirectory },
  { href: '/campaigns', label: 'nav.campaigns', icon: 'megaphone' },
  { href: '/coverage', label: 'nav.coverage', icon: 'clock' },
  { href: '/moved', label: 'nav.moved', icon: 'sort' },
  { href: '/turnover', label: 'nav.turnover', icon: 'door', isFor: mayTurnOver },
  { href: '/members', label: 'nav.members', icon: 'people', isFor: mayManageMembers },
  { href: '/audit', label: 'nav.audit', icon: 'history', isFor: mayManageMembers },
  { href: '/account', label: 'nav.account', icon: 'person' },
  { href: '/about', label: 'nav.about', icon: 'info' },
]

export function itemsFor(items: readonly NavItem[], session: Session): readonly NavItem[] {
  return items.filter(({ isFor }) => isFor === undefined || isFor(session))
}

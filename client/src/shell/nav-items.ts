import type { Session } from '../../../server/auth/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { mayLog, mayReadDirectory } from '../session/roles.ts'
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

export function itemsFor(items: readonly NavItem[], session: Session): readonly NavItem[] {
  return items.filter(({ isFor }) => isFor === undefined || isFor(session))
}

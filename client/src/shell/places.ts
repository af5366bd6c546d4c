import { mayReadReports } from '../session/report-roles.ts'
import {
  mayConfirmDirectory,
  mayLog,
  mayManageMembers,
  mayReadDirectory,
  mayReadRetention,
  mayTurnOver,
} from '../session/roles.ts'
import type { NavItem } from './nav-items.ts'

/** Below the main items in the rail, and under "More" on a phone: our work, what the state is in, ourselves. */
export const places: readonly (readonly NavItem[])[] = [
  [
    { href: '/commitments', label: 'places.promises', icon: 'check', isFor: mayLog },
    { href: '/conflicts', label: 'places.conflicts', icon: 'copy', isFor: mayReadDirectory },
    { href: '/campaigns', label: 'places.campaigns', icon: 'megaphone' },
    { href: '/coverage', label: 'places.coverage', icon: 'clock' },
  ],
  [
    { href: '/reports', label: 'places.reports', icon: 'edit', isFor: mayReadReports },
    { href: '/moved', label: 'places.moved', icon: 'sort' },
    { href: '/records', label: 'places.records', icon: 'placard', isFor: mayReadDirectory },
    { href: '/turnover', label: 'places.turnover', icon: 'door', isFor: mayTurnOver },
    { href: '/upkeep', label: 'places.upkeep', icon: 'directory', isFor: mayConfirmDirectory },
    { href: '/duplicates', label: 'places.duplicates', icon: 'copy', isFor: mayConfirmDirectory },
  ],
  [
    { href: '/members', label: 'places.members', icon: 'people', isFor: mayManageMembers },
    { href: '/audit', label: 'places.audit', icon: 'history', isFor: mayManageMembers },
    { href: '/imports', label: 'places.imports', icon: 'up', isFor: mayReadDirectory },
    { href: '/export', label: 'places.export', icon: 'download' },
    { href: '/access', label: 'places.access', icon: 'lock', isFor: mayManageMembers },
    { href: '/retention', label: 'places.retention', icon: 'clock', isFor: mayReadRetention },
    { href: '/settings', label: 'places.settings', icon: 'signOut', isFor: mayManageMembers },
    { href: '/phone', label: 'places.phone', icon: 'download' },
    { href: '/account', label: 'places.account', icon: 'person' },
    { href: '/safety', label: 'places.safety', icon: 'lock' },
    { href: '/about', label: 'places.about', icon: 'info' },
  ],
]

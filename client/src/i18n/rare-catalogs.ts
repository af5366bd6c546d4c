/** What pages say that few open (rare-pages.tsx): their catalogs are known when the first of them is opened. */
export const rareCatalogs = {
  access: { en: () => import('./en/access.ts'), es: () => import('./es/access.ts') },
  about: { en: () => import('./en/about.ts'), es: () => import('./es/about.ts') },
  audit: { en: () => import('./en/audit.ts'), es: () => import('./es/audit.ts') },
  duplicates: {
    en: () => import('./en/duplicates.ts'),
    es: () => import('./es/duplicates.ts'),
  },
  retention: {
    en: () => import('./en/retention.ts'),
    es: () => import('./es/retention.ts'),
  },
  safety: { en: () => import('./en/safety.ts'), es: () => import('./es/safety.ts') },
  shared: { en: () => import('./en/shared.ts'), es: () => import('./es/shared.ts') },
  shares: { en: () => import('./en/shares.ts'), es: () => import('./es/shares.ts') },
  settings: { en: () => import('./en/settings.ts'), es: () => import('./es/settings.ts') },
  account: { en: () => import('./en/account.ts'), es: () => import('./es/account.ts') },
  calendar: { en: () => import('./en/calendar.ts'), es: () => import('./es/calendar.ts') },
  devices: { en: () => import('./en/devices.ts'), es: () => import('./es/devices.ts') },
  exports: { en: () => import('./en/exports.ts'), es: () => import('./es/exports.ts') },
  imports: { en: () => import('./en/imports.ts'), es: () => import('./es/imports.ts') },
  spreadsheets: {
    en: () => import('./en/spreadsheets.ts'),
    es: () => import('./es/spreadsheets.ts'),
  },
  entries: { en: () => import('./en/entries.ts'), es: () => import('./es/entries.ts') },
  passkeys: { en: () => import('./en/passkeys.ts'), es: () => import('./es/passkeys.ts') },
  members: { en: () => import('./en/members.ts'), es: () => import('./es/members.ts') },
  campaigns: { en: () => import('./en/campaigns.ts'), es: () => import('./es/campaigns.ts') },
  report: { en: () => import('./en/report.ts'), es: () => import('./es/report.ts') },
  reports: { en: () => import('./en/reports.ts'), es: () => import('./es/reports.ts') },
  moves: { en: () => import('./en/moves.ts'), es: () => import('./es/moves.ts') },
} as const

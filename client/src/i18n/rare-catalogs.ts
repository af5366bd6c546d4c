/** What pages say that few open (rare-pages.tsx): their catalogs are known when the first of them is opened. */
export const rareCatalogs = {
  access: { en: () => import('./en/access.ts'), es: () => import('./es/access.ts') },
  about: { en: () => import('./en/about.ts'), es: () => import('./es/about.ts') },
  audit: { en: () => import('./en/audit.ts'), es: () => import('./es/audit.ts') },
  retention: {
    en: () => import('./en/retention.ts'),
    es: () => import('./es/retention.ts'),
  },
  safety: { en: () => import('./en/safety.ts'), es: () => import('./es/safety.ts') },
  settings: { en: () => import('./en/settings.ts'), es: () => import('./es/settings.ts') },
} as const

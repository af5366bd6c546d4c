/** What only pages say that a phone does not open first (other-pages.tsx): known when the first of them is opened. */
export const otherCatalogs = {
  assessments: { en: () => import('./en/assessments.ts'), es: () => import('./es/assessments.ts') },
  history: { en: () => import('./en/history.ts'), es: () => import('./es/history.ts') },
  institutionFacts: {
    en: () => import('./en/institution-facts.ts'),
    es: () => import('./es/institution-facts.ts'),
  },
  institutions: {
    en: () => import('./en/institutions.ts'),
    es: () => import('./es/institutions.ts'),
  },
  people: { en: () => import('./en/people.ts'), es: () => import('./es/people.ts') },
  promises: { en: () => import('./en/promises.ts'), es: () => import('./es/promises.ts') },
  seats: { en: () => import('./en/seats.ts'), es: () => import('./es/seats.ts') },
  onlyFor: { en: () => import('./en/only-for.ts'), es: () => import('./es/only-for.ts') },
} as const

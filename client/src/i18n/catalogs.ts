import type { otherCatalogs } from './other-catalogs.ts'
import type { rareCatalogs } from './rare-catalogs.ts'

/**
 * The sentences of the app, by feature and language. `core` is loaded at the start, the others with the
 * pages that say them (lazy-page.ts): nobody waits for sentences of screens she does not see.
 */
export const catalogs = {
  core: { en: () => import('./en/core.ts'), es: () => import('./es/core.ts') },
  answers: { en: () => import('./en/answers.ts'), es: () => import('./es/answers.ts') },
  commitments: { en: () => import('./en/commitments.ts'), es: () => import('./es/commitments.ts') },
  contacts: { en: () => import('./en/contacts.ts'), es: () => import('./es/contacts.ts') },
  layers: { en: () => import('./en/layers.ts'), es: () => import('./es/layers.ts') },
  log: { en: () => import('./en/log.ts'), es: () => import('./es/log.ts') },
  logDetails: {
    en: () => import('./en/log-details.ts'),
    es: () => import('./es/log-details.ts'),
  },
  counties: { en: () => import('./en/counties.ts'), es: () => import('./es/counties.ts') },
  coverage: { en: () => import('./en/coverage.ts'), es: () => import('./es/coverage.ts') },
  detector: { en: () => import('./en/detector.ts'), es: () => import('./es/detector.ts') },
  outbox: { en: () => import('./en/outbox.ts'), es: () => import('./es/outbox.ts') },
  unlock: { en: () => import('./en/unlock.ts'), es: () => import('./es/unlock.ts') },
  followUps: { en: () => import('./en/follow-ups.ts'), es: () => import('./es/follow-ups.ts') },
  handOver: { en: () => import('./en/hand-over.ts'), es: () => import('./es/hand-over.ts') },
  map: { en: () => import('./en/map.ts'), es: () => import('./es/map.ts') },
  overrides: { en: () => import('./en/overrides.ts'), es: () => import('./es/overrides.ts') },
  phone: { en: () => import('./en/phone.ts'), es: () => import('./es/phone.ts') },
  reasons: { en: () => import('./en/reasons.ts'), es: () => import('./es/reasons.ts') },
  records: { en: () => import('./en/records.ts'), es: () => import('./es/records.ts') },
  sealed: { en: () => import('./en/sealed.ts'), es: () => import('./es/sealed.ts') },
  sheet: { en: () => import('./en/sheet.ts'), es: () => import('./es/sheet.ts') },
  places: { en: () => import('./en/places.ts'), es: () => import('./es/places.ts') },
  secondFactor: {
    en: () => import('./en/second-factor.ts'),
    es: () => import('./es/second-factor.ts'),
  },
  recovery: { en: () => import('./en/recovery.ts'), es: () => import('./es/recovery.ts') },
  session: { en: () => import('./en/session.ts'), es: () => import('./es/session.ts') },
  time: { en: () => import('./en/time.ts'), es: () => import('./es/time.ts') },
} as const

type Catalogs = typeof catalogs & typeof otherCatalogs & typeof rareCatalogs
export type Feature = keyof Catalogs

type Module = Awaited<ReturnType<Catalogs[Feature]['en']>>
type KeysOf<M> = M extends unknown ? { [Name in keyof M]: keyof M[Name] }[keyof M] : never

/** Every key there is: a key that no catalog has does not compile. */
export type MessageKey = KeysOf<Module> & string

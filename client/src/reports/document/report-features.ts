import type { Feature } from '../../i18n/catalogs.ts'

/** Whose sentences a report says. */
export const reportFeatures = [
  'answers',
  'moves',
  'reasons',
  'records',
  'report',
] as const satisfies readonly Feature[]

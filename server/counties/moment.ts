import { type Day, dayInAlabama, type When } from '../days.ts'

/** The two times of a question; today in Alabama, with all we know, unless it says otherwise. */
export function momentOf(query: { asOf?: Day | undefined; knownOn?: Day | undefined }): When {
  return { asOf: query.asOf ?? dayInAlabama(new Date()), knownOn: query.knownOn ?? null }
}

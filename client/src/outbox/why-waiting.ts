import { ApiError } from '../api.ts'
import { textOfError } from '../i18n/error-text.ts'
import { hasMessage } from '../i18n/i18n.ts'
import type { Translate } from '../i18n/use-t.ts'
import type { Waiting } from '../offline/outbox.ts'

/** Why an entry has come no further, in a sentence; undefined when it is just on its way. */
export function whyWaiting(t: Translate, { state, why, answers }: Waiting): string | undefined {
  if (state === 'received') return t(why === 'lost' ? 'outbox.why.lost' : 'outbox.why.received')
  if (why === 'erased') return t('outbox.why.erased')
  if (state === 'aside') {
    const last = answers.at(-1)
    const fields = last?.errors?.map(({ field }) => field).join(', ')
    if (fields) return t('outbox.refused.fields', { fields })
    return t('outbox.why.aside', { why: textOfError(t, new ApiError(0, why ?? '')) })
  }
  if (state !== 'waiting' || why === null) return undefined
  const key = `outbox.why.${why}`
  return t(hasMessage(key) ? key : 'outbox.why.unavailable')
}

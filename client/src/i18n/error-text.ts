import { ApiError } from '../api.ts'
import { formatMinute } from './format.ts'
import { hasMessage } from './i18n.ts'
import type { Translate } from './use-t.ts'

/** What to tell people about a failed request. */
export function textOfError(t: Translate, error: Error): string {
  if (!(error instanceof ApiError)) return t('error.unexpected')
  const key = `error.${error.code}`
  return t(hasMessage(key) ? key : 'error.unexpected', { time: formatMinute(error.again) })
}

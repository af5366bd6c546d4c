import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'

/** Why a word was not saved. */
export function WordProblem({ error }: { error: Error | null }) {
  const t = useT()
  if (!error) return null
  const code = error instanceof ApiError ? error.code : undefined
  const isRefused =
    error instanceof ApiError &&
    code === 'bad_input' &&
    error.errors.some(({ field }) => field === 'en' || field === 'es')
  if (isRefused) return <p role="alert">{t('words.tag.refused')}</p>
  if (code === 'version_missing') return <p role="alert">{t('words.taken')}</p>
  if (code === 'name_taken') return <p role="alert">{t('words.tag.taken')}</p>
  return <ErrorNotice error={error} />
}

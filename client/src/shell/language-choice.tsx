import type { Language } from '../../../server/members/rules.ts'
import { showLanguage } from '../i18n/i18n.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'

const options = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
] as const

/** Switches at once; `onChoose` also keeps it where there is an account. */
export function LanguageChoice({ onChoose }: { onChoose?: (language: Language) => void }) {
  const t = useT()
  const language = useLanguage()
  return (
    <RadioChoice
      look="segments"
      legend={t('session.language')}
      options={options}
      value={language}
      onChange={(chosen) => {
        void showLanguage(chosen)
        onChoose?.(chosen)
      }}
    />
  )
}

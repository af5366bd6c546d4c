import { useT } from '../i18n/use-t.ts'
import { chooseTheme, useThemeChoice } from '../theme/theme.ts'
import { RadioChoice } from '../ui/choice.tsx'

export function ThemeChoiceField() {
  const t = useT()
  const choice = useThemeChoice()
  return (
    <RadioChoice
      look="segments"
      legend={t('session.theme')}
      options={[
        { value: 'system', label: t('session.theme.system') },
        { value: 'light', label: t('session.theme.light') },
        { value: 'dark', label: t('session.theme.dark') },
      ]}
      value={choice}
      onChange={chooseTheme}
    />
  )
}

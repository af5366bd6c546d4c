import { useT } from '../i18n/use-t.ts'
import { chooseTheme, useThemeChoice } from '../theme/theme.ts'
import { RadioChoice } from '../ui/choice.tsx'

export function ThemeChoiceField() {
  const t = useT()
  const choice = useThemeChoice()
  return (
    <RadioChoice
      look="segments"
      legend={t('nav.theme')}
      options={[
        { value: 'system', label: t('nav.theme.system') },
        { value: 'light', label: t('nav.theme.light') },
        { value: 'dark', label: t('nav.theme.dark') },
      ]}
      value={choice}
      onChange={chooseTheme}
    />
  )
}

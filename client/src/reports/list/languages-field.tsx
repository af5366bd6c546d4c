import { languages as all, type Language } from '../../../../server/members/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { Checkbox } from '../../ui/inputs.tsx'
import { languageNames } from '../language-names.ts'
import styles from './list.module.css'

type Props = { languages: readonly Language[]; onChange: (languages: Language[]) => void }

/** In which languages it is written and handed on: one or both. */
export function LanguagesField({ languages, onChange }: Props) {
  const t = useT()
  return (
    <fieldset>
      <legend className={styles.legend}>{t('reports.new.languages')}</legend>
      {all.map((language) => (
        <Checkbox
          key={language}
          label={languageNames[language]}
          checked={languages.includes(language)}
          onChange={({ target }) =>
            onChange(
              all.filter((one) => (one === language ? target.checked : languages.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  )
}

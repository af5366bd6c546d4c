import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { TextArea, WordsInput } from '../ui/inputs.tsx'
import styles from './campaign-form.module.css'

type Words = { en: string; es: string }

type Props = {
  label: string
  hint?: string
  maxLength: number
  /** Lines; one line is a field and not an area. */
  rows?: number
  optional?: boolean
  value: Words
  onChange: (words: Words) => void
  errorOf: (language: 'en' | 'es') => string | undefined
}

const languages = ['en', 'es'] as const
const names = { en: 'campaigns.form.english', es: 'campaigns.form.spanish' } as const

/** The same in English and in Spanish, side by side. */
export function WordsFields(props: Props) {
  const { label, hint, maxLength, rows, optional = false, value, onChange, errorOf } = props
  const t = useT()
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.pair}>
        {languages.map((language) => (
          <Field
            key={language}
            label={t(names[language])}
            optional={optional}
            error={errorOf(language)}
          >
            {(control) => {
              const common = {
                ...control,
                lang: language,
                required: !optional,
                maxLength,
                value: value[language],
                onChange: (event: { target: { value: string } }) =>
                  onChange({ ...value, [language]: event.target.value }),
              }
              return rows ? <TextArea {...common} rows={rows} /> : <WordsInput {...common} />
            }}
          </Field>
        ))}
      </div>
    </fieldset>
  )
}

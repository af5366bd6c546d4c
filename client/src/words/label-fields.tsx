import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { WordsInput } from '../ui/inputs.tsx'

type Labels = { en: string; es: string }

/** A word in both languages; neither may be missing. */
export function LabelFields({
  labels,
  onChange,
}: {
  labels: Labels
  onChange: (labels: Labels) => void
}) {
  const t = useT()
  return (['en', 'es'] as const).map((language) => (
    <Field key={language} label={t(`words.${language}`)}>
      {(control) => (
        <WordsInput
          {...control}
          required
          lang={language}
          pattern=".*\S.*"
          maxLength={60}
          autoComplete="off"
          value={labels[language]}
          onChange={({ target }) => onChange({ ...labels, [language]: target.value })}
        />
      )}
    </Field>
  ))
}

import { useLanguage, useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { AssessmentSteps } from './assessment-steps.tsx'
import styles from './details.module.css'
import { assess } from './draft-parts.ts'
import { fieldOf } from './form-errors.ts'
import { FormPart } from './form-part.tsx'
import type { PartProps } from './part.ts'

/** Where each of them stands, and what was said. */
export function HowPart({ draft, change, errors, addAnother }: PartProps) {
  const t = useT()
  const language = useLanguage()
  const { institutions, assessments } = draft
  const notesError = errors.notes
  return (
    <FormPart title={t('log.how')}>
      {institutions.map(({ id, name }) => {
        const assessed = assessments.find(({ institutionId }) => institutionId === id)
        const field = fieldOf(assessed?.id ?? id, 'value')
        const error = errors[field]
        return (
          <div key={id} className={styles.fields} data-field={field}>
            <AssessmentSteps
              legend={t('log.stand', { name })}
              value={assessed?.value ?? null}
              onChange={(value) =>
                change({ assessments: assess(draft, id, value === null ? null : { value }) })
              }
              error={error && t(error)}
            />
            {assessed && (
              <Field label={t('log.basis')} hint={t('log.basis.hint')} optional>
                {(control) => (
                  <TextArea
                    {...control}
                    rows={2}
                    maxLength={4000}
                    value={assessed.basis}
                    onChange={({ target }) =>
                      change({
                        assessments: assess(draft, id, { ...assessed, basis: target.value }),
                      })
                    }
                  />
                )}
              </Field>
            )}
          </div>
        )
      })}
      <div>
        <Button look="quiet" icon="log" onClick={addAnother}>
          {t('log.institution.another')}
        </Button>
      </div>
      <div data-field="notes">
        <Field
          label={t('log.notes')}
          hint={t('log.notes.hint')}
          optional
          error={notesError && t(notesError)}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              maxLength={20_000}
              value={draft.notes}
              onChange={(event) => change({ notes: event.target.value, language })}
            />
          )}
        </Field>
      </div>
    </FormPart>
  )
}

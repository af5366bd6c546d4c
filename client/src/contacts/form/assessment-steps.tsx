import { useId } from 'react'
import { allianceValues } from '../../../../server/assessments/rules.ts'
import { allianceTone } from '../../../../server/palette/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { Swatch } from '../../map/swatch.tsx'
import { useInk } from '../../theme/theme.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import styles from './assessment-steps.module.css'
import type { AssessmentValue } from './draft.ts'

type Props = {
  legend: string
  value: AssessmentValue | null
  onChange: (value: AssessmentValue | null) => void
  error: string | undefined
}

/** Five steps from active ally to opponent, in the map's own words, colours and symbols. */
export function AssessmentSteps({ legend, value, onChange, error }: Props) {
  const t = useT()
  const ink = useInk()
  const name = useId()
  return (
    <fieldset aria-describedby={error && `${name}-error`}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.steps}>
        {allianceValues.map((word, index) => {
          const step = (index + 1) as AssessmentValue
          return (
            <label key={word} className={styles.step}>
              <input
                type="radio"
                name={name}
                checked={value === step}
                onChange={() => onChange(step)}
              />
              <Swatch tone={allianceTone(ink, word, null)} glyph={word} size={32} />
              <span>
                <span className={styles.number}>{step}</span> {t(`alliance.${word}`)}
              </span>
            </label>
          )
        })}
      </div>
      {value !== null && (
        <Button look="quiet" icon="undo" onClick={() => onChange(null)}>
          {t('log.stand.clear')}
        </Button>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  )
}

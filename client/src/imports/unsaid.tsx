import { contactKinds, sensitivities } from '../../../server/contacts/rules.ts'
import type { ImportChoices } from '../../../server/imports/contract.ts'
import { languages } from '../../../server/members/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'

type Props = { choices: ImportChoices; onChange: (part: Partial<ImportChoices>) => void }

/** What the file itself does not say of its contacts. */
export function Unsaid({ choices, onChange }: Props) {
  const t = useT()
  const { member } = useSession()
  return (
    <Section title={t('spreadsheets.unsaid')}>
      <div className={styles.columns}>
        <Field label={t('spreadsheets.unsaid.kind')}>
          {(control) => (
            <Select
              {...control}
              value={choices.contactKind ?? 'meeting'}
              onChange={({ target }) =>
                onChange({ contactKind: target.value as (typeof contactKinds)[number] })
              }
            >
              {contactKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`contactKind.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('spreadsheets.unsaid.sensitivity')}>
          {(control) => (
            <Select
              {...control}
              value={choices.sensitivity ?? 'shared'}
              onChange={({ target }) =>
                onChange({ sensitivity: target.value as (typeof sensitivities)[number] })
              }
            >
              {sensitivities.map((one) => (
                <option key={one} value={one}>
                  {t(`sensitivity.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('spreadsheets.unsaid.language')}>
          {(control) => (
            <Select
              {...control}
              value={choices.language ?? member.language}
              onChange={({ target }) =>
                onChange({ language: target.value as (typeof languages)[number] })
              }
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {t(`spreadsheets.language.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </Section>
  )
}

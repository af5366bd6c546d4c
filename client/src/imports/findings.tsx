import type { ImportFinding } from '../../../server/imports/contract.ts'
import { findingChoices, leaveOut } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'
import type { Say } from './question-card.tsx'

type Props = { findings: readonly ImportFinding[]; open: number; onSay: Say }

const shownAtMost = 20
const choices = [...findingChoices, leaveOut] as const

/** What in the words of the file may lead to somebody: nothing is changed or restricted that she does not say. */
export function Findings({ findings, open, onSay }: Props) {
  const t = useT()
  if (findings.length === 0) return null
  const options = choices.map((value) => ({ value, label: t(`spreadsheets.finding.${value}`) }))
  const undecided = findings.filter(({ choice }) => choice === null)
  return (
    <Section title={t('spreadsheets.findings', { count: open })}>
      <p>{t('spreadsheets.findings.lead')}</p>
      {undecided.length > 1 && (
        <RadioChoice
          look="chips"
          legend={t('spreadsheets.finding.all', { count: open })}
          options={options}
          value={undefined}
          onChange={(value) => onSay('finding:*', value)}
        />
      )}
      <ul className={styles.questions}>
        {undecided.slice(0, shownAtMost).map(({ key, field, row, text, kinds }) => (
          <li key={`${key} ${field}`} className={styles.question}>
            <p className={styles.soft}>
              {t('spreadsheets.finding.where', {
                row,
                field: t(`spreadsheets.field.${field}`),
                kinds: kinds.map((kind) => t(`detector.kind.${kind}`)).join(', '),
              })}
            </p>
            <blockquote className={styles.quote}>{text}</blockquote>
            <RadioChoice
              look="chips"
              legend={t('spreadsheets.finding.one')}
              hideLegend
              options={options}
              value={undefined}
              onChange={(value) => onSay(key, value)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

import type { ImportFinding } from '../../../server/imports/contract.ts'
import { findingChoices, leaveOut } from '../../../server/imports/rules.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
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
  const undecided = findings.filter(({ choice }) => choice === null)
  return (
    <Section title={t('spreadsheets.findings', { count: open })}>
      <p>{t('spreadsheets.findings.lead')}</p>
      {undecided.length > 1 && (
        <RadioChoice
          look="chips"
          legend={t('spreadsheets.finding.all', { count: open })}
          options={optionsIn(t)}
          value={undefined}
          onChange={(value) => onSay('finding:*', value)}
        />
      )}
      <ul className={styles.questions}>
        {undecided.slice(0, shownAtMost).map((finding) => (
          <li key={`${finding.key} ${finding.field}`}>
            <FindingCard finding={finding} onSay={onSay} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Words of one cell, and what is to become of them. */
export function FindingCard({ finding, onSay }: { finding: ImportFinding; onSay: Say }) {
  const t = useT()
  const { key, field, row, text, kinds, choice } = finding
  return (
    <div className={styles.question}>
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
        options={optionsIn(t)}
        value={choices.find((one) => one === choice)}
        onChange={(value) => onSay(key, value)}
      />
    </div>
  )
}

function optionsIn(t: Translate) {
  return choices.map((value) => ({ value, label: t(`spreadsheets.finding.${value}`) }))
}

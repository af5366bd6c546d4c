import { useId } from 'react'
import type { Day } from '../../../server/days.ts'
import type { SeatListed } from '../../../server/seats/contract.ts'
import type { TurnoverOutcome } from '../../../server/seats/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { InstitutionLink } from '../ui/institution-link.tsx'
import type { TurnoverDraft } from './draft.ts'
import { outcomesOf } from './outcomes.ts'
import styles from './turnover.module.css'
import { TurnoverRowDetails } from './turnover-row-details.tsx'

type Props = {
  seat: SeatListed
  draft: TurnoverDraft | undefined
  error: Error | undefined
  busy: boolean
  today: Day
  onMark: (outcome: TurnoverOutcome) => void
  onChange: (draft: TurnoverDraft) => void
  onClear: () => void
  onSave: (draft: TurnoverDraft) => void
}

/** One office: a row of the table on a laptop, a card on a phone. */
export function TurnoverRow({ seat, draft, today, onMark, onChange, ...rest }: Props) {
  const t = useT()
  const nameId = useId()
  const { title, institution, holders } = seat
  const until = holders[0]?.termEndsOn
  const isSaved = draft?.savedAt != null
  return (
    <li className={styles.row} aria-labelledby={nameId} data-saved={isSaved || undefined}>
      <div>
        <p className={styles.office} id={nameId}>
          {holders.map(({ person }) => person.name).join(', ') || t('seats.brief.vacant')}
        </p>
        <p className={styles.soft}>
          {title}
          {until &&
            ` · ${t(until < today ? 'seats.ended' : 'seats.until', { day: formatDay(until) })}`}
        </p>
        <p className={styles.soft}>
          <InstitutionLink institution={institution} className={styles.institution} />
        </p>
      </div>
      {isSaved ? (
        <p className={styles.outcome}>{t(`seats.outcome.${draft.outcome}`)}</p>
      ) : (
        <RadioChoice
          look="segments"
          legend={`${t('seats.outcome')} ${title}`}
          hideLegend
          options={outcomesOf(t, seat).map(({ value, label }) => ({ value, label }))}
          value={draft?.outcome}
          onChange={(outcome) => (draft ? onChange({ ...draft, outcome }) : onMark(outcome))}
        />
      )}
      {draft && <TurnoverRowDetails draft={draft} today={today} onChange={onChange} {...rest} />}
    </li>
  )
}

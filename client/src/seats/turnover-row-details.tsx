import type { Day } from '../../../server/days.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { isAhead, isReady, type TurnoverDraft } from './draft.ts'
import { SuccessorField } from './successor-field.tsx'
import styles from './turnover.module.css'

type Props = {
  draft: TurnoverDraft
  error: Error | undefined
  busy: boolean
  today: Day
  onChange: (draft: TurnoverDraft) => void
  onClear: () => void
  onSave: (draft: TurnoverDraft) => void
}

/** Since when, and who: what a mark needs before it can be saved; then its receipt. */
export function TurnoverRowDetails(props: Props) {
  const { draft, error, busy, today, onChange, onClear, onSave } = props
  const t = useT()
  const { outcome, happenedOn, termEndsOn, successor, seat, savedAt } = draft
  if (savedAt) {
    return (
      <p className={styles.receipt}>
        <Icon name="check" size={18} />
        {successor && outcome === 'replaced' && <strong>{successor.name}</strong>}
        {t('seats.row.saved', { time: formatInstant(savedAt) })}
      </p>
    )
  }
  const change = (part: Partial<TurnoverDraft>) => onChange({ ...draft, ...part })
  return (
    <div className={styles.details}>
      {outcome === 'replaced' && (
        <SuccessorField
          value={successor}
          onChange={(next) => change({ successor: next })}
          except={seat.holders.map(({ person }) => person.id)}
          hint={false}
        />
      )}
      <div className={styles.days}>
        <Field label={t('seats.from')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={happenedOn ?? ''}
              onChange={(event) => change({ happenedOn: event.target.value || null })}
            />
          )}
        </Field>
        {outcome !== 'vacant' && (
          <Field label={t('seats.termEnds')} optional>
            {(control) => (
              <TextInput
                {...control}
                type="date"
                min={happenedOn ?? undefined}
                value={termEndsOn ?? ''}
                onChange={(event) => change({ termEndsOn: event.target.value || null })}
              />
            )}
          </Field>
        )}
      </div>
      {happenedOn && isAhead(draft, today) && (
        <p className={styles.ahead}>
          <Icon name="clock" size={16} />
          {t('seats.from.ahead', { day: formatDay(happenedOn) })}
        </p>
      )}
      {error && <ErrorNotice error={error} />}
      <div className={styles.buttons}>
        <Button disabled={busy || !isReady(draft, today)} onClick={() => onSave(draft)}>
          {t(busy ? 'common.saving' : 'seats.row.save')}
        </Button>
        {happenedOn !== today && (
          <Button look="quiet" onClick={() => change({ happenedOn: today })}>
            {t('seats.from.today')}
          </Button>
        )}
        <IconButton icon="undo" label={t('seats.clear')} onClick={onClear} />
      </div>
    </div>
  )
}

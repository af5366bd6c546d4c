import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../../server/days.ts'
import { getSeat, type SeatListed } from '../../../server/seats/contract.ts'
import type { TurnoverOutcome } from '../../../server/seats/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { DayChoice } from '../ui/day-choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select, TextInput } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { isReady, newDraft, type TurnoverDraft } from './draft.ts'
import { LapsedPromises } from './lapsed-promises.tsx'
import { nowInIt, outcomesOf } from './outcomes.ts'
import styles from './seats.module.css'
import { SuccessorField } from './successor-field.tsx'
import { useTurnOver } from './use-turn-over.ts'

type Props = { seatId: string; title: string; onClose: () => void }

/** One office changes hands; afterwards, what lapsed and the way to ask for it again. */
export function TurnoverDialog({ seatId, title, onClose }: Props) {
  const t = useT()
  const [savedId, setSavedId] = useState<string>()
  // asked once: the form stays with the seat as it was when it was opened
  const { data, error, refetch } = useQuery({
    ...queryFor(getSeat, { params: { id: seatId } }),
    enabled: savedId === undefined,
    staleTime: 0,
  })
  return (
    <Dialog title={t('seats.turnOver.of', { title })} onClose={onClose}>
      {savedId ? (
        <div className={styles.form}>
          <p role="status">{t('seats.done', { title })}</p>
          <LapsedPromises turnoverId={savedId} />
          <div className={styles.actions}>
            <ButtonLink href={`/seats/${seatId}/brief`} icon="info">
              {t('seats.brief')}
            </ButtonLink>
            <Button look="primary" onClick={onClose}>
              {t('seats.close')}
            </Button>
          </div>
        </div>
      ) : data ? (
        <TurnoverForm key={data.id} seat={data} onSaved={setSavedId} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={4} />
      )}
    </Dialog>
  )
}

type FormProps = { seat: SeatListed; onSaved: (turnoverId: string) => void }

function TurnoverForm({ seat: given, onSaved }: FormProps) {
  const t = useT()
  const today = dayInAlabama(new Date())
  const [seat] = useState(given)
  const outcomes = outcomesOf(t, seat)
  const [draft, setDraft] = useState<TurnoverDraft>(() => ({
    ...newDraft(newId(), seat, 'replaced', today),
    happenedOn: today,
  }))
  const [outcome, setOutcome] = useState<TurnoverOutcome | undefined>(
    outcomes.length === 1 ? 'replaced' : undefined,
  )
  const save = useTurnOver(() => onSaved(draft.id))
  const change = (part: Partial<TurnoverDraft>) => setDraft((before) => ({ ...before, ...part }))
  const ready = outcome !== undefined && isReady({ ...draft, outcome }, today)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ready) save.mutate({ ...draft, outcome })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{nowInIt(t, seat)}</p>
      {seat.holders.length > 1 && (
        <Field label={t('seats.whoLeaves')}>
          {(control) => (
            <Select
              {...control}
              value={draft.tenureId ?? ''}
              onChange={(event) => change({ tenureId: event.target.value })}
            >
              {seat.holders.map(({ tenureId, person }) => (
                <option key={tenureId} value={tenureId}>
                  {person.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {outcomes.length > 1 && (
        <RadioChoice
          look="rows"
          legend={t('seats.outcome')}
          options={outcomes}
          value={outcome}
          onChange={setOutcome}
        />
      )}
      {outcome === 'replaced' && (
        <SuccessorField
          value={draft.successor}
          onChange={(successor) => change({ successor })}
          except={seat.holders.map(({ person }) => person.id)}
        />
      )}
      {outcome && (
        <DayChoice
          legend={t('seats.from')}
          options={[
            { label: t('common.today'), day: today },
            { label: t('common.yesterday'), day: addDays(today, -1) },
          ]}
          value={draft.happenedOn}
          onChange={(happenedOn) => change({ happenedOn })}
          max={today}
        />
      )}
      {outcome && outcome !== 'vacant' && (
        <Field label={t('seats.termEnds')} optional>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              min={draft.happenedOn ?? undefined}
              value={draft.termEndsOn ?? ''}
              onChange={(event) => change({ termEndsOn: event.target.value || null })}
            />
          )}
        </Field>
      )}
      {save.error && <ErrorNotice error={save.error} />}
      <Button type="submit" look="primary" disabled={!ready || save.isPending}>
        {t(save.isPending ? 'common.saving' : 'seats.save')}
      </Button>
    </form>
  )
}

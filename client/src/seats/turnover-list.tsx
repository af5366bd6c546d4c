import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { dayInAlabama } from '../../../server/days.ts'
import { termsEndBy } from '../../../server/seats/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { isReady, newDraft } from './draft.ts'
import styles from './turnover.module.css'
import { type TurnoverFilter, TurnoverFilters } from './turnover-filters.tsx'
import { TurnoverRow } from './turnover-row.tsx'
import { TurnoverSummary } from './turnover-summary.tsx'
import { useDrafts } from './use-drafts.ts'
import { useSaveMarks } from './use-save-marks.ts'
import { inOrder, useSeats } from './use-seats.ts'

/** Every office whose term ends, to be marked in one pass; each mark is a write of its own. */
export function TurnoverList() {
  const t = useT()
  const today = dayInAlabama(new Date())
  const { member } = useSession()
  const [filter, setFilter] = useState<TurnoverFilter>(() => ({
    by: termsEndBy(today),
    region: '',
    sector: '',
  }))
  const { by, region, sector } = filter
  const query = useSeats({
    termEndsBefore: by,
    ...(region ? { region } : {}),
    ...(sector ? { sector } : {}),
  })
  const { drafts, isKept, mark, unmark, clearSaved } = useDrafts(member.id)
  const saving = useSaveMarks(mark)
  const saved = Object.values(drafts).filter(({ savedAt }) => savedAt !== null)
  // what was saved is no longer among the terms that end, and stays in sight
  const listed = (query.data ?? []).filter((seat) => seat.mayTurnOver && !drafts[seat.id]?.savedAt)
  const seats = [...listed, ...saved.map(({ seat }) => seat)].sort(inOrder)
  const marked = seats.filter(({ id }) => drafts[id] !== undefined)
  const ready = listed.flatMap(({ id }) => {
    const draft = drafts[id]
    return draft && isReady(draft, today) ? [draft] : []
  })

  return (
    <div className={styles.page}>
      <TurnoverFilters
        filter={filter}
        onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
      />
      {!isKept && <p role="alert">{t('seats.draft.failed')}</p>}
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && !query.error && <Loading lines={8} />}
      {query.data && seats.length === 0 && (
        <EmptyState title={t('seats.none')}>
          <p>{t('seats.none.text')}</p>
          <p>{t('seats.none.mine')}</p>
        </EmptyState>
      )}
      {seats.length > 0 && (
        <>
          <div className={styles.progress}>
            <p role="status">
              <strong>{t('seats.progress', { marked: marked.length, total: seats.length })}</strong>
              {saved.length > 0 && ` · ${t('seats.progress.saved', { count: saved.length })}`}
            </p>
            <progress
              className={styles.bar}
              aria-label={t('seats.progress', { marked: marked.length, total: seats.length })}
              max={seats.length}
              value={marked.length}
            />
            {(ready.length > 0 || saving.progress) && (
              <Button
                look="primary"
                disabled={saving.progress !== null}
                onClick={() => void saving.save(ready)}
              >
                {saving.progress
                  ? t('seats.savingAll', saving.progress)
                  : t('seats.saveAll', { count: ready.length })}
              </Button>
            )}
          </div>
          <div className={styles.head} aria-hidden="true">
            <span>{t('seats.column.office')}</span>
            <span>{t('seats.column.outcome')}</span>
            <span>{t('seats.column.details')}</span>
          </div>
          <ul className={styles.rows}>
            {seats.map((seat) => (
              <TurnoverRow
                key={seat.id}
                seat={seat}
                draft={drafts[seat.id]}
                error={saving.errors[seat.id]}
                busy={saving.busy === seat.id}
                today={today}
                onMark={(outcome) => mark(newDraft(newId(), seat, outcome, today))}
                onChange={mark}
                onClear={() => unmark(seat.id)}
                onSave={(draft) => void saving.save([draft])}
              />
            ))}
          </ul>
        </>
      )}
      {saved.length > 0 && <TurnoverSummary saved={saved} onClear={clearSaved} />}
    </div>
  )
}

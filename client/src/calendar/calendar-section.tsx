import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endCalendar, getCalendar, makeCalendar } from '../../../server/calendar/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './calendar.module.css'
import { CalendarWays } from './calendar-ways.tsx'

/** What is due, in one's own calendar: an address that is told once, and ended here. */
export function CalendarSection() {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(queryFor(getCalendar, {}))
  const changed = () => client.invalidateQueries({ queryKey: [getCalendar.url] })
  const make = useMutation({ mutationFn: () => call(makeCalendar, {}), onSuccess: changed })
  const end = useMutation({
    mutationFn: () => call(endCalendar, {}),
    onSuccess: async () => {
      make.reset()
      await changed()
      toast(t('calendar.ended'))
    },
  })
  const failed = make.error ?? end.error
  const busy = make.isPending || end.isPending
  const feed = data?.feed

  return (
    <Section title={t('calendar.title')}>
      <p>{t('calendar.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {make.data && (
        <div className={styles.part}>
          <CopyField label={t('calendar.address')} text={make.data.url} />
          <p>{t('calendar.once')}</p>
          <CalendarWays />
        </div>
      )}
      {feed && (
        <p className={styles.soft}>
          {t('calendar.madeAt', { when: formatInstant(feed.madeAt) })}{' '}
          {feed.fetchedAt
            ? t('calendar.fetchedAt', { when: formatInstant(feed.fetchedAt) })
            : t('calendar.neverFetched')}
        </p>
      )}
      {failed && <ErrorNotice error={failed} />}
      {data && (
        <div className={styles.actions}>
          {!make.data && (
            <Button icon={feed ? 'undo' : 'log'} disabled={busy} onClick={() => make.mutate()}>
              {t(feed ? 'calendar.makeNew' : 'calendar.make')}
            </Button>
          )}
          {feed && (
            <Button look="quiet" disabled={busy} onClick={() => end.mutate()}>
              {t('calendar.end')}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}

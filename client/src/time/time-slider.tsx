import { useCallback, useLayoutEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '../../../server/days.ts'
import type { Sector } from '../../../server/institutions/rules.ts'
import { type Knowledge, knowledges } from '../../../server/time/rules.ts'
import { formatDay, formatMonth } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { IconButton } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './time-slider.module.css'
import { useHistory } from './use-history.ts'
import {
  type Draft,
  type Frame,
  type Moment,
  momentOf,
  useMoment,
  useSettled,
} from './use-moment.ts'
import { usePlay } from './use-play.ts'

type Props = {
  moment: Moment
  sector: Sector | undefined
  /** Counties to paint now; undefined when the map shows what it asked for itself. */
  onFrame: (frame: Frame | undefined) => void
  /** To be written into the address, when the slider rests. */
  onSettle: (moment: Moment) => void
}

/** The months since the first entry, under the map: to move through, to play, and to see as they were known. */
export function TimeSlider({ moment, sector, onFrame, onSettle }: Props) {
  const t = useT()
  const [draft, setDraft] = useState<Draft>()
  const [chosen, setChosen] = useState<Knowledge>(moment.known ? 'then' : 'now')
  const given = moment.asOf === undefined ? undefined : moment.known ? 'then' : 'now'
  const knowledge = draft?.knowledge ?? given ?? chosen
  const { history, error, refetch } = useHistory(sector, knowledge)
  const { frame, index, last, day } = useMoment(history, moment, draft)

  // before the browser paints: the map follows the thumb within the same frame
  useLayoutEffect(() => onFrame(frame), [frame, onFrame])
  useLayoutEffect(() => () => onFrame(undefined), [onFrame])

  const go = useCallback((to: number) => setDraft({ index: to, knowledge }), [knowledge])
  const { playing, toggle, stop } = usePlay(index, last, go)
  useSettled(draft, playing, () => {
    if (draft && history) onSettle(momentOf(draft, history.days))
    setDraft(undefined)
  })

  if (error && !history) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (!history || day === undefined) return <div className={styles.slider} aria-busy="true" />
  const isToday = index === last && (draft !== undefined || moment.asOf === undefined)
  const words = isToday
    ? t('time.today', { day: formatDay(day) })
    : inWords(day, history.days[index])
  const movedQuery = new URLSearchParams({
    ...(!isToday && { from: day }),
    ...(sector && { sector }),
    ...(knowledge === 'then' && { known: 'then' }),
  })

  function inWords(shown: Day, point: Day | undefined): string {
    return shown === point ? t('time.endOf', { month: formatMonth(shown) }) : formatDay(shown)
  }

  return (
    <section className={styles.slider} aria-label={t('time.title')}>
      <div className={styles.track}>
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'time.pause' : 'time.play')}
          disabled={last === 0}
          onClick={toggle}
        />
        <div className={styles.range}>
          <p className={styles.days}>
            <span aria-hidden="true">{formatMonth(history.days[0] ?? day)}</span>
            <output className={styles.day}>{words}</output>
            <span aria-hidden="true">{t('common.today')}</span>
          </p>
          <input
            type="range"
            aria-label={t('time.slider')}
            aria-valuetext={words}
            min={0}
            max={last}
            value={index}
            disabled={last === 0}
            onChange={({ target }) => {
              stop()
              go(Number(target.value))
            }}
          />
        </div>
      </div>
      <div className={styles.known}>
        <RadioChoice
          look="segments"
          legend={t('time.known')}
          hideLegend
          options={knowledges.map((value) => ({ value, label: t(`time.known.${value}`) }))}
          value={knowledge}
          onChange={(value) => {
            setChosen(value)
            setDraft({ index, knowledge: value })
          }}
        />
        <p className={styles.means}>
          {t(`time.known.${knowledge}.means`)}{' '}
          <Link href={`/moved${movedQuery.size > 0 ? `?${movedQuery}` : ''}`}>
            {t(isToday ? 'places.moved' : 'time.moved')}
            <Icon name="forward" size={14} />
          </Link>
        </p>
      </div>
    </section>
  )
}

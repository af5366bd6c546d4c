import type { Load } from '../../../server/follow-ups/contract.ts'
import { useT } from '../i18n/use-t.ts'
import styles from './team-board.module.css'

type Props = { load: Load /** open for whoever has most */; most: number }

/** How much is late, due soon and open in all: in words, and as lengths to compare. */
export function LoadNumbers({ load: { open, overdue, week, putOff }, most }: Props) {
  const t = useT()
  const later = open - overdue - week
  const share = (count: number) => ({ flexGrow: count })
  return (
    <>
      <span className={styles.numbers}>
        {overdue > 0 && (
          <strong className={styles.late}>{t('followUps.team.overdue', { count: overdue })}</strong>
        )}
        {week > 0 && <span>{t('followUps.team.week', { count: week })}</span>}
        <span>{t('followUps.team.open', { count: open })}</span>
        {putOff > 0 && <span>{t('followUps.team.putOff', { count: putOff })}</span>}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.overdue} style={share(overdue)} />
        <span className={styles.week} style={share(week)} />
        <span className={styles.later} style={share(later)} />
        <span style={share(most - open)} />
      </span>
    </>
  )
}

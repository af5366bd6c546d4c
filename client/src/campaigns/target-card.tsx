import type { PointerEvent } from 'react'
import type { Target } from '../../../server/campaigns/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './board.module.css'
import { useTargetWords } from './use-target-words.ts'

type Props = {
  target: Target
  isMoving: boolean
  mayMove: boolean
  onOpen: () => void
  onGrab: (event: PointerEvent) => void
}

/** One target on the board. It opens by click, touch or Enter, and moves by dragging. */
export function TargetCard({ target, isMoving, mayMove, onOpen, onGrab }: Props) {
  const t = useT()
  const { nameOf, detailsOf } = useTargetWords()
  const { next, standing, askedOn, vote } = target
  const late = next !== null && next.dueOn < dayInAlabama(new Date())
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-moving={isMoving || undefined}
        aria-haspopup="dialog"
        onClick={onOpen}
        {...(mayMove ? { onPointerDown: onGrab } : {})}
      >
        <span className={styles.name}>{nameOf(target)}</span>
        {detailsOf(target).map((line) => (
          <span key={line} className={styles.detail}>
            {line}
          </span>
        ))}
        {standing === 'waiting' && askedOn && (
          <span className={styles.line}>
            <Icon name="clock" size={16} />
            {t('campaigns.card.asked', { day: formatDay(askedOn) })}
          </span>
        )}
        {next && (
          <span className={styles.line} data-late={late || undefined}>
            <Icon name="person" size={16} />
            <span>
              {t('campaigns.card.next', { who: next.assignee.name, day: formatDay(next.dueOn) })}
              {late && ` · ${t('campaigns.card.overdue')}`}
            </span>
          </span>
        )}
        {vote && (
          <span className={styles.line}>
            <Icon name={vote === 'yes' ? 'check' : vote === 'no' ? 'close' : 'missed'} size={16} />
            {t(`campaigns.vote.${vote}`)}
          </span>
        )}
        {mayMove && (
          <span className={styles.grip} data-grip="">
            <Icon name="sort" size={18} />
          </span>
        )}
      </button>
    </li>
  )
}

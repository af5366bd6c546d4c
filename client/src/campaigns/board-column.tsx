import { type PointerEvent, useId, useState } from 'react'
import type { Target } from '../../../server/campaigns/contract.ts'
import { formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { AnswerSwatch } from './answer-badge.tsx'
import styles from './board.module.css'
import type { Column } from './board-filter.ts'
import { TargetCard } from './target-card.tsx'
import type { Drag } from './use-card-drag.ts'

/** More cards than this are shown on demand. */
const shownAtFirst = 12

type Props = {
  column: Column
  targets: readonly Target[]
  drag: Drag | null
  mayMove: boolean
  onOpen: (target: Target) => void
  onGrab: (event: PointerEvent, target: Target) => void
}

/** All who gave one answer; whoever waits for one comes before those not asked. */
export function BoardColumn({ column, targets, drag, mayMove, onOpen, onGrab }: Props) {
  const t = useT()
  const id = useId()
  const [all, setAll] = useState(false)
  const sorted = column === 'noAnswer' ? targets.toSorted((a, b) => rank(a) - rank(b)) : targets
  const shown = all ? sorted : sorted.slice(0, shownAtFirst)
  const word = column === 'noAnswer' ? t('campaigns.board.noAnswer') : t(`answer.${column}`)
  return (
    <section
      className={styles.column}
      aria-labelledby={id}
      data-column={column}
      data-empty={targets.length === 0 || undefined}
      data-over={(drag !== null && drag.over === column) || undefined}
    >
      <h3 className={styles.head} id={id}>
        <AnswerSwatch standing={column === 'noAnswer' ? 'not_asked' : column} />
        <span>{word}</span>
        <span className={styles.count}>{formatNumber(targets.length)}</span>
      </h3>
      {targets.length === 0 ? (
        <p className={styles.nobody}>{t('campaigns.board.nobody')}</p>
      ) : (
        <ul className={styles.cards}>
          {shown.map((target) => (
            <TargetCard
              key={target.id}
              target={target}
              mayMove={mayMove}
              isMoving={drag?.target.id === target.id}
              onOpen={() => onOpen(target)}
              onGrab={(event) => onGrab(event, target)}
            />
          ))}
        </ul>
      )}
      {shown.length < sorted.length && (
        <Button onClick={() => setAll(true)}>
          {t('campaigns.board.all', { count: formatNumber(sorted.length) })}
        </Button>
      )}
    </section>
  )
}

function rank({ standing, next }: Target): number {
  if (standing === 'waiting') return 0
  return next ? 1 : 2
}

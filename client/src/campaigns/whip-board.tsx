import { useState } from 'react'
import type { Campaign, Target } from '../../../server/campaigns/contract.ts'
import type { Answer } from '../../../server/campaigns/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { useTerritory } from '../territory.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import { columnOf, columns, fits, noFilter } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import { NextDialog } from './next-dialog.tsx'
import { TargetDialog } from './target-dialog.tsx'
import { useCardDrag } from './use-card-drag.ts'
import { useTargetWords } from './use-target-words.ts'

type Props = { campaign: Campaign; targets: readonly Target[]; mayRecord: boolean }

type Open =
  | { dialog: 'target' | 'next'; id: string }
  | { dialog: 'answer'; id: string; answer: Answer }

/** Everyone who is asked, by what they answered: the screen from which a campaign is run. */
export function WhipBoard({ campaign, targets, mayRecord }: Props) {
  const t = useT()
  const { counties } = useTerritory()
  const [filter, setFilter] = useState(noFilter)
  const [open, setOpen] = useState<Open | null>(null)
  const { drag, start, endsDrag } = useCardDrag((target, answer) =>
    setOpen({ dialog: 'answer', id: target.id, answer }),
  )
  const { nameOf } = useTargetWords()
  const shown = targets.filter((target) => fits(target, filter, counties))
  // what is open follows the board: somebody else may have moved the card
  const opened = open && targets.find(({ id }) => id === open.id)
  const close = () => setOpen(null)

  if (targets.length === 0) {
    return (
      <EmptyState title={t('campaigns.board.empty')}>
        <p>{t('campaigns.board.empty.text')}</p>
        {campaign.mayEdit && (
          <ButtonLink look="primary" icon="log" href={`/campaigns/${campaign.id}/targets`}>
            {t('campaigns.add')}
          </ButtonLink>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <BoardFilters targets={targets} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState title={t('campaigns.board.filtered')}>
          <Button onClick={() => setFilter(noFilter)}>{t('campaigns.board.filtered.clear')}</Button>
        </EmptyState>
      ) : (
        <div className={styles.scroll} data-dragging={drag !== null || undefined}>
          <div className={styles.board}>
            {columns.map((column) => (
              <BoardColumn
                key={column}
                column={column}
                targets={shown.filter(({ standing }) => columnOf(standing) === column)}
                drag={drag}
                mayMove={mayRecord}
                onOpen={({ id }) => endsDrag() || setOpen({ dialog: 'target', id })}
                onGrab={start}
              />
            ))}
          </div>
        </div>
      )}
      {drag && (
        <p className={styles.ghost} style={{ left: drag.x, top: drag.y }} aria-hidden="true">
          {nameOf(drag.target)}
        </p>
      )}
      {open && opened && open.dialog === 'target' && (
        <TargetDialog
          campaign={campaign}
          target={opened}
          mayRecord={mayRecord}
          onAnswer={(answer) => setOpen({ dialog: 'answer', id: open.id, answer })}
          onNext={() => setOpen({ dialog: 'next', id: open.id })}
          onClose={close}
        />
      )}
      {open && opened && open.dialog === 'answer' && (
        <AnswerDialog target={opened} answer={open.answer} onClose={close} />
      )}
      {open && opened && open.dialog === 'next' && <NextDialog target={opened} onClose={close} />}
    </>
  )
}

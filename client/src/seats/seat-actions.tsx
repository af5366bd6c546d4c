import { Suspense, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import styles from './seats.module.css'

const TurnoverDialog = lazyPage(() => import('./turnover-dialog.tsx'), 'TurnoverDialog', ['seats'])

type Props = { seat: { id: string; title: string }; mayTurnOver: boolean }

/** What one does with an office: turn it over, for those who may; read its brief. */
export function SeatActions({ seat, mayTurnOver }: Props) {
  const t = useT()
  const [turning, setTurning] = useState(false)
  return (
    <div className={styles.actions}>
      {mayTurnOver && <Button onClick={() => setTurning(true)}>{t('seats.turnOver')}</Button>}
      <ButtonLink look="quiet" href={`/seats/${seat.id}/brief`}>
        {t('seats.brief')}
      </ButtonLink>
      <Suspense>
        {turning && (
          <TurnoverDialog seatId={seat.id} title={seat.title} onClose={() => setTurning(false)} />
        )}
      </Suspense>
    </div>
  )
}

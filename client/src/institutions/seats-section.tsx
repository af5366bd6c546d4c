import { type ReactNode, useState } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { Seats } from './seats.tsx'

type Seat = Institution['seats'][number]
type Props = {
  institutionId: string
  seats: readonly Seat[]
  actions: (seat: Seat) => ReactNode
}

export function SeatsSection({ institutionId, seats, actions }: Props) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('institutions.seats')}>
      <Seats seats={seats} actions={actions} />
      <div>
        <Button icon="log" onClick={() => setAdding(true)}>
          {t('institutions.person.add')}
        </Button>
      </div>
      {adding && <AddPersonDialog institutionId={institutionId} onClose={() => setAdding(false)} />}
    </Section>
  )
}

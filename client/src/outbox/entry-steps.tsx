import { useT } from '../i18n/use-t.ts'
import type { Waiting } from '../offline/outbox.ts'
import { Steps } from '../ui/steps.tsx'

const steps = ['waiting', 'received', 'confirmed'] as const

/** How far an entry has come. */
export function EntrySteps({ state, envelope }: Pick<Waiting, 'state' | 'envelope'>) {
  const t = useT()
  // what stands aside has been received, and no more; or not even that, and is still here
  const reached = state !== 'aside' ? state : envelope === null ? 'received' : 'waiting'
  const at = steps.indexOf(reached)
  return (
    <Steps
      at={state === 'confirmed' ? steps.length : at}
      names={steps.map((step) => t(`outbox.step.${step}`))}
    />
  )
}

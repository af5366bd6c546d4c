import { useT } from '../i18n/use-t.ts'
import type { Waiting } from '../offline/outbox.ts'
import { Steps } from '../ui/steps.tsx'

const steps = ['waiting', 'received', 'confirmed'] as const

/** How far an entry has come. */
export function EntrySteps({ state }: { state: Waiting['state'] }) {
  const t = useT()
  // what stands aside has been received, and no more
  const reached = state === 'aside' ? 'received' : state
  const at = steps.indexOf(reached)
  return (
    <Steps
      at={state === 'confirmed' ? steps.length : at}
      names={steps.map((step) => t(`outbox.step.${step}`))}
    />
  )
}

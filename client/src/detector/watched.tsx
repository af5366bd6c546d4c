import { Suspense } from 'react'
import { lazyPage } from '../lazy-page.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useSettled } from '../ui/use-settled.ts'

const Watch = lazyPage(() => import('./watch.tsx'), 'Watch', ['detector'])
/** Nobody is told while she is still typing. */
const restMs = 400

type Props = { id: string | undefined; value: unknown }

/** Looks at the words of a field once they rest. When it cannot be loaded, writing goes on without it, and the server warns. */
export function Watched({ id, value }: Props) {
  const words = typeof value === 'string' ? value : ''
  const rested = useSettled(words, restMs)
  if (id === undefined || rested.trim() === '') return null
  return (
    <ErrorBoundary fallback={() => null}>
      <Suspense>
        <Watch id={id} value={words} rested={rested} />
      </Suspense>
    </ErrorBoundary>
  )
}

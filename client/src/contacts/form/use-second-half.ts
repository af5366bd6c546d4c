import { useEffect, useState } from 'react'
import { needMessages } from '../../i18n/i18n.ts'

const retryAfterMs = 3000

/** All that comes with the second half, and what saving needs: it is here before she saves. */
export async function loadSecondHalf() {
  const [{ secondHalf }] = await Promise.all([
    import('./second-half.ts'),
    import('./entry.ts'),
    import('../../offline/deliver.ts'),
    needMessages(['answers', 'followUps', 'logDetails']),
  ])
  return secondHalf
}

export type SecondHalf = Awaited<ReturnType<typeof loadSecondHalf>>

/**
 * The second half of the form, on its way from her first touch on: the first half is on screen sooner,
 * and by the time it is answered the rest is there. Where the signal fails it tries again until it is;
 * saving never waits for it.
 */
export function useSecondHalf(wanted: boolean): SecondHalf | null {
  const [half, setHalf] = useState<SecondHalf | null>(null)
  const missing = wanted && half === null
  useEffect(() => {
    if (!missing) return
    let retry: ReturnType<typeof setTimeout>
    let left = false
    function attempt() {
      loadSecondHalf().then(
        (loaded) => !left && setHalf(loaded),
        () => {
          if (!left) retry = setTimeout(attempt, retryAfterMs)
        },
      )
    }
    attempt()
    return () => {
      left = true
      clearTimeout(retry)
    }
  }, [missing])
  return half
}

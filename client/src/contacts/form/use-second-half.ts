import { useEffect, useState } from 'react'
import { needMessages } from '../../i18n/i18n.ts'

const retryAfterMs = 3000

async function load() {
  const [
    { DraftNotice },
    { RepeatLast },
    { KindPart },
    { Details },
    { AddInstitution },
    { SaveProblem },
    { renewed },
    { rememberSaved },
  ] = await Promise.all([
    import('./draft-notice.tsx'),
    import('./repeat-last.tsx'),
    import('./kind-part.tsx'),
    import('./details.tsx'),
    import('./add-institution.tsx'),
    import('./save-problem.tsx'),
    import('./draft-parts.ts'),
    import('../just-saved.ts'),
    // what saving needs is here before she saves
    import('./entry.ts'),
    import('../../offline/deliver.ts'),
    needMessages(['answers', 'followUps', 'logDetails']),
  ])
  return {
    DraftNotice,
    RepeatLast,
    KindPart,
    Details,
    AddInstitution,
    SaveProblem,
    renewed,
    rememberSaved,
  }
}

export type SecondHalf = Awaited<ReturnType<typeof load>>

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
      load().then(
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

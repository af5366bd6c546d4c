import { useEffect, useState } from 'react'

/** How long a month stays on screen; longer for those who asked their device for less motion. */
const stepMs = 900
const calmStepMs = 1_600

/** Steps from month to month up to the last; from the first when it stands at the end. */
export function usePlay(index: number, last: number, onStep: (index: number) => void) {
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    if (index >= last) return setPlaying(false)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(() => onStep(index + 1), calm ? calmStepMs : stepMs)
    return () => clearTimeout(timer)
  }, [playing, index, last, onStep])
  return {
    playing,
    toggle: () => {
      if (!playing && index >= last) onStep(0)
      setPlaying(!playing)
    },
    stop: () => setPlaying(false),
  }
}

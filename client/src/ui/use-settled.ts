import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a moment: not every letter asks the server. */
export function useSettled(value: string, pauseMs = 180): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(pause)
  }, [value, pauseMs])
  return settled
}

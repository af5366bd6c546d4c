import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/**
 * On a new page, screen readers and keyboards start at its beginning, as after a page load. Going back
 * keeps the scroll position that the browser restores.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const [path] = useLocation()
  const previous = useRef(path)
  const wentBack = useRef(false)
  useEffect(() => {
    const remember = () => {
      wentBack.current = true
    }
    addEventListener('popstate', remember)
    return () => removeEventListener('popstate', remember)
  }, [])
  useEffect(() => {
    if (previous.current === path) return
    previous.current = path
    main.current?.focus({ preventScroll: true })
    if (!wentBack.current) scrollTo(0, 0)
    wentBack.current = false
  }, [path, main])
}

import { useSyncExternalStore } from 'react'

const wide = () => matchMedia('(min-width: 900px)')

function subscribe(changed: () => void): () => void {
  const media = wide()
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether there is room for two columns, as the style sheets decide it. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide().matches)
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { onPack, packHere, packIsOld, shownSince } from '../offline/pack.ts'

/** Since when what is on screen may be old; undefined while the server answers. */
export function useShownSince(): string | undefined {
  return useSyncExternalStore(onPack, shownSince)
}

/** What this device holds of her counties; undefined while it holds nothing, or is locked. */
export function usePack() {
  return useSyncExternalStore(onPack, packHere)
}

/** Whenever what is on screen is asked again, the pack is as well. */
export function usePackFollowing(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'invalidate') packIsOld()
      }),
    [client],
  )
}

import { useSyncExternalStore } from 'react'
import { onPack, packHere, shownSince } from '../offline/pack.ts'

/** Since when what is on screen may be old; undefined while the server answers. */
export function useShownSince(): string | undefined {
  return useSyncExternalStore(onPack, shownSince)
}

/** What this device holds of her counties; undefined while it holds nothing, or is locked. */
export function usePack() {
  return useSyncExternalStore(onPack, packHere)
}

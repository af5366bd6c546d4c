import { useSyncExternalStore } from 'react'
import { newVersionReady, onNewVersion } from '../offline/install.ts'
import { installHintDismissed, onInstallOffer, wayToInstall } from '../offline/install-hint.ts'

/** Whether a newer version of the app waits to be loaded. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(onNewVersion, newVersionReady)
}

/** How the app would come onto this device; null where it cannot, or is there already. */
export function useWayToInstall() {
  return useSyncExternalStore(onInstallOffer, wayToInstall)
}

/** The same, until she said once that she would rather not. */
export function useInstallHint() {
  return useSyncExternalStore(onInstallOffer, () =>
    installHintDismissed() ? null : wayToInstall(),
  )
}

import type { Device } from '../../../server/devices/contract.ts'
import { useT } from '../i18n/use-t.ts'

/** "Firefox on Android": what people call the thing in front of them. */
export function useDeviceName() {
  const t = useT()
  return ({ browser, system }: Device): string => {
    if (browser && system) return t('devices.name', { browser, system })
    return browser ?? system ?? t('devices.unknown')
  }
}

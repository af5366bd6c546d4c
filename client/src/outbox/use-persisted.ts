import { useEffect, useState } from 'react'

/** Whether the browser has promised not to clear what it keeps for us; asked for once there is something to keep. */
export function usePersisted(): boolean | undefined {
  const [persisted, setPersisted] = useState<boolean>()
  useEffect(() => {
    navigator.storage?.persist().then(setPersisted, () => setPersisted(false))
  }, [])
  return persisted
}

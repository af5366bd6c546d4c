import { useEffect, useState } from 'react'
import { entries, type Label, labelOf, onOutbox, type Waiting } from '../offline/outbox.ts'
import { onVault } from '../offline/vault.ts'

/** An entry of this phone, with what it is about as long as the phone is open. */
export type Listed = Waiting & { about: Label | undefined }

/** The entries of this phone in their order, as they come along; undefined until they are read. */
export function useEntries(): Listed[] | undefined {
  const [listed, setListed] = useState<Listed[]>()
  useEffect(() => {
    let left = false
    async function read() {
      const all = await entries().catch(() => [])
      const found = await Promise.all(
        all.map(async (one) => ({ ...one, about: await labelOf(one) })),
      )
      if (!left) setListed(found)
    }
    void read()
    const ends = [onOutbox(() => void read()), onVault(() => void read())]
    return () => {
      left = true
      for (const end of ends) end()
    }
  }, [])
  return listed
}

export const isOnItsWay = ({ state, why }: Waiting) =>
  state === 'waiting' || (state === 'received' && why !== 'lost')

/** Goes no further without her. */
export const needsHer = ({ state, why }: Waiting) =>
  state === 'aside' || (state === 'received' && why === 'lost')

import { useEffect, useState } from 'react'
import { entries, type Label, labelOf, onOutbox, type Waiting } from '../offline/outbox.ts'
import { onVault } from '../offline/vault.ts'
import { useSession } from '../session/session-context.ts'

/** An entry of this phone, with what it is about as long as the phone is open. */
export type Listed = Waiting & { about: Label | undefined }

/** What this phone holds: hers in their order, as they come along; and how many another member has left to be sent. */
export interface Here {
  hers: Listed[]
  others: number
}

/** The entries of this phone; undefined until they are read. */
export function useEntries(): Here | undefined {
  const { id: memberId } = useSession().member
  const [listed, setListed] = useState<Here>()
  useEffect(() => {
    let left = false
    async function read() {
      const all = await entries().catch(() => [])
      const mine = all.filter((one) => one.memberId === memberId)
      const hers = await Promise.all(
        mine.map(async (one) => ({ ...one, about: await labelOf(one) })),
      )
      const others = all.filter((one) => one.memberId !== memberId && one.state === 'waiting')
      if (!left) setListed({ hers, others: others.length })
    }
    void read()
    const ends = [onOutbox(() => void read()), onVault(() => void read())]
    return () => {
      left = true
      for (const end of ends) end()
    }
  }, [memberId])
  return listed
}

export const isOnItsWay = ({ state, why }: Waiting) =>
  state === 'waiting' || (state === 'received' && why !== 'lost')

/** Goes no further without her. */
export const needsHer = ({ state, why }: Waiting) =>
  state === 'aside' || (state === 'received' && why === 'lost')

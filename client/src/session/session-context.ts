import { createContext, useContext } from 'react'
import type { Session } from '../../../server/auth/contract.ts'

export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Everything inside the session gate has one. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession outside of the session gate')
  return session
}

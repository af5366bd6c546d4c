import { createContext } from 'react'

/** What a form whose record has a sensitivity lets the detector offer. */
export const RestrictContext = createContext<{
  restricted: boolean
  restrict: () => void
} | null>(null)

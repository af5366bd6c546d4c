import { createContext, use } from 'react'
import type { Words } from '../../i18n/words-in.ts'

const WordsContext = createContext<Words | undefined>(undefined)

/** Around a report: everything inside speaks its language. */
export const SpeakWith = WordsContext

/** How the report speaks, whatever the screen around it speaks. @throws outside of a report */
export function useWords(): Words {
  const words = use(WordsContext)
  if (!words) throw new Error('Only a report has words')
  return words
}

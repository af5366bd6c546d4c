import type { Next } from '../../../server/counties/contract.ts'
import type { MessageKey } from '../i18n/catalogs.ts'
import { formatDay } from '../i18n/format.ts'
import { hasMessage } from '../i18n/i18n.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import styles from './why.module.css'

/** What would change a status, a sentence each. */
export function NextList({ next }: { next: readonly Next[] }) {
  const t = useT()
  return (
    <ul className={styles.next}>
      {next.map((one) => {
        const sentence = nextInWords(t, one)
        return <li key={sentence}>{sentence}</li>
      })}
    </ul>
  )
}

function nextInWords(t: Translate, { text, day, institution, given, becomes }: Next): string {
  const word = (key: string | null) => (key !== null && hasMessage(key) ? t(key) : '')
  return t(text as MessageKey, {
    day: day ? formatDay(day) : '',
    name: institution?.name ?? '',
    given: word(given),
    becomes: word(becomes),
  })
}

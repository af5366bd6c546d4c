import type { HighlightShown } from '../../../../server/reports/contract.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import styles from './highlights.module.css'
import { MaybeLink } from './maybe-link.tsx'
import { Quoted } from './quoted.tsx'
import { useWords } from './words-context.ts'

/** Moments of the period that the writer chose: what she says of each, and the words of the entry. */
export function Highlights({ highlights }: { highlights: readonly HighlightShown[] }) {
  const { language } = useWords()
  return (
    <ul className={styles.list}>
      {highlights.map(({ caption, about }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order that the writer chose is all they have
        <li key={at} className={styles.item}>
          {inLanguage(caption, language) && (
            <p className={styles.caption} data-written>
              {inLanguage(caption, language)}
            </p>
          )}
          {about && <About about={about} />}
        </li>
      ))}
    </ul>
  )
}

function About({ about }: { about: NonNullable<HighlightShown['about']> }) {
  const { t, day } = useWords()
  const { entry, entryId, institutions, word, text } = about
  const href = entry === 'contact' ? `/contacts/${entryId}` : `/commitments/${entryId}`
  const what =
    entry === 'contact'
      ? t(`contactKind.${word}` as 'contactKind.call')
      : t(`commitment.${word}` as 'commitment.kept')
  return (
    <>
      {text && (
        <blockquote className={styles.words}>
          <Quoted>{text}</Quoted>
        </blockquote>
      )}
      <p className={styles.about}>
        <MaybeLink href={href}>{what}</MaybeLink> ·{' '}
        <span data-name>{institutions.map(({ name }) => name).join(', ')}</span> · {day(about.day)}
      </p>
    </>
  )
}

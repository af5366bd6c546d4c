import type { ReactNode } from 'react'
import type { Section } from '../../../../server/reports/rules.ts'
import styles from './part.module.css'
import { useReport } from './report-context.ts'
import { useWords } from './words-context.ts'

type Props = {
  section: Section | 'highlights'
  /** what the writer says before the numbers speak */
  text: string
  /** where she writes it, in place of reading it */
  writing?: ReactNode
  children?: ReactNode
}

/** One part of the report: its words, then its numbers. */
export function Part({ section, text, writing, children }: Props) {
  const { t } = useWords()
  // whoever reads by a link has no contents beside the report
  const { links } = useReport()
  return (
    <section id={section} className={styles.part} aria-labelledby={`${section}-title`}>
      <h2 id={`${section}-title`} className={styles.title}>
        {t(`report.section.${section}`)}
      </h2>
      {writing ?? (text.trim() !== '' && <Narrative text={text} />)}
      {children}
      {links && (
        <p className={styles.back}>
          <a href="#contents">{t('report.toContents')}</a>
        </p>
      )}
    </section>
  )
}

/** Paragraphs as they were typed. */
function Narrative({ text }: { text: string }) {
  return (
    <div className={styles.narrative} data-written>
      {text
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
          <p key={at}>{paragraph.trim()}</p>
        ))}
    </div>
  )
}

import { sections } from '../../../../server/reports/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import type { Words } from '../../i18n/words-in.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './contents-list.module.css'

type Props = { words: Words; withHighlights: boolean; withOutlook: boolean }

/** The parts of the report, to go to: beside it where there is room, folded above it on a phone. */
export function ContentsList({ words, withHighlights, withOutlook }: Props) {
  const t = useT()
  const parts = [
    sections[0],
    ...(withHighlights ? (['highlights'] as const) : []),
    ...sections.slice(1).filter((section) => section !== 'outlook' || withOutlook),
  ]
  const list = (
    <ol className={styles.list} lang={words.language}>
      {parts.map((part) => (
        <li key={part}>
          <a href={`#${part}`}>{words.t(`report.section.${part}`)}</a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav id="contents" className={styles.contents} aria-label={t('reports.contents')}>
      <div className={styles.beside}>
        <h2 className={styles.title}>{t('reports.contents')}</h2>
        {list}
      </div>
      <div className={styles.folded}>
        <Disclosure summary={t('reports.contents')}>{list}</Disclosure>
      </div>
    </nav>
  )
}

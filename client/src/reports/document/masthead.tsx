import type { Report } from '../../../../server/reports/contract.ts'
import { periodWords } from '../../i18n/period-words.ts'
import { scopeWords, titleWords } from '../title-words.ts'
import styles from './masthead.module.css'
import { useWords } from './words-context.ts'

export type Titled = Pick<
  Report,
  'scope' | 'period' | 'title' | 'state' | 'finalizedOn' | 'author' | 'reviewer' | 'snapshot'
>

/** What the report is, of which days, who stands for it and how far it is. */
export function Masthead({ report }: { report: Titled }) {
  const words = useWords()
  const { t, language } = words
  const { scope, period } = report
  const title = titleWords(words, report)
  const about = scopeWords(words, scope)
  return (
    <header className={styles.masthead}>
      <p className={styles.kind}>
        <span className={styles.mark} data-name>
          {t('common.app')}
        </span>{' '}
        {t(`report.kind.${scope.kind}`, { count: scope.regions.length })}
      </p>
      <h2
        className={styles.title}
        {...(title === about ? { 'data-name': true } : { 'data-written': true })}
      >
        {title}
      </h2>
      <p className={styles.period}>
        {title !== about && (
          <span>
            <span data-name>{about}</span> ·{' '}
          </span>
        )}
        {periodWords(period, language)}
      </p>
      <p className={styles.state}>{stateWords(words, report)}</p>
    </header>
  )
}

type Speaks = ReturnType<typeof useWords>

function stateWords({ t, day }: Speaks, report: Titled): string {
  const { state, finalizedOn, author, reviewer, snapshot } = report
  const by = [
    author && t('report.writtenBy', { name: author.name }),
    reviewer && t('report.reviewedBy', { name: reviewer.name }),
  ]
  if (state !== 'final' || !finalizedOn) {
    return [t(`report.state.${state}`), ...by].filter(Boolean).join(' · ')
  }
  return [
    t('report.state.final', { day: day(finalizedOn) }),
    ...by,
    snapshot && t('report.rules', { version: snapshot.rulesVersion }),
  ]
    .filter(Boolean)
    .join(' · ')
}

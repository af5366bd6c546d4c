import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import { ChangeOf } from './change-of.tsx'
import styles from './contacts-tables.module.css'
import { lineWords } from './line-words.ts'
import { LinesTable } from './lines-table.tsx'
import { NumberOf } from './number-of.tsx'
import { useWords } from './words-context.ts'

/** Contacts counted in every way that a board asks for; one with twelve people is one. */
export function ContactsTables({ contacts }: Pick<ReportContents, 'contacts'>) {
  const words = useWords()
  const { t } = words
  const { total, held, byOutcome, bySector, byKind, byOrganization, byCounty } = contacts
  return (
    <>
      <p className={styles.totals}>
        <span>
          {t('report.contacts.total')} <NumberOf figure={total} className={styles.number} />{' '}
          <ChangeOf figure={total} />
        </span>
        <span>
          {t('report.contacts.heldOf')} <NumberOf figure={held} className={styles.number} />{' '}
          <ChangeOf figure={held} />
        </span>
      </p>
      <div className={styles.tables}>
        <LinesTable
          title={t('report.contacts.bySector')}
          heading={t('report.contacts.sector')}
          lines={bySector}
          wordOf={(line) => lineWords(words, 'sector', line)}
          note={t('report.contacts.bySector.note')}
        />
        <LinesTable
          title={t('report.contacts.byKind')}
          heading={t('report.contacts.kind')}
          lines={byKind}
          wordOf={(line) => lineWords(words, 'contactKind', line)}
        />
        <LinesTable
          title={t('report.contacts.byOrganization')}
          heading={t('report.contacts.organization')}
          lines={byOrganization}
          wordOf={(line) => (
            <span data-name={line.name === null ? undefined : true}>
              {lineWords(words, 'report.organization', line)}
            </span>
          )}
        />
        <LinesTable
          title={t('report.contacts.byCounty')}
          heading={t('report.column.county')}
          lines={byCounty}
          wordOf={({ name, of }) => <span data-name>{name ?? of}</span>}
        />
        <LinesTable
          title={t('report.contacts.byOutcome')}
          heading={t('report.contacts.outcome')}
          lines={byOutcome}
          wordOf={(line) => lineWords(words, 'outcome', line)}
        />
      </div>
    </>
  )
}

import { DueList } from '../coverage/due-list.tsx'
import { GoingQuiet } from '../coverage/going-quiet.tsx'
import { PartChoice } from '../coverage/part-choice.tsx'
import { RegionNumbers } from '../coverage/region-numbers.tsx'
import { usePart } from '../coverage/use-part.ts'
import { useT } from '../i18n/use-t.ts'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Section } from '../ui/section.tsx'
import styles from './coverage-page.module.css'

/** Where contact is due, before it is too late; whoever reads no notes sees the numbers. */
export function CoveragePage() {
  const t = useT()
  const session = useSession()
  const choice = usePart()
  const { part, sector } = choice
  const mayPlan = mayReadNotes(session)
  return (
    <>
      <PageHeader title={t('coverage.title')} lead={t('coverage.lead')} />
      {mayPlan && <PartChoice {...choice} />}
      <div className={styles.page}>
        {mayPlan && (
          <div className={styles.main}>
            <Section title={t('coverage.quiet')}>
              <GoingQuiet part={part} />
            </Section>
            <Section title={t('coverage.due')}>
              <DueList
                filter={{ ...part, planned: false }}
                empty={
                  <EmptyState title={t('coverage.due.none')}>
                    <p>{t('coverage.due.none.text')}</p>
                  </EmptyState>
                }
              />
              <Disclosure summary={t('coverage.due.planned')}>
                <DueList
                  filter={{ ...part, planned: true }}
                  empty={<p>{t('coverage.due.planned.none')}</p>}
                />
              </Disclosure>
            </Section>
          </div>
        )}
        <div className={styles.side}>
          <Section title={t('coverage.regions')}>
            <p className={styles.hint}>{t('coverage.regions.hint')}</p>
            <RegionNumbers sector={sector} />
            <div>
              <ButtonLink href="/coverage/cadence">{t('coverage.toCadence')}</ButtonLink>
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}

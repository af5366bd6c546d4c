import type { Institution } from '../../../server/institutions/contract.ts'
import { AssessmentHistory } from '../assessments/assessment-history.tsx'
import { useT } from '../i18n/use-t.ts'
import { ConfirmEntry } from '../institutions/confirm-entry.tsx'
import { Facts } from '../institutions/facts.tsx'
import { Reach } from '../institutions/reach.tsx'
import { mayEditInstitution } from '../institutions/rights.ts'
import { SeatsSection } from '../institutions/seats-section.tsx'
import { SetCounty } from '../institutions/set-county.tsx'
import { Standing } from '../institutions/standing.tsx'
import { Why } from '../reasons/why.tsx'
import { PublicRecords } from '../records/public-records.tsx'
import { SayVersusDo } from '../records/say-versus-do.tsx'
import { SeatActions } from '../seats/seat-actions.tsx'
import { useMayTurnOver } from '../seats/use-may-turn-over.ts'
import { mayConfirmDirectory, mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { InstitutionHistory } from './institution-history.tsx'
import styles from './institution-page.module.css'
import { Past } from './past.tsx'

export function InstitutionBody({ institution }: { institution: Institution }) {
  const t = useT()
  const session = useSession()
  const { freshDays, ageingDays, staleDays } = session.thresholds
  const mayEdit = mayEditInstitution(session, institution)
  const mayTurnOver = useMayTurnOver(institution.counties)
  const { id, confirmed, counties, scope, because, seats, freshness } = institution
  return (
    <div className={styles.body}>
      <div className={styles.part}>
        <Past record="institution" id={id} show="waiting" />
        {!confirmed && <ConfirmEntry institution={institution} />}
        {counties.length === 0 && scope !== 'state' && (
          <SetCounty institution={institution} mayEdit={mayEdit} />
        )}
        {institution.contradiction && <SayVersusDo institution={id} />}
        <Section title={t('institutions.standing')}>
          <Standing
            institution={institution}
            why={
              <Why
                rule={t('institutions.standing.rule', {
                  fresh: freshDays,
                  ageing: ageingDays,
                  stale: staleDays,
                })}
                because={because}
                next={institution.next}
              />
            }
          />
          {mayLog(session) && freshness !== null && (
            <Disclosure summary={t('assessments.all')}>
              <AssessmentHistory institutionId={id} />
            </Disclosure>
          )}
        </Section>
        <PublicRecords institution={institution} />
      </div>
      <div className={`${styles.part} ${styles.aside}`}>
        <Section title={t('institutions.contact')}>
          <Reach institution={institution} />
        </Section>
        <SeatsSection
          institutionId={id}
          seats={seats}
          actions={(seat) => <SeatActions seat={seat} mayTurnOver={mayTurnOver} />}
        />
        <Section title={t('institutions.facts')}>
          <Facts institution={institution} />
          {mayEdit && (
            <div>
              <ButtonLink icon="edit" href={`/institutions/${id}/edit`}>
                {t('institutions.edit')}
              </ButtonLink>
            </div>
          )}
          {mayConfirmDirectory(session) && (
            <div>
              <ButtonLink look="quiet" icon="copy" href={`/duplicates/institution/${id}`}>
                {t('institutions.twice')}
              </ButtonLink>
            </div>
          )}
        </Section>
      </div>
      <div className={styles.part}>
        <InstitutionHistory institution={institution} />
        <Past record="institution" id={id} show="versions" />
      </div>
    </div>
  )
}

import { Suspense } from 'react'
import type { Institution } from '../../../server/institutions/contract.ts'
import { CommitmentList } from '../commitments/commitment-list.tsx'
import { ContactList } from '../contacts/contact-list.tsx'
import { FollowUpList } from '../follow-ups/follow-up-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { lazyPage } from '../lazy-page.ts'
import { mayLog } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'

const AskList = lazyPage(() => import('../asks/ask-list.tsx'), 'AskList', ['answers'])

type Props = { institution: Pick<Institution, 'id' | 'counties'> }

/** What happened between us and them, what they promised, and what comes next. */
export function InstitutionHistory({ institution }: Props) {
  const t = useT()
  const filter = { institution: institution.id }
  if (!mayLog(useSession())) return <p>{t('institutions.notes.admin')}</p>
  return (
    <>
      <Suspense fallback={<Loading />}>
        <AskList institutionId={institution.id} />
      </Suspense>
      <Section title={t('institutions.commitments')}>
        <CommitmentList
          filter={filter}
          empty={
            <EmptyState title={t('institutions.commitments.empty')}>
              <p>{t('institutions.commitments.empty.text')}</p>
            </EmptyState>
          }
        />
      </Section>
      <Section title={t('institutions.followUps')}>
        <FollowUpList
          filter={filter}
          empty={<EmptyState title={t('institutions.followUps.empty')} />}
        />
      </Section>
      <Section title={t('institutions.timeline')}>
        <ContactList
          filter={filter}
          showCounty={institution.counties.length > 1}
          empty={
            <EmptyState title={t('institutions.timeline.empty')}>
              <p>{t('institutions.timeline.empty.text')}</p>
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}

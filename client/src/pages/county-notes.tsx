import type { CommitmentListed } from '../../../server/commitments/contract.ts'
import { CommitmentList } from '../commitments/commitment-list.tsx'
import { ContactList } from '../contacts/contact-list.tsx'
import { FollowUpList } from '../follow-ups/follow-up-list.tsx'
import { useT } from '../i18n/use-t.ts'
import { mayReadNotes } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Section } from '../ui/section.tsx'

const isOpen = ({ state }: CommitmentListed) =>
  state === 'open' || state === 'in_progress' || state === 'due' || state === 'stalled'

type Props = { fips: string; asOf: string | undefined }

/** What was promised, what is next and what happened, for those who may read it. */
export function CountyNotes({ fips, asOf }: Props) {
  const t = useT()
  const session = useSession()
  if (!mayReadNotes(session)) return <p>{t('counties.notesElsewhere')}</p>
  return (
    <>
      {asOf === undefined && <Ahead fips={fips} />}
      <Section title={t('counties.timeline')}>
        <ContactList
          filter={{ county: fips, limit: 10, ...(asOf && { to: asOf }) }}
          empty={
            <EmptyState title={t('counties.timeline.empty')}>
              <p>{t('counties.timeline.emptyHint')}</p>
            </EmptyState>
          }
        />
      </Section>
    </>
  )
}

/** What lies ahead from today: a past day has none of it. */
function Ahead({ fips }: { fips: string }) {
  const t = useT()
  return (
    <>
      <Section title={t('counties.commitments')}>
        <CommitmentList
          filter={{ county: fips, limit: 100 }}
          only={isOpen}
          showInstitution
          empty={<p>{t('counties.commitments.empty')}</p>}
        />
      </Section>
      <Section title={t('counties.followUps')}>
        <FollowUpList filter={{ county: fips }} empty={<p>{t('counties.followUps.empty')}</p>} />
      </Section>
    </>
  )
}

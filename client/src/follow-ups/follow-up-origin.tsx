import { Link } from 'wouter'
import type { FollowUp } from '../../../server/follow-ups/contract.ts'
import { useT } from '../i18n/use-t.ts'

/** What it follows up on. */
export function FollowUpOrigin({ followUp }: { followUp: FollowUp }) {
  const t = useT()
  const { contactId, commitmentId, institution, countyFips, countyName } = followUp
  return (
    <>
      {institution ? (
        <Link href={`/institutions/${institution.id}`}>{institution.name}</Link>
      ) : (
        <Link href={`/counties/${countyFips}`}>{t('common.county', { name: countyName })}</Link>
      )}
      {contactId && <Link href={`/contacts/${contactId}`}>{t('followUps.contact')}</Link>}
      {commitmentId && (
        <Link href={`/commitments/${commitmentId}`}>{t('followUps.commitment')}</Link>
      )}
    </>
  )
}

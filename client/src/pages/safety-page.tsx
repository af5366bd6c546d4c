import { useQuery } from '@tanstack/react-query'
import { listMembers } from '../../../server/members/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { SafetyGuide } from '../safety/guide.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** One page for organizers, to be read once and hung on the office's wall. */
export function SafetyPage() {
  const t = useT()
  const { data } = useQuery(queryFor(listMembers, {}))
  const admins = data?.items.filter(({ active, roles }) => active && roles.includes('admin')) ?? []
  return (
    <>
      <PageHeader
        title={t('places.safety')}
        lead={t('safety.lead')}
        actions={
          <>
            <Button icon="download" onClick={() => window.print()}>
              {t('safety.print')}
            </Button>
            <ButtonLink href="/detector">{t('safety.detector')}</ButtonLink>
          </>
        }
      />
      <SafetyGuide
        admins={admins.map(({ name, organization }) => ({ name, organization: organization.name }))}
      />
    </>
  )
}

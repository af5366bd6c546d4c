import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import { listCounties } from '../../../server/counties/contract.ts'
import { dayInAlabama } from '../../../server/days.ts'
import { getInstitution } from '../../../server/institutions/contract.ts'
import { ContactForm } from '../contacts/form/contact-form.tsx'
import { chosenOf, newDraft } from '../contacts/form/draft.ts'
import { loadSecondHalf } from '../contacts/form/use-second-half.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { useSession } from '../session/session-context.ts'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** What comes with her first touch, for whoever has time before. */
export const secondHalfAhead = loadSecondHalf

/** The heart of the product: she has just left the office, with the phone in one hand. */
export function NewContactPage() {
  const t = useT()
  const language = useLanguage()
  const { member } = useSession()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const county = search.get('county')
  const institutionId = search.get('institution')
  const { data: institution, isLoading } = useQuery({
    ...queryFor(getInstitution, { params: { id: institutionId ?? '' } }),
    enabled: institutionId !== null,
    retry: false,
  })
  const back = backTo(county, institutionId)
  const header = <PageHeader title={t('log.title')} back={{ ...back, label: t(back.label) }} />
  // without an answer she chooses it by hand, as always
  if (isLoading) {
    return (
      <>
        {header}
        <Loading />
      </>
    )
  }
  const [onlyCounty] = institution?.counties.length === 1 ? institution.counties : []
  const allianceOf = (fips: string | null) =>
    client.getQueryData(queryFor(listCounties, {}).queryKey)?.find((one) => one.fips === fips)
      ?.alliance

  return (
    <>
      {header}
      <ContactForm
        contactId={null}
        fresh={() =>
          newDraft({
            me: member,
            today: dayInAlabama(new Date()),
            language,
            countyFips: county ?? onlyCounty ?? null,
            institutions: institution ? [chosenOf(institution)] : [],
          })
        }
        onSaved={({ id: delivery, receipt }, { id, countyFips }) =>
          navigate(`/contacts/${id}/logged`, {
            replace: true,
            state: { delivery, recordedAt: receipt?.recordedAt, before: allianceOf(countyFips) },
          })
        }
      />
    </>
  )
}

function backTo(county: string | null, institutionId: string | null) {
  if (institutionId) {
    return { href: `/institutions/${institutionId}`, label: 'log.back.institution' } as const
  }
  if (county) return { href: `/counties/${county}`, label: 'log.back.county' } as const
  return { href: '/', label: 'common.notFound.home' } as const
}

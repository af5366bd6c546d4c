import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { getPerson } from '../../../server/people/contract.ts'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { partyWord } from '../institutions/party-word.ts'
import { PersonRecord } from '../people/person-record.tsx'
import { queryFor } from '../queries.ts'
import { SeatActions } from '../seats/seat-actions.tsx'
import { mayConfirmDirectory, mayReadDirectory } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OnlyFor } from './only-for.tsx'
import { Past } from './past.tsx'

type Props = { params: { id: string } }

/** One office-holder or staff member. */
export function PersonPage({ params: { id } }: Props) {
  const t = useT()
  const mayConfirm = mayConfirmDirectory(useSession())
  const { data, error, refetch } = useQuery(queryFor(getPerson, { params: { id } }))
  const back = { href: '/directory?view=people', label: t('nav.directory') }
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return <NotFoundPage />
  }
  // an address from before two entries became one
  if (data && data.id !== id) return <Redirect to={`/people/${data.id}`} replace />
  return (
    <>
      <PageHeader title={data?.name ?? t('people.title')} back={back} />
      <OnlyFor who={mayReadDirectory} otherwise="onlyFor.directoryOnly">
        {data ? (
          <>
            <Past record="person" id={id} show="waiting" />
            <PersonRecord
              person={data}
              party={data.party && partyWord(t, data.party)}
              actions={(seat) => <SeatActions seat={seat} mayTurnOver={seat.mayTurnOver} />}
            />
            {mayConfirm && (
              <div>
                <ButtonLink look="quiet" icon="copy" href={`/duplicates/person/${id}`}>
                  {t('people.twice')}
                </ButtonLink>
              </div>
            )}
            <Past record="person" id={id} show="versions" />
          </>
        ) : error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={5} />
        )}
      </OnlyFor>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { readDelivery } from '../../../server/deliveries/contract.ts'
import { ContactForm } from '../contacts/form/contact-form.tsx'
import type { ContactDraft } from '../contacts/form/draft.ts'
import { useT } from '../i18n/use-t.ts'
import { useLetGo } from '../outbox/use-let-go.ts'
import { queryFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** What could not be written down, in the form it was typed in; saved again, it takes the place of the one set aside. */
export function ReopenedEntryPage({ params: { id } }: { params: { id: string } }) {
  const t = useT()
  const [, navigate] = useLocation()
  const letGo = useLetGo()
  const { data, error, refetch } = useQuery({
    ...queryFor(readDelivery, { params: { id } }),
    // words that are sealed stay in memory no longer than this screen
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const draft = data?.draft as ContactDraft | undefined
  return (
    <>
      <PageHeader title={t('log.title')} back={{ href: '/phone', label: t('outbox.title') }} />
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading lines={6} />
      ) : draft ? (
        <ContactForm
          contactId={`entry ${id}`}
          fresh={() => draft}
          onSaved={(handedIn, saved) => {
            letGo.mutate(id)
            navigate(`/contacts/${saved.id}/logged`, {
              replace: true,
              state: { delivery: handedIn.id, recordedAt: handedIn.receipt?.recordedAt },
            })
          }}
        />
      ) : (
        <EmptyState title={t('outbox.noForm')}>
          {data.operations.map(({ url, body }) => (
            <p key={url}>{wordsIn(body)}</p>
          ))}
        </EmptyState>
      )}
    </>
  )
}

/** What a person wrote in it. */
function wordsIn(body: unknown): string {
  const { text, note, notes } = (body ?? {}) as Record<string, unknown>
  return [text, note, notes].filter((one) => typeof one === 'string').join(' · ')
}

import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { getContact } from '../../../server/contacts/contract.ts'
import { ContactForm } from '../contacts/form/contact-form.tsx'
import { draftOf } from '../contacts/form/stored-draft.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'

type Props = { params: { id: string } }

/** The same form, filled with what is stored. What somebody changes meanwhile does not change it. */
export function EditContactPage({ params: { id } }: Props) {
  const t = useT()
  const [, navigate] = useLocation()
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...queryFor(getContact, { params: { id } }),
    // somebody may have edited it since its page was loaded
    staleTime: 0,
  })
  return (
    <>
      <PageHeader
        title={t('log.edit.title')}
        back={{ href: `/contacts/${id}`, label: t('log.back.contact') }}
      />
      {!isFetchedAfterMount ? (
        <Loading lines={6} />
      ) : data?.mayEdit ? (
        <ContactForm
          contactId={id}
          fresh={() => draftOf(data)}
          onSaved={(receipt) => {
            toast(t('log.edited'))
            navigate(`/contacts/${receipt.id}`, { replace: true })
          }}
        />
      ) : error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <EmptyState title={t('error.forbidden')} />
      )}
    </>
  )
}

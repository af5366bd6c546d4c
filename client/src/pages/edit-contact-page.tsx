import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'wouter'
import { getContact, putContact } from '../../../server/contacts/contract.ts'
import { openContact } from '../../../server/sealed/contract.ts'
import { call, urlOf } from '../api.ts'
import { ContactForm } from '../contacts/form/contact-form.tsx'
import { draftOf } from '../contacts/form/stored-draft.ts'
import { justSaved } from '../contacts/just-saved.ts'
import { withWords } from '../contacts/with-words.ts'
import { useT } from '../i18n/use-t.ts'
import { ChangeOnItsWay } from '../outbox/change-on-its-way.tsx'
import { queryFor } from '../queries.ts'
import { Seal } from '../session/seal.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './contact-page.module.css'

type Props = { params: { id: string } }

/** The same form, filled with what is stored. What somebody changes meanwhile does not change it. */
export function EditContactPage({ params: { id } }: Props) {
  const t = useT()
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const another = search.has('another')
  // while only this phone has it, nobody else could say what it says
  const own = another ? justSaved(id) : undefined
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...queryFor(getContact, { params: { id } }),
    // somebody may have edited it since its page was loaded
    staleTime: 0,
    enabled: own === undefined,
  })
  // stays open while it is edited: what she types must not vanish under her
  const opening = useMutation({
    mutationFn: () => call(openContact, { params: { id } }),
    gcTime: 0,
  })
  if (own) {
    return (
      <>
        <PageHeader
          title={t('log.edit.title')}
          back={{ href: '/', label: t('common.notFound.home') }}
        />
        <ContactForm
          contactId={id}
          fresh={() => own}
          another
          onSaved={({ id: delivery, receipt }) =>
            navigate(`/contacts/${id}/logged`, {
              replace: true,
              state: { delivery, recordedAt: receipt?.recordedAt },
            })
          }
        />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('log.edit.title')}
        back={{ href: `/contacts/${id}`, label: t('log.back.contact') }}
      />
      <ChangeOnItsWay address={urlOf(putContact.url, { id })} />
      {!isFetchedAfterMount ? (
        <Loading lines={6} />
      ) : data?.mayEdit && data.closed && !opening.data ? (
        <div className={styles.receipt}>
          <p>{t('sealed.edit.text')}</p>
          <Seal
            label={t('sealed.edit')}
            opened={{ ...opening, words: opening.data, open: opening.mutate, close: opening.reset }}
          />
        </div>
      ) : data?.mayEdit ? (
        <ContactForm
          contactId={id}
          another={another}
          fresh={() => draftOf(opening.data ? withWords(data, opening.data) : data)}
          onSaved={({ receipt }) => {
            toast(
              t(!receipt ? 'outbox.keptHere' : receipt.merged ? 'history.merged' : 'log.edited'),
            )
            navigate(`/contacts/${id}`, { replace: true })
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

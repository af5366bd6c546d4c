import { useQuery } from '@tanstack/react-query'
import { useHistoryState } from 'wouter/use-browser-location'
import { getContact } from '../../../server/contacts/contract.ts'
import type { CountyListed } from '../../../server/counties/contract.ts'
import { justSaved } from '../contacts/just-saved.ts'
import { LoggedReceipt } from '../contacts/logged-receipt.tsx'
import { useT } from '../i18n/use-t.ts'
import { KeptEntry } from '../outbox/kept-entry.tsx'
import { queryFor } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './contact-page.module.css'
import { LoggedChanges } from './logged-changes.tsx'

type Props = { params: { id: string } }
type Arrival = {
  recordedAt?: string
  /** on its way: the entry's own id */
  delivery?: string
  before?: CountyListed['alliance']
} | null

/** After saving: that it is safe, and where, and what it changed. */
export function LoggedContactPage({ params: { id } }: Props) {
  const t = useT()
  const arrival = useHistoryState<Arrival>()
  if (!arrival?.delivery || arrival.recordedAt) return <Logged id={id} arrival={arrival} />
  return (
    <>
      <PageHeader
        title={t('outbox.kept.title')}
        back={{ href: '/', label: t('common.notFound.home') }}
      />
      <KeptEntry id={arrival.delivery} contactId={id} mayAdd={justSaved(id) !== undefined} />
    </>
  )
}

function Logged({ id, arrival }: { id: string; arrival: Arrival }) {
  const t = useT()
  const { data: contact, error, refetch } = useQuery(queryFor(getContact, { params: { id } }))
  const recordedAt = arrival?.recordedAt ?? contact?.recordedAt
  const [first] = contact?.institutions ?? []
  return (
    <>
      <PageHeader
        title={t('contacts.saved')}
        back={{ href: '/', label: t('common.notFound.home') }}
      />
      <div className={styles.receipt}>
        {recordedAt && <LoggedReceipt recordedAt={recordedAt} contact={contact} />}
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {contact ? <LoggedChanges contact={contact} before={arrival?.before} /> : <Loading />}
        <div className={styles.ways}>
          {contact?.mayEdit && (
            <ButtonLink icon="people" href={`/contacts/${id}/edit?another`}>
              {t('contacts.another')}
            </ButtonLink>
          )}
          {contact && first && (
            <ButtonLink
              icon="log"
              href={`/contacts/new?county=${contact.countyFips}&institution=${first.id}`}
            >
              {t('contacts.again')}
            </ButtonLink>
          )}
          <ButtonLink href={`/contacts/${id}`}>{t('contacts.see')}</ButtonLink>
        </div>
      </div>
    </>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { openDelivery } from '../../../server/deliveries/contract.ts'
import { call } from '../api.ts'
import { ContactForm } from '../contacts/form/contact-form.tsx'
import type { ContactDraft } from '../contacts/form/draft.ts'
import { useT } from '../i18n/use-t.ts'
import { useLetGo } from '../outbox/use-let-go.ts'
import { Seal } from '../session/seal.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import styles from './contact-page.module.css'

/** What could not be written down, in the form it was typed in; saved again, it takes the place of the one set aside. */
export function ReopenedEntryPage({ params: { id } }: { params: { id: string } }) {
  const t = useT()
  const [, navigate] = useLocation()
  const letGo = useLetGo()
  // stays open while it is corrected; each opening is in the log, so it is asked for once and never by itself
  const opening = useMutation({
    mutationFn: () => call(openDelivery, { params: { id } }),
    gcTime: 0,
  })
  const { data } = opening
  const draft = data?.draft as ContactDraft | undefined
  return (
    <>
      <PageHeader title={t('log.title')} back={{ href: '/phone', label: t('outbox.title') }} />
      {!data ? (
        <div className={styles.receipt}>
          <p>{t('outbox.open.text')}</p>
          <Seal
            label={t('outbox.open')}
            opened={{ ...opening, words: data, open: opening.mutate, close: opening.reset }}
          />
        </div>
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

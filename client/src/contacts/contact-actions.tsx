import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Contact, removeContact } from '../../../server/contacts/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './contact.module.css'

/** For whoever may edit: mend it, or take it back. */
export function ContactActions({ contact }: { contact: Contact }) {
  const t = useT()
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const { id, version, countyFips } = contact
  const remove = useMutation({
    mutationFn: () => call(removeContact, { params: { id }, ifMatch: version }),
    onSuccess: (kept) => {
      // somebody has changed it since: it stays until one of them decides
      if (kept) {
        setAsking(false)
        toast(t('contacts.removalWaits'))
        void refreshFacts(client)
        return
      }
      toast(t('contacts.removed'))
      navigate(`/counties/${countyFips}`, { replace: true })
      void refreshFacts(client)
    },
  })
  return (
    <div className={styles.actions}>
      <ButtonLink icon="edit" href={`/contacts/${id}/edit`}>
        {t('common.edit')}
      </ButtonLink>
      <Button look="quiet" icon="remove" onClick={() => setAsking(true)}>
        {t('contacts.remove')}
      </Button>
      {asking && (
        <Dialog title={t('contacts.remove.title')} onClose={() => setAsking(false)}>
          <p>{t('contacts.remove.text')}</p>
          {remove.error && <ErrorNotice error={remove.error} />}
          <div className={styles.actions}>
            <Button look="primary" disabled={remove.isPending} onClick={() => remove.mutate()}>
              {t('contacts.remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

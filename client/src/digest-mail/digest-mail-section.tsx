import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type DigestMail,
  endDigestMail,
  getDigestMail,
} from '../../../server/digest-mail/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import { AddressForm } from './address-form.tsx'
import { CodeForm } from './code-form.tsx'
import styles from './digest-mail.module.css'

/** The digest of the week by mail: off until she asks for it and shows that the address is hers. */
export function DigestMailSection() {
  const t = useT()
  const client = useQueryClient()
  const question = queryFor(getDigestMail, {})
  const { data, error, refetch } = useQuery(question)
  const [isChanging, setChanging] = useState(false)
  const show = (now: DigestMail) => {
    setChanging(false)
    client.setQueryData(question.queryKey, now)
  }
  const end = useMutation({
    mutationFn: () => call(endDigestMail, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: question.queryKey })
      toast(t('digestMail.ended'))
    },
  })
  const { address, since, pending, sends } = data ?? {}
  const asks = sends && (isChanging || (!pending && !address))
  return (
    <Section title={t('digestMail.title')}>
      <p>{t('digestMail.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {sends === false && <p className={styles.soft}>{t('digestMail.off')}</p>}
      {address && since && <p>{t('digestMail.goes', { address, when: formatInstant(since) })}</p>}
      {asks && <AddressForm onSent={show} />}
      {pending && !isChanging && (
        <CodeForm pending={pending} onOther={() => setChanging(true)} onSet={show} />
      )}
      {end.error && <ErrorNotice error={end.error} />}
      <div className={styles.actions}>
        {address && !asks && !pending && (
          <Button icon="edit" onClick={() => setChanging(true)}>
            {t('digestMail.change')}
          </Button>
        )}
        {address && (
          <Button look="quiet" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('digestMail.end')}
          </Button>
        )}
        <ButtonLink look="quiet" href="/digest">
          {t('digestMail.open')}
        </ButtonLink>
      </div>
    </Section>
  )
}

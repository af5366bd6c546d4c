import { useMutation, useQueryClient } from '@tanstack/react-query'
import { listShares, revokeShare, type Share } from '../../../server/report-shares/contract.ts'
import { call } from '../api.ts'
import { formatInstant } from '../i18n/format.ts'
import { type Translate, useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './report-shares.module.css'

type Props = { shares: readonly Share[] }

/** The links there are: whose, until when, how often opened, and the way to end them. */
export function ShareList({ shares }: Props) {
  const t = useT()
  return (
    <section className={styles.part}>
      <h3>{t('shares.list')}</h3>
      {shares.length === 0 && <p className={styles.soft}>{t('shares.none')}</p>}
      <ul className={styles.list}>
        {shares.map((share) => (
          <OneShare key={share.id} share={share} />
        ))}
      </ul>
    </section>
  )
}

function OneShare({ share }: { share: Share }) {
  const t = useT()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(revokeShare, { params: { id: share.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listShares.url] }),
  })
  return (
    <li className={styles.one}>
      <div>
        <p>
          {t('shares.by', {
            name: share.createdBy.name,
            when: formatInstant(share.createdAt),
          })}
        </p>
        <p className={styles.soft}>{detailsOf(t, share).join(' · ')}</p>
        {error && <ErrorNotice error={error} />}
      </div>
      {share.state === 'open' && (
        <Button disabled={isPending} onClick={() => mutate()}>
          {t('shares.revoke')}
        </Button>
      )}
    </li>
  )
}

function detailsOf(t: Translate, share: Share): string[] {
  const { state, expiresAt, hasPassphrase, opened, lastOpenedAt, language } = share
  const end = { when: formatInstant(expiresAt) }
  const until = {
    open: () => t('shares.until', end),
    expired: () => t('shares.expired', end),
    revoked: () => t('shares.revoked'),
  }[state]()
  return [
    t(`shares.language.${language}`),
    until,
    ...(hasPassphrase ? [t('shares.withPassphrase')] : []),
    t('shares.opened', { count: opened }),
    ...(lastOpenedAt ? [t('shares.lastOpened', { when: formatInstant(lastOpenedAt) })] : []),
  ]
}

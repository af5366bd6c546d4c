import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInAlabama } from '../../../server/days.ts'
import {
  type AccessToken,
  endToken,
  listTokens,
  makeToken,
  type TokenFacts,
} from '../../../server/tokens/contract.ts'
import { call } from '../api.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { toast } from '../ui/toast.tsx'
import { TokenForm } from './token-form.tsx'
import styles from './tokens.module.css'

/** Keys for the coalition's own tools: what each reads, when it was used, and the way to end it. */
export function TokenSection() {
  const t = useT()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(queryFor(listTokens, {}))
  const [isOpen, setOpen] = useState(false)
  const changed = () => client.invalidateQueries({ queryKey: [listTokens.url] })
  const make = useMutation({
    mutationFn: (body: TokenFacts) => call(makeToken, { body }),
    onSuccess: async () => {
      setOpen(false)
      await changed()
    },
  })
  const end = useMutation({
    mutationFn: ({ id }: AccessToken) => call(endToken, { params: { id } }),
    onSuccess: async () => {
      make.reset()
      await changed()
      toast(t('tokens.ended'))
    },
  })
  return (
    <Section title={t('tokens.title')}>
      <p>{t('tokens.lead')}</p>
      <p>
        <ExternalLink href="/api/docs">{t('tokens.docs')}</ExternalLink>
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {make.data && (
        <div className={styles.form}>
          <CopyField label={t('tokens.token')} text={make.data.token} />
          <p>{t('tokens.once')}</p>
        </div>
      )}
      <ul>
        {data?.items.map((token) => (
          <li key={token.id} className={styles.item}>
            <div>
              <p className={styles.name}>{token.name}</p>
              <p>{token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(', ')}</p>
              <p className={styles.soft}>
                {t('tokens.until', { day: formatDay(dayInAlabama(token.expiresAt)) })}{' '}
                {token.usedAt
                  ? t('tokens.used', { when: formatInstant(token.usedAt) })
                  : t('tokens.unused')}
              </p>
            </div>
            <Button
              look="quiet"
              aria-label={t('tokens.end.what', { name: token.name })}
              disabled={end.isPending}
              onClick={() => end.mutate(token)}
            >
              {t('tokens.end')}
            </Button>
          </li>
        ))}
      </ul>
      {end.error && <ErrorNotice error={end.error} />}
      {isOpen ? (
        <TokenForm
          busy={make.isPending}
          error={make.error}
          onMake={(facts) => make.mutate(facts)}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button icon="log" onClick={() => setOpen(true)}>
            {t('tokens.make')}
          </Button>
        </div>
      )}
    </Section>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getAuditChain, listAudit, startAuditCheck } from '../../../server/audit/contract.ts'
import { call, type Output } from '../api.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { queryFor } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './audit.module.css'
import { ChainFaults } from './chain-faults.tsx'

const askEveryMs = 1_000

type Chain = Output<typeof getAuditChain>
type Check = NonNullable<Chain['check']>

/** Whether the log is whole, by whom and when that was checked, and the way to check it now. */
export function ChainStatus() {
  const t = useT()
  const client = useQueryClient()
  const chain = useQuery({
    ...queryFor(getAuditChain, {}),
    refetchInterval: ({ state }) => state.data?.check?.state === 'running' && askEveryMs,
  })
  const checking = useMutation({
    mutationFn: () => call(startAuditCheck, {}),
    onSuccess: () =>
      Promise.all(
        [getAuditChain, listAudit].map(({ url }) => client.invalidateQueries({ queryKey: [url] })),
      ),
  })
  if (chain.error) return <ErrorNotice error={chain.error} onRetry={() => void chain.refetch()} />
  if (!chain.data) return <Loading />
  const { position, hash, check } = chain.data
  const isRunning = check?.state === 'running' || checking.isPending
  return (
    <Card>
      <section className={styles.chain} aria-label={t('audit.chain.title')}>
        <h2>{t('audit.chain.title')}</h2>
        <div role="status">
          <Found check={check} rows={position} />
        </div>
        <p className={styles.soft}>
          {t('audit.chain.head', {
            position: formatNumber(position),
            hash: `${hash.slice(0, 16)}…`,
          })}
        </p>
        {checking.error && <ErrorNotice error={checking.error} />}
        <div>
          <Button icon="history" disabled={isRunning} onClick={() => checking.mutate()}>
            {t('audit.chain.check')}
          </Button>
        </div>
      </section>
    </Card>
  )
}

function Found({ check, rows }: { check: Check | null; rows: number }) {
  const t = useT()
  if (!check) return <p>{t('audit.chain.never')}</p>
  const { state, position, faults } = check
  if (state === 'running')
    return (
      <p>
        {t('audit.chain.running', { position: formatNumber(position), count: formatNumber(rows) })}
      </p>
    )
  if (state === 'cut_short') return <p>{t('audit.chain.cutShort')}</p>
  return (
    <>
      {faults.length === 0 ? (
        <p className={styles.whole}>
          <Icon name="check" /> {t('audit.chain.whole', { count: position })}
        </p>
      ) : (
        <ChainFaults faults={faults} />
      )}
      <p className={styles.soft}>
        {t('audit.chain.checked', {
          when: formatInstant(check.finishedAt ?? check.startedAt),
          name: check.by.name,
        })}
      </p>
    </>
  )
}

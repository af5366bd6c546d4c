import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type Campaign, putTargets } from '../../../server/campaigns/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { useTerritory } from '../territory.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import type { Choosable } from './candidates.ts'
import styles from './picker.module.css'

type Props = {
  campaign: Campaign
  list: readonly Choosable[]
  busy: boolean
  onAdded: (count: number) => void
}

/** Who would be added, all of them chosen until one is left out. */
export function TargetPreview({ campaign, list, busy, onAdded }: Props) {
  const t = useT()
  const client = useQueryClient()
  const { nameOf } = useTerritory()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  // made once for each: sent again after a lost answer, nobody is added twice
  const [ids] = useState(() => new Map<string, string>())
  const fresh = list.filter(({ isTarget }) => !isTarget)
  const chosen = fresh.filter(({ key }) => !left.has(key))
  const add = useMutation({
    mutationFn: (targets: readonly Choosable[]) =>
      call(putTargets, {
        params: { id: campaign.id },
        body: {
          targets: targets.map(({ key, institutionId, seatId, personId }) => {
            const id = ids.get(key) ?? newId()
            ids.set(key, id)
            return {
              id,
              institutionId,
              ...(seatId ? { seatId } : {}),
              ...(personId ? { personId } : {}),
            }
          }),
        },
      }),
    onSuccess: ({ added }) => {
      onAdded(added)
      void refreshFacts(client)
    },
  })

  function choose(key: string, isChosen: boolean) {
    const next = new Set(left)
    if (isChosen) next.delete(key)
    else next.add(key)
    setLeft(next)
  }

  return (
    <>
      <div className={styles.summary}>
        <p role="status">
          <strong>{t('campaigns.add.found', { count: fresh.length })}</strong>{' '}
          <span className={styles.soft}>
            {t('campaigns.add.already', { count: list.length - fresh.length })}
          </span>
        </p>
        {fresh.length > 1 && (
          <Button
            look="quiet"
            onClick={() =>
              setLeft(chosen.length > 0 ? new Set(fresh.map(({ key }) => key)) : new Set())
            }
          >
            {t(chosen.length > 0 ? 'campaigns.add.noneChosen' : 'campaigns.add.all')}
          </Button>
        )}
      </div>
      <ul className={styles.list} aria-busy={busy || undefined}>
        {list.map(({ key, name, detail, counties, isTarget }) => (
          <li key={key}>
            <Checkbox
              label={name}
              hint={[
                ...(detail ? [detail] : []),
                ...(counties.length > 0 ? [counties.slice(0, 3).map(nameOf).join(', ')] : []),
                ...(isTarget ? [t('campaigns.add.isTarget')] : []),
              ].join(' · ')}
              checked={isTarget || !left.has(key)}
              disabled={isTarget}
              onChange={({ target }) => choose(key, target.checked)}
            />
          </li>
        ))}
      </ul>
      {add.error && <ErrorNotice error={add.error} />}
      <div className={styles.submit}>
        <Button
          look="primary"
          disabled={add.isPending || busy || chosen.length === 0}
          onClick={() => add.mutate(chosen)}
        >
          {t(add.isPending ? 'common.saving' : 'campaigns.add.submit', { count: chosen.length })}
        </Button>
      </div>
    </>
  )
}

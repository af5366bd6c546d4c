import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { previewMove, putCountyRegion, type RegionKept } from '../../../server/regions/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshFacts } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { toast } from '../ui/toast.tsx'
import { MovePreviewed } from './move-preview.tsx'
import styles from './regions.module.css'

type Props = {
  county: RegionKept['counties'][number]
  from: RegionKept
  others: readonly RegionKept[]
  onClose: () => void
}

/** Moves a county to another region, once she has seen what that changes. */
export function MoveDialog({ county: { fips, name }, from, others, onClose }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [regionId, setRegionId] = useState('')
  const preview = useQuery({
    queryKey: ['region preview', fips, regionId],
    queryFn: ({ signal }) => call(previewMove, { params: { fips }, body: { regionId }, signal }),
    enabled: regionId !== '',
    // what was seen is what is done: it is asked anew each time
    gcTime: 0,
  })
  const move = useMutation({
    mutationFn: (version: number) =>
      call(putCountyRegion, { params: { fips }, body: { regionId }, ifMatch: version }),
    onSuccess: async () => {
      const region = others.find(({ id }) => id === regionId)?.name ?? ''
      toast(t('regions.moved', { name, region }))
      await refreshFacts(client)
      onClose()
    },
  })
  const error = move.error ?? preview.error
  return (
    <Dialog title={t('regions.move.title', { name })} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('regions.move.from', { name: from.name })}</p>
        <Field label={t('regions.move.to')}>
          {(control) => (
            <Select
              {...control}
              value={regionId}
              onChange={({ target }) => {
                move.reset()
                setRegionId(target.value)
              }}
            >
              <option value="">{t('regions.move.choose')}</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {preview.isFetching && !preview.data && <Loading lines={3} />}
        {preview.data && <MovePreviewed preview={preview.data} />}
        {error && <ErrorNotice error={error} onRetry={() => void preview.refetch()} />}
        {preview.data && (
          <div>
            <Button
              look="primary"
              disabled={move.isPending}
              onClick={() => move.mutate(preview.data.version)}
            >
              {t(move.isPending ? 'common.saving' : 'regions.move.do')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

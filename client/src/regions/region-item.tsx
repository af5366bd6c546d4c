import { useState } from 'react'
import type { RegionKept } from '../../../server/regions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RegionDialog } from './region-dialog.tsx'
import styles from './regions.module.css'
import { RetireDialog } from './retire-dialog.tsx'
import { useSaveRegion } from './use-save-region.ts'

type Props = { region: RegionKept; others: readonly RegionKept[] }

/** A region with its counties, each a way to move it, and who answers for it. */
export function RegionItem({ region, others }: Props) {
  const t = useT()
  const { id, name, counties, members, version, retired } = region
  const [open, setOpen] = useState<'rename' | 'retire' | RegionKept['counties'][number]>()
  const restore = useSaveRegion()
  const close = () => setOpen(undefined)
  return (
    <li className={styles.item} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {name}
          {!retired && (
            <IconButton
              icon="edit"
              label={t('regions.rename.title', { name })}
              onClick={() => setOpen('rename')}
            />
          )}
        </h3>
        {!retired && (
          <span className={styles.quiet}>{t('regions.counties', { count: counties.length })}</span>
        )}
      </div>
      <div className={styles.counties}>
        {counties.map((county) => (
          <Button
            key={county.fips}
            aria-label={t('regions.move', { name: county.name })}
            aria-haspopup="dialog"
            onClick={() => setOpen(county)}
          >
            {county.name}
          </Button>
        ))}
        {!retired && counties.length === 0 && <p className={styles.quiet}>{t('regions.empty')}</p>}
      </div>
      {!retired && (
        <p className={styles.quiet}>
          {t('regions.members', {
            count: members.length,
            names: members.map((one) => one.name).join(', '),
          })}
        </p>
      )}
      {restore.error && <ErrorNotice error={restore.error} />}
      <div className={styles.actions}>
        {retired && (
          <Button
            disabled={restore.isPending}
            onClick={() => restore.mutate({ id, facts: { name, retired: false }, version })}
          >
            {t('regions.restore')}
          </Button>
        )}
        {!retired && counties.length === 0 && (
          <Button onClick={() => setOpen('retire')}>{t('regions.retire')}</Button>
        )}
      </div>
      {open === 'rename' && <RegionDialog region={region} onClose={close} />}
      {open === 'retire' && <RetireDialog region={region} onClose={close} />}
      {typeof open === 'object' && (
        <MoveDialog county={open} from={region} others={others} onClose={close} />
      )}
    </li>
  )
}

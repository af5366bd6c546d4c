import type { RegionKept } from '../../../server/regions/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './regions.module.css'
import { useSaveRegion } from './use-save-region.ts'

type Props = { region: RegionKept; onClose: () => void }

/** Asks before a region is offered no more. */
export function RetireDialog({ region, onClose }: Props) {
  const t = useT()
  const { id, name, version } = region
  const save = useSaveRegion(onClose)
  return (
    <Dialog title={t('regions.retire.title', { name })} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('regions.retire.text')}</p>
        {save.error && <ErrorNotice error={save.error} />}
        <div className={styles.actions}>
          <Button
            look="primary"
            disabled={save.isPending}
            onClick={() => save.mutate({ id, facts: { name, retired: true }, version })}
          >
            {t('regions.retire')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

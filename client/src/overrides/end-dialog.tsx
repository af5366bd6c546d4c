import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import styles from './overrides.module.css'
import { useTakeBack } from './use-overrides.ts'

type Props = { set: { id: string; version: number }; onClose: () => void }

export function EndDialog({ set, onClose }: Props) {
  const t = useT()
  const end = useTakeBack(onClose)
  return (
    <Dialog title={t('overrides.end')} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('overrides.end.sure')}</p>
        {end.error && <ErrorNotice error={end.error} />}
        <Button look="primary" disabled={end.isPending} onClick={() => end.mutate(set)}>
          {t('overrides.end')}
        </Button>
      </div>
    </Dialog>
  )
}

import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import type { ContactDraft } from './draft.ts'
import { missingOf } from './form-errors.ts'
import styles from './save-bar.module.css'

type Props = {
  draft: ContactDraft
  /** Whether this device keeps the draft; undefined until it was asked to. */
  stored: boolean | undefined
  saving: boolean
  failed: boolean
}

/** Always under the thumb: what is still needed, where the draft is, and the way to save. */
export function SaveBar({ draft, stored, saving, failed }: Props) {
  const t = useT()
  const missing = missingOf(draft)
  return (
    <div className={styles.bar} data-bottom-bar>
      <p className={styles.words} role="status">
        <strong className={styles.state}>
          {missing.length > 0
            ? t('log.missing', { parts: missing.map((part) => t(`log.part.${part}`)).join(', ') })
            : t(failed ? 'log.refused' : 'log.ready')}
        </strong>
        <span className={styles.detail}>
          {stored !== undefined && t(stored ? 'log.draft.here' : 'log.draft.notKept')}
        </span>
      </p>
      <div className={styles.save}>
        <Button type="submit" look="primary" aria-disabled={saving || undefined}>
          {t(saving ? 'common.saving' : 'common.save')}
        </Button>
      </div>
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { formatInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import styles from './form.module.css'
import type { useDraft } from './use-draft.ts'

/** Says that the form does not begin empty, or that what was in it is gone: and offers the way back. */
export function DraftNotice({ kept }: { kept: ReturnType<typeof useDraft> }) {
  const t = useT()
  const back = useRef<HTMLDivElement>(null)
  const { restoredAt, aside } = kept
  const isHers = aside?.how === 'discarded'
  useEffect(() => {
    if (isHers) back.current?.querySelector('button')?.focus()
  }, [isHers])

  if (restoredAt !== null) {
    return (
      <div className={styles.notice} role="status">
        <p>{t('log.draft.restored', { when: formatInstant(restoredAt) })}</p>
        <Button onClick={kept.discard}>{t('log.draft.discard')}</Button>
      </div>
    )
  }
  if (aside === null) return null
  return (
    <div className={styles.notice} role="status" ref={back}>
      <p>{t(`log.draft.${aside.how}`)}</p>
      <Button icon="undo" onClick={() => void kept.bringBack()}>
        {t(isHers ? 'common.undo' : 'log.draft.open')}
      </Button>
    </div>
  )
}

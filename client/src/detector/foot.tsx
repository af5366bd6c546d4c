import { useContext, useEffect, useRef } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import type { Taken } from './edit-control.ts'
import { RestrictContext } from './restrict-context.ts'
import styles from './watch.module.css'

type Props = { taken: Taken | undefined; endangering: boolean; onUndo: () => void }

/** What was just done, what else can be done, and how all this works. */
export function Foot({ taken, endangering, onUndo }: Props) {
  const t = useT()
  const note = useContext(RestrictContext)
  const undo = useRef<HTMLDivElement>(null)
  // the button that was pressed is gone: the next one is where one may want to go on
  useEffect(() => {
    if (taken) undo.current?.querySelector('button')?.focus()
  }, [taken])
  return (
    <div className={styles.foot}>
      {taken && (
        <div className={styles.taken} ref={undo}>
          <span role="status">{t('detector.taken', { word: taken.word })}</span>
          <Button look="quiet" icon="undo" onClick={onUndo}>
            {t('detector.undo')}
          </Button>
        </div>
      )}
      {note && endangering && !note.restricted && (
        <Button icon="lock" onClick={note.restrict}>
          {t('detector.restrict')}
        </Button>
      )}
      {note?.restricted && <p className={styles.why}>{t('detector.restricted')}</p>}
      <a href="/detector" target="_blank" rel="noopener" className={styles.help}>
        {t('detector.help')}
        <span className="visually-hidden"> ({t('common.opensInNewTab')})</span>
      </a>
    </div>
  )
}

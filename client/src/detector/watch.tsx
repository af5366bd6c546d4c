import { useEffect, useState } from 'react'
import { detectorVersion, endangers } from '../../../server/detector/rules.ts'
import { standing } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { FindingItem } from './finding-item.tsx'
import { Foot } from './foot.tsx'
import { useWatch } from './use-watch.ts'
import styles from './watch.module.css'

// from now on the server need not tell again what is told here
standing.set('condado-detector', String(detectorVersion))

const showAtMost = 6

type Props = { id: string; value: string; rested: string }

/** Under a field: what in it may lead to somebody, why that matters, and what can be done. Saving is never in its hands. */
export function Watch({ id, value, rested }: Props) {
  const t = useT()
  const { shown, last, ...acts } = useWatch(id, value, rested)
  const dangers = shown.filter(endangers).length
  const summary =
    shown.length === 0
      ? ''
      : dangers > 0
        ? t('detector.found', { count: dangers })
        : t('detector.found.office')
  return (
    <div className={shown.length > 0 || last ? styles.panel : 'visually-hidden'} data-detector>
      <Said>{summary}</Said>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.slice(0, showAtMost).map((one) => (
            <FindingItem key={`${one.kind} ${one.from}`} finding={one} {...acts} />
          ))}
        </ul>
      )}
      {shown.length > showAtMost && (
        <p className={styles.why}>{t('detector.more', { count: shown.length - showAtMost })}</p>
      )}
      {(shown.length > 0 || last) && (
        <Foot taken={last} endangering={dangers > 0} onUndo={acts.undo} />
      )}
    </div>
  )
}

/** Read out politely when it changes: the place has to be there before its words. */
function Said({ children }: { children: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => setSaid(children), [children])
  return (
    <p role="status" className={styles.summary}>
      {said}
    </p>
  )
}

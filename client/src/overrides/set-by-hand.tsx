import { useState } from 'react'
import type { SetByHand as InForce } from '../../../server/overrides/contract.ts'
import type { OverrideAspect } from '../../../server/overrides/rules.ts'
import { formatDay } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { EndDialog } from './end-dialog.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import styles from './overrides.module.css'
import { wordOf } from './words.ts'

type Props = {
  countyFips: string
  aspect: OverrideAspect
  computed: string
  set: InForce[OverrideAspect]
  mayChange: boolean
}

/** The status that a lead set by hand, beside the computed one, with its reason; and the way to set and end it. */
export function SetByHand({ countyFips, aspect, computed, set, mayChange }: Props) {
  const t = useT()
  const [dialog, setDialog] = useState<'set' | 'end'>()
  const close = () => setDialog(undefined)
  if (!set && !mayChange) return null
  return (
    <div className={set ? styles.set : undefined}>
      {set && (
        <>
          <p className={styles.by}>
            {t('overrides.computed', { value: wordOf(t, aspect, computed) })}
          </p>
          <p className={styles.value}>
            <Icon name="edit" size={16} />
            {t('overrides.set', {
              value: wordOf(t, aspect, set.value),
              day: formatDay(set.expiresOn),
            })}
          </p>
          {set.reason && <p className={styles.reason}>{set.reason}</p>}
          {set.author && (
            <p className={styles.by}>
              {t('overrides.by', { name: set.author.name, day: formatDay(set.setOn) })}
            </p>
          )}
        </>
      )}
      {mayChange && (
        <p className={styles.actions}>
          <Button look="quiet" icon="edit" onClick={() => setDialog('set')}>
            {t(set ? 'overrides.again' : 'overrides.open')}
          </Button>
          {set && (
            <Button look="quiet" onClick={() => setDialog('end')}>
              {t('overrides.end')}
            </Button>
          )}
        </p>
      )}
      {dialog === 'set' && (
        <OverrideDialog countyFips={countyFips} aspect={aspect} onClose={close} />
      )}
      {dialog === 'end' && set && <EndDialog set={set} onClose={close} />}
    </div>
  )
}

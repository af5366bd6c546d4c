import { useState } from 'react'
import type { Retention } from '../../../server/retention/contract.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import styles from './retention.module.css'

/** Whether a hold keeps everything; for admins also why, and the switch. */
export function LegalHold({ retention, maySet }: { retention: Retention; maySet: boolean }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const { held, hold, lastRunOn } = retention
  return (
    <Section title={t('retention.hold')}>
      <div className={styles.hold}>
        <p className={styles.state} data-held={held || undefined}>
          <Icon name={held ? 'lock' : 'check'} size={22} />
          {t(held ? 'retention.hold.on' : 'retention.hold.off')}
        </p>
        {hold && (
          <p>
            {t('retention.hold.since', {
              name: hold.setBy.name,
              when: formatInstant(hold.setAt),
              reason: hold.reason,
            })}
          </p>
        )}
        <p className={styles.soft}>
          {lastRunOn
            ? t('retention.lastRun', { day: formatDay(lastRunOn) })
            : t('retention.neverRun')}
        </p>
        <p>{t('retention.hold.warning')}</p>
        {maySet && (
          <div>
            <Button icon="lock" onClick={() => setAsking(true)}>
              {t(held ? 'retention.hold.lift' : 'retention.hold.set')}
            </Button>
          </div>
        )}
      </div>
      {asking && <HoldDialog held={held} onClose={() => setAsking(false)} />}
    </Section>
  )
}

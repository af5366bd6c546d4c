import type { AuditCheck } from '../../../server/audit/contract.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './audit.module.css'

/** What is wrong with the log, and where. */
export function ChainFaults({ faults }: Pick<AuditCheck, 'faults'>) {
  const t = useT()
  return (
    <div className={styles.broken}>
      <p className={styles.whole}>
        <Icon name="alert" /> {t('audit.chain.broken', { count: faults.length })}
      </p>
      <p>{t('audit.chain.broken.what')}</p>
      <ul>
        {faults.map(({ kind, position, to, seq, at }) => (
          <li key={`${kind} ${position} ${seq}`}>
            {t(`audit.fault.${kind}`, {
              position: position ?? 0,
              to: to ?? 0,
              when: at ? formatInstant(at) : t('audit.fault.unknownTime'),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

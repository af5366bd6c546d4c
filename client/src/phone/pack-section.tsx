import { useMutation } from '@tanstack/react-query'
import { dropAfterDays } from '../../../server/pack/rules.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { refreshPack } from '../offline/pack.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Section } from '../ui/section.tsx'
import styles from './phone.module.css'
import { usePack } from './use-pack.ts'

/** Her counties in her pocket: how much, how old, and for how long. */
export function PackSection() {
  const t = useT()
  const pack = usePack()
  const refresh = useMutation({ mutationFn: refreshPack })
  return (
    <Section title={t('phone.pack.title')}>
      <div className={styles.section}>
        {pack ? (
          <p>
            {t(pack.isKept ? 'phone.pack.here' : 'phone.pack.inMemory', {
              when: formatInstant(pack.at),
              size: formatNumber(pack.bytes / 1_000_000, { maximumFractionDigits: 1 }),
              contacts: pack.contacts,
            })}
          </p>
        ) : (
          <p>{t('phone.pack.none')}</p>
        )}
        <p className={styles.detail}>{t('phone.pack.dropped', { days: dropAfterDays })}</p>
        {refresh.error && <ErrorNotice error={refresh.error} />}
        <Button icon="download" disabled={refresh.isPending} onClick={() => refresh.mutate()}>
          {t('phone.pack.refresh')}
        </Button>
      </div>
    </Section>
  )
}

import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Invite } from '../../../server/members/contract.ts'
import type { Language } from '../../../server/members/rules.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Card } from '../ui/card.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './recovery.module.css'

const QrCode = lazy(async () => ({ default: (await import('../ui/qr-code.tsx')).QrCode }))

type Props = { link: Invite; name: string; language: Language }

/** The link that both admins made, shown once; what to tell is in the language of whoever gets it. */
export function RecoveryLink({ link, name, language }: Props) {
  const t = useT()
  const { url, expiresAt } = link
  const title = useRef<HTMLHeadingElement>(null)
  // it takes the place of what was pressed
  useEffect(() => title.current?.focus(), [])
  return (
    <Card>
      <div>
        <h3 ref={title} tabIndex={-1} className={styles.arrival}>
          {t('recovery.link.title', { name })}
        </h3>
        <p>{t('recovery.link.once', { until: formatInstant(expiresAt) })}</p>
      </div>
      <CopyField label={t('recovery.link')} text={url} />
      <Disclosure summary={t('handOver.qr.show')}>
        <Suspense fallback={<Loading lines={4} />}>
          <QrCode text={url} label={t('recovery.link')} />
        </Suspense>
      </Disclosure>
      <CopyField
        label={t('recovery.tell')}
        text={t(`recovery.tell.${language}`, { name, url })}
        lang={language}
      />
    </Card>
  )
}

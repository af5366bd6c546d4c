import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Invite } from '../../../server/members/contract.ts'
import type { Language } from '../../../server/members/rules.ts'
import { formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './form.module.css'

const QrCode = lazy(async () => ({ default: (await import('../ui/qr-code.tsx')).QrCode }))

type Props = { invite: Invite; name: string; language: Language; onAnother?: () => void }

/** The link, shown once: it is stored nowhere in clear. What to tell stands beside it, in both languages. */
export function InviteLink({ invite, name, language, onAnother }: Props) {
  const t = useT()
  const { url, expiresAt } = invite
  const title = useRef<HTMLHeadingElement>(null)
  // it takes the place of what was pressed
  useEffect(() => title.current?.focus(), [])
  const other: Language = language === 'en' ? 'es' : 'en'
  return (
    <Card>
      <div>
        <h2 ref={title} tabIndex={-1} className={styles.arrival}>
          {t('members.link.title', { name })}
        </h2>
        <p>{t('members.link.once', { until: formatInstant(expiresAt) })}</p>
      </div>
      <CopyField label={t('members.link')} text={url} />
      <Disclosure summary={t('handOver.qr.show')}>
        <Suspense fallback={<Loading lines={4} />}>
          <QrCode text={url} label={t('members.link')} />
        </Suspense>
      </Disclosure>
      <div>
        <h3>{t('members.tell')}</h3>
        <p className={styles.hint}>{t('members.tell.hint')}</p>
      </div>
      {[language, other].map((tongue) => (
        <CopyField
          key={tongue}
          label={t(`members.language.${tongue}`)}
          text={t(`members.tell.${tongue}`, { name, url })}
          lang={tongue}
        />
      ))}
      {onAnother && (
        <div className={styles.actions}>
          <ButtonLink href="/members">{t('members.toList')}</ButtonLink>
          <Button look="quiet" icon="log" onClick={onAnother}>
            {t('members.add.another')}
          </Button>
        </div>
      )}
    </Card>
  )
}

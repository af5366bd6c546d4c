import { useMutation } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { confirmTotp, startTotp } from '../../../server/second-factor/contract.ts'
import { ApiError, call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './second-factor.module.css'

const QrCode = lazy(async () => ({ default: (await import('../ui/qr-code.tsx')).QrCode }))

/** `lead`: what is said before it begins */
type Props = { lead?: string; onDone: () => void; onCancel?: () => void }

/** Pairs an authenticator app: scan, give one code, keep the recovery codes. */
export function CodeSetup({ lead, onDone, onCancel }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const asked = useRef(false)
  const start = useMutation({ mutationFn: () => call(startTotp, {}) })
  const confirm = useMutation({
    mutationFn: () => call(confirmTotp, { body: { code } }),
    onSuccess: () => setCode(''),
  })
  const begin = start.mutate
  useEffect(() => {
    // once: each secret ends the one before
    if (!asked.current) begin()
    asked.current = true
  }, [begin])

  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate()
  }

  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onKept={onDone} />
  const isWrong =
    confirm.error instanceof ApiError && confirm.error.errors.some(({ field }) => field === 'code')
  return (
    <div className={styles.part}>
      {lead && <p>{lead}</p>}
      {start.error && <ErrorNotice error={start.error} onRetry={() => start.mutate()} />}
      {start.isPending && <Loading lines={6} />}
      {start.data && (
        <>
          <p>{t('secondFactor.scan')}</p>
          <Suspense fallback={<Loading lines={6} />}>
            <QrCode text={start.data.address} label={t('secondFactor.qr')} />
          </Suspense>
          <p>
            <a href={start.data.address}>{t('secondFactor.open')}</a>
          </p>
          <Disclosure summary={t('secondFactor.typed')}>
            <p className={styles.hint}>{t('secondFactor.typed.hint')}</p>
            <CopyField label={t('secondFactor.key')} text={inFours(start.data.secret)} />
          </Disclosure>
          <form className={styles.part} onSubmit={submit}>
            {confirm.error && !isWrong && <ErrorNotice error={confirm.error} />}
            <Field
              label={t('secondFactor.code')}
              hint={t('secondFactor.code.hint')}
              error={isWrong ? t('secondFactor.code.wrong') : undefined}
            >
              {(control) => (
                <TextInput
                  {...control}
                  required
                  inputMode="numeric"
                  pattern="[0-9\s]{6,10}"
                  maxLength={10}
                  autoComplete="one-time-code"
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
            <div className={styles.actions}>
              <Button type="submit" look="primary" disabled={confirm.isPending}>
                {t(confirm.isPending ? 'secondFactor.checking' : 'secondFactor.confirm')}
              </Button>
              {onCancel && (
                <Button look="quiet" onClick={onCancel}>
                  {t('common.cancel')}
                </Button>
              )}
            </div>
          </form>
        </>
      )}
    </div>
  )
}

function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ')
}

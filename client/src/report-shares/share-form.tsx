import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listShares, postShare } from '../../../server/report-shares/contract.ts'
import { shareDays } from '../../../server/report-shares/rules.ts'
import type { Report } from '../../../server/reports/contract.ts'
import { call } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { CopyField } from '../ui/copy-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import styles from './report-shares.module.css'
import { shareErrors } from './share-errors.ts'

type Props = {
  report: Pick<Report, 'id' | 'languages'>
  language: Report['languages'][number]
}

/** Makes a link, and shows it this once. */
export function ShareForm({ report: { id, languages }, language: read }: Props) {
  const t = useT()
  const client = useQueryClient()
  const [language, setLanguage] = useState(read)
  const [days, setDays] = useState(String(shareDays))
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = shareErrors({ days, passphrase })
  const said = (key: (typeof wrong)['days' | 'passphrase']) => (tried && key ? t(key) : undefined)
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => {
      const secret = passphrase === '' ? {} : { passphrase }
      const body = { language, days: Number(days), ...secret }
      return call(postShare, { params: { id }, body })
    },
    onSuccess: () => {
      setPassphrase('')
      setTried(false)
      return client.invalidateQueries({ queryKey: [listShares.url] })
    },
  })
  return (
    <section className={styles.part}>
      <p>{t('shares.lead')}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!wrong.days && !wrong.passphrase) mutate()
        }}
      >
        {languages.length > 1 && (
          <RadioChoice
            look="segments"
            legend={t('shares.language')}
            options={languages.map((value) => ({ value, label: t(`shares.language.${value}`) }))}
            value={language}
            onChange={setLanguage}
          />
        )}
        <Field label={t('shares.days')} hint={t('shares.days.hint')} error={said(wrong.days)}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('shares.passphrase')}
          hint={t('shares.passphrase.hint')}
          error={said(wrong.passphrase)}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="submit" look="primary" disabled={isPending}>
            {t('shares.make')}
          </Button>
        </div>
      </form>
      {error && <ErrorNotice error={error} />}
      {data && (
        <>
          <CopyField label={t('shares.made')} text={`${location.origin}/shared#${data.token}`} />
          <p className={styles.soft}>{t('shares.made.hint')}</p>
        </>
      )}
    </section>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { Addendum } from '../../../server/report-contents/contract.ts'
import { openShare, openSharedFile } from '../../../server/report-shares/contract.ts'
import { ApiError, call, type Output } from '../api.ts'
import { callForFile } from '../api-files.ts'
import { ownWords } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { useWordsIn } from '../i18n/words-in.ts'
import { ReportDocument } from '../reports/document/report-document.tsx'
import { reportFeatures } from '../reports/document/report-features.ts'
import { titleWords } from '../reports/title-words.ts'
import { FrontPage } from '../session/front-page.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { Loading } from '../ui/loading.tsx'
import { saveFile } from '../ui/save-file.ts'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './shared-page.module.css'

type Secret = { token: string; passphrase?: string }
type Opened = Output<typeof openShare>

/** A report for people without an account, by the secret that stands behind the # of its link. */
export function SharedPage() {
  const t = useT()
  const [token] = useState(() => location.hash.slice(1))
  const [passphrase, setPassphrase] = useState('')
  const secret: Secret = passphrase === '' ? { token } : { token, passphrase }
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (body: Secret) => {
      const opened = await call(openShare, { body })
      const { language, words } = opened.report
      // before the report speaks: as its PDF does
      ownWords[language] = { ...ownWords[language], ...words }
      return opened
    },
  })
  useEffect(() => {
    if (token) mutate({ token })
  }, [mutate, token])
  if (data) return <Shared opened={data} secret={secret} />
  if (isPending) return <Loading lines={8} />
  const code = error instanceof ApiError ? error.code : undefined
  const asks = code === 'passphrase_needed' || code === 'passphrase_wrong'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(secret)
  }
  return (
    <FrontPage title={t('shared.title')} hint="">
      {token === '' && <p>{t('shared.missing')}</p>}
      {error && code !== 'passphrase_needed' && <ErrorNotice error={error} />}
      {code === 'passphrase_needed' && <p>{t('error.passphrase_needed')}</p>}
      {asks && (
        <form onSubmit={submit}>
          <Field label={t('shared.passphrase')} hint={t('shared.passphrase.hint')}>
            {(control) => (
              <TextInput
                {...control}
                type="password"
                required
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" look="primary">
            {t('shared.open')}
          </Button>
        </form>
      )}
    </FrontPage>
  )
}

const features = [...reportFeatures, 'shared'] as const

function Shared({ opened, secret }: { opened: Opened; secret: Secret }) {
  const { report, contents } = opened
  const words = useWordsIn(report.language, features)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => callForFile(openSharedFile, { body: secret }),
    onSuccess: ({ file, name }) => saveFile(name, file),
  })
  if (!words) return <Loading lines={8} />
  const { t, instant } = words
  const titled = { ...report, state: 'final', author: null, reviewer: null } as const
  const snapshot = {
    knownOn: report.finalizedOn,
    rulesVersion: contents.rulesVersion,
    hash: report.hash,
    intact: true,
  }
  return (
    <main className={styles.page} lang={report.language}>
      <title>{titleWords(words, report)}</title>
      {/* the name of the report stands below it, as where it has a page around it */}
      <h1 className="visually-hidden">{t('shared.title')}</h1>
      <div className={styles.bar}>
        <Wordmark />
        <Button icon="download" disabled={isPending} onClick={() => mutate()}>
          {t('shared.pdf')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      <ReportDocument
        report={{ ...titled, snapshot }}
        contents={contents}
        addendum={addendumOf(opened)}
        highlights={report.highlights}
        words={words}
        textOf={(section) => report.texts.find((one) => one.section === section)?.text ?? ''}
        links={false}
      />
      <p className={styles.soft}>{t('shared.until', { day: instant(report.expiresAt) })}</p>
    </main>
  )
}

/** Of what was corrected, people without an account are told numbers alone. */
function addendumOf({ report, contents, corrected }: Opened): Addendum {
  return {
    knownOn: report.finalizedOn,
    today: corrected.today,
    rulesVersion: contents.rulesVersion,
    numbers: corrected.numbers.map((one) => ({ ...one, of: null, name: null })),
    counties: [],
    entries: { added: 0, removed: 0, changed: 0, items: [] },
  }
}

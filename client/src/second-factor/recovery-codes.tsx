import { useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/inputs.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './second-factor.module.css'

type Props = { codes: readonly string[]; onKept: () => void }

/** Ten ways in for the day the phone is gone: shown only now, so nobody passes without saying that she has them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const t = useT()
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState<boolean>()
  const title = useRef<HTMLHeadingElement>(null)
  // it takes the place of what was pressed
  useEffect(() => title.current?.focus(), [])
  const text = `${t('secondFactor.codes.title')}\n\n${codes.join('\n')}\n`

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <div className={styles.part}>
      <h2 ref={title} tabIndex={-1} className={styles.arrival}>
        {t('secondFactor.codes.title')}
      </h2>
      <p>{t('secondFactor.codes.what')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
          {t(copied ? 'handOver.copied' : 'handOver.copy')}
        </Button>
        <Button icon="download" onClick={() => save(text)}>
          {t('secondFactor.codes.download')}
        </Button>
        <Button onClick={() => window.print()}>{t('secondFactor.codes.print')}</Button>
      </div>
      <p role="status" className={copied === false ? styles.hint : 'visually-hidden'}>
        {copied && t('handOver.copied')}
        {copied === false && t('handOver.copy.failed')}
      </p>
      <p className={styles.hint}>{t('secondFactor.codes.where')}</p>
      <Checkbox
        label={t('secondFactor.codes.kept')}
        checked={kept}
        onChange={(event) => setKept(event.target.checked)}
      />
      <div>
        <Button look="primary" disabled={!kept} onClick={onKept}>
          {t('secondFactor.codes.done')}
        </Button>
      </div>
    </div>
  )
}

function save(text: string): void {
  saveFile('condado.txt', new Blob([text], { type: 'text/plain' }))
}

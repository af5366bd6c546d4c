import { useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from './button.tsx'
import styles from './copy-field.module.css'

type Props = { label: string; text: string; lang?: string }

/** A text to hand on: copied with a tap, or selected by hand where the browser does not allow it. */
export function CopyField({ label, text, lang }: Props) {
  const t = useT()
  const [copied, setCopied] = useState<boolean>()

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <figure className={styles.field}>
      <figcaption className={styles.caption}>
        <span>{label}</span>
        <Button
          icon={copied ? 'check' : 'copy'}
          aria-label={t('handOver.copy.what', { what: label })}
          onClick={() => void copy()}
        >
          {t(copied ? 'handOver.copied' : 'handOver.copy')}
        </Button>
      </figcaption>
      <p className={styles.text} lang={lang}>
        {text}
      </p>
      <p role="status" className={copied === false ? styles.hint : 'visually-hidden'}>
        {copied && t('handOver.copied')}
        {copied === false && t('handOver.copy.failed')}
      </p>
    </figure>
  )
}

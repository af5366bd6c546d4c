import type { ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { LanguageChoice } from '../shell/language-choice.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import styles from './session.module.css'

type Props = { title: string; hint: string; children: ReactNode }

/** The door: what one sees before the session. */
export function FrontPage({ title, hint, children }: Props) {
  const t = useT()
  return (
    <main className={styles.page}>
      <title>{`${title} · ${t('common.app')}`}</title>
      <Wordmark />
      <p className={styles.tagline}>{t('common.tagline')}</p>
      <h1>{title}</h1>
      {children}
      <p className={styles.hint}>{hint}</p>
      <LanguageChoice />
    </main>
  )
}

import { useState } from 'react'
import type { WordKept } from '../../../server/words/contract.ts'
import { useLanguage, useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { IconButton } from '../ui/button.tsx'
import { WordDialog } from './word-dialog.tsx'
import styles from './words.module.css'

/** A word in both languages, the reader's first, and the way to call it otherwise. */
export function WordItem({ word }: { word: WordKept }) {
  const t = useT()
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const other = language === 'en' ? 'es' : 'en'
  const { retired, version, key } = word
  // every tag is ours
  const isTag = key.startsWith('tag.')
  return (
    <li className={styles.item}>
      <span className={styles.labels}>
        <span>{word[language]}</span>
        <span lang={other} className={styles.quiet}>
          {word[other]}
        </span>
        {retired && <Badge>{t('words.retired')}</Badge>}
        {!retired && !isTag && version > 0 && <Badge>{t('words.changed')}</Badge>}
      </span>
      <IconButton
        icon="edit"
        label={t('words.edit', { word: word[language] })}
        onClick={() => setEditing(true)}
      />
      {editing && <WordDialog word={word} onClose={() => setEditing(false)} />}
    </li>
  )
}

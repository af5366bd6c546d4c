import { useState } from 'react'
import type { WordKept } from '../../../server/words/contract.ts'
import { useT } from '../i18n/use-t.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useSaveWord } from './use-save-word.ts'
import { WordDialog } from './word-dialog.tsx'
import styles from './words.module.css'

/** A word in both languages, and what may be done with it. */
export function WordItem({ word }: { word: WordKept }) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const retire = useSaveWord()
  const { key, en, es, retired, mayRetire, version } = word
  return (
    <li className={styles.item}>
      <span className={styles.labels}>
        <span lang="en">{en}</span>
        <span lang="es" className={styles.quiet}>
          {es}
        </span>
        {retired && <Badge>{t('words.retired')}</Badge>}
        {!retired && version > 0 && <Badge>{t('words.changed')}</Badge>}
      </span>
      <span className={styles.actions}>
        {mayRetire && (
          <Button
            look="quiet"
            aria-label={t(retired ? 'words.restore' : 'words.retire', { word: en })}
            disabled={retire.isPending}
            onClick={() => retire.mutate({ key, facts: { en, es, retired: !retired }, version })}
          >
            {t(retired ? 'words.restore.do' : 'words.retire.do')}
          </Button>
        )}
        <IconButton
          icon="edit"
          label={t('words.edit', { word: en })}
          onClick={() => setEditing(true)}
        />
      </span>
      {retire.error && <ErrorNotice error={retire.error} />}
      {editing && <WordDialog word={word} onClose={() => setEditing(false)} />}
    </li>
  )
}

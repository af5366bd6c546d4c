import { useState } from 'react'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { NamesNobody } from './names-nobody.tsx'
import { plainKey } from './plain-key.ts'
import { useSaveWord } from './use-save-word.ts'
import { WordForm } from './word-form.tsx'
import styles from './words.module.css'

/** Makes a tag. */
export function AddTagDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [labels, setLabels] = useState({ en: '', es: '' })
  const [namesNobody, setNamesNobody] = useState(false)
  // another tag may have this key, and be called something else by now
  const [part] = useState(() => Math.random().toString(36).slice(2, 6))
  const save = useSaveWord(onClose)

  function add() {
    const isKeyTaken = save.error instanceof ApiError && save.error.code === 'version_missing'
    const key = plainKey(labels.en, 34)
    const free = key.length < 2 || isKeyTaken ? `${key}_${part}` : key
    save.mutate({ key: `tag.${free}`, facts: { ...labels, ...(namesNobody && { namesNobody }) } })
  }

  return (
    <WordForm
      title={t('words.tag.add')}
      {...{ labels, save, onClose }}
      onChange={setLabels}
      does="common.add"
      onSubmit={add}
    >
      <p className={styles.quiet}>{t('words.tag.hint')}</p>
      <NamesNobody labels={labels} checked={namesNobody} onChange={setNamesNobody} />
    </WordForm>
  )
}

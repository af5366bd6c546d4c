import { type FormEvent, useState } from 'react'
import { ApiError } from '../api.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LabelFields } from './label-fields.tsx'
import { NamesNobody } from './names-nobody.tsx'
import { plainKey } from './plain-key.ts'
import { useSaveWord } from './use-save-word.ts'
import { WordProblem } from './word-problem.tsx'
import styles from './words.module.css'

/** Makes a tag. */
export function AddTagDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [labels, setLabels] = useState({ en: '', es: '' })
  const [namesNobody, setNamesNobody] = useState(false)
  // another tag may have this key, and be called something else by now
  const [part] = useState(() => Math.random().toString(36).slice(2, 6))
  const save = useSaveWord(onClose)

  function submit(event: FormEvent) {
    event.preventDefault()
    const isKeyTaken = save.error instanceof ApiError && save.error.code === 'version_missing'
    const key = plainKey(labels.en, 34)
    const free = key.length < 2 || isKeyTaken ? `${key}_${part}` : key
    save.mutate({ key: `tag.${free}`, facts: { ...labels, ...(namesNobody && { namesNobody }) } })
  }

  return (
    <Dialog title={t('words.tag.add')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <LabelFields labels={labels} onChange={setLabels} />
        <p className={styles.quiet}>{t('words.tag.hint')}</p>
        <NamesNobody labels={labels} checked={namesNobody} onChange={setNamesNobody} />
        <WordProblem error={save.error} />
        <div>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {t(save.isPending ? 'common.saving' : 'common.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

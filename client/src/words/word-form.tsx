import type { FormEvent, ReactNode } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LabelFields } from './label-fields.tsx'
import type { useSaveWord } from './use-save-word.ts'
import { WordProblem } from './word-problem.tsx'
import styles from './words.module.css'

type Labels = { en: string; es: string }
type Props = {
  title: string
  labels: Labels
  onChange: (labels: Labels) => void
  save: Pick<ReturnType<typeof useSaveWord>, 'error' | 'isPending'>
  /** what its button says */
  does: 'common.add' | 'common.save'
  onSubmit: () => void
  onClose: () => void
  children?: ReactNode
  /** more to do than to save */
  beside?: ReactNode
  below?: ReactNode
}

/** What a word is called in both languages, asked in a dialog; what else is asked stands between labels and button. */
export function WordForm({ title, labels, onChange, save, does, ...rest }: Props) {
  const t = useT()
  const { onSubmit, onClose, children, beside, below } = rest

  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <LabelFields labels={labels} onChange={onChange} />
        {children}
        <WordProblem error={save.error} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {t(save.isPending ? 'common.saving' : does)}
          </Button>
          {beside}
        </div>
        {below}
      </form>
    </Dialog>
  )
}

import { useEffect, useRef, useState } from 'react'
import { fileTypes } from '../../../server/commitments/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import { readyToLeave } from '../ui/photo.ts'
import styles from './file-field.module.css'
import { fileSize } from './file-size.ts'
import { fileProblem } from './proof.ts'

type Props = { file: File | undefined; onChange: (file: File | undefined) => void }

/** A photo from the camera, or a picture or PDF of the device. What cannot be sent is said before anything is. */
export function FileField({ file, onChange }: Props) {
  const t = useT()
  const [state, setState] = useState<'preparing' | 'unreadable'>()
  const chosen = useRef<File>(undefined)
  const changed = useRef(onChange)
  changed.current = onChange
  useEffect(
    () => () => {
      chosen.current = undefined
    },
    [],
  )

  async function choose(picked: File) {
    chosen.current = picked
    setState('preparing')
    onChange(undefined)
    const ready = await readyToLeave(picked).catch(() => undefined)
    // she has chosen another one meanwhile, or none
    if (chosen.current !== picked) return
    setState(ready ? undefined : 'unreadable')
    changed.current(ready)
  }

  const problem = state === 'unreadable' ? state : file && fileProblem(file)
  const size = file ? fileSize(file.size) : ''
  return (
    <Field
      label={t('commitments.file')}
      hint={t('commitments.file.hint')}
      error={problem && t(`commitments.file.${problem}`, { size })}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="file"
            accept={fileTypes.join()}
            className={styles.file}
            // cancelled: the one chosen before stays
            onChange={({ target }) => target.files?.[0] && void choose(target.files[0])}
          />
          <p className={styles.chosen} aria-live="polite">
            {state === 'preparing' && t('commitments.file.preparing')}
            {file && !problem && `${file.name}, ${size}`}
          </p>
        </>
      )}
    </Field>
  )
}

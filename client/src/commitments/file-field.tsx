import { fileTypes } from '../../../server/commitments/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Field } from '../ui/field.tsx'
import styles from './file-field.module.css'
import { fileSize } from './file-size.ts'
import { fileProblem } from './proof.ts'

type Props = { file: File | undefined; onChange: (file: File | undefined) => void }

/** A photo from the camera, or a picture or PDF of the device. Too large is said before anything is sent. */
export function FileField({ file, onChange }: Props) {
  const t = useT()
  const problem = file && fileProblem(file)
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
            onChange={({ target }) => target.files?.[0] && onChange(target.files[0])}
          />
          {file && !problem && (
            <p className={styles.chosen} aria-live="polite">
              {file.name}, {size}
            </p>
          )}
        </>
      )}
    </Field>
  )
}

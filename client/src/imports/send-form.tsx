import { useState } from 'react'
import { type ImportKind, maxFileBytes } from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import styles from './imports.module.css'
import { saveTemplate } from './template.ts'
import { useSend } from './use-import.ts'

type Props = { kinds: readonly ImportKind[]; onSent: (id: string, kind: ImportKind) => void }

/** Which file, and what is in it. Nothing comes in by sending it. */
export function SendForm({ kinds, onSent }: Props) {
  const t = useT()
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'contacts')
  const [tooLarge, setTooLarge] = useState(false)
  const send = useSend((id) => onSent(id, kind))
  const choose = (file: File | undefined) => {
    setTooLarge(file !== undefined && file.size > maxFileBytes)
    if (file && file.size <= maxFileBytes) send.mutate(file)
  }
  return (
    <div className={styles.form}>
      {kinds.length > 1 && (
        <RadioChoice
          look="rows"
          legend={t('spreadsheets.kind')}
          options={kinds.map((value) => ({
            value,
            label: t(`spreadsheets.kind.${value}`),
            hint: t(`spreadsheets.kind.${value}.hint`),
          }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <Field
        label={t('spreadsheets.file')}
        hint={t('spreadsheets.file.hint')}
        error={tooLarge ? t('error.sheet_too_large') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".xlsx,.xlsm,.csv,.tsv,.txt"
            className={styles.file}
            disabled={send.isPending}
            onChange={({ target }) => choose(target.files?.[0])}
          />
        )}
      </Field>
      {send.isPending && <p role="status">{t('spreadsheets.sending')}</p>}
      {send.error && <ErrorNotice error={send.error} />}
      <div className={styles.template}>
        <p>{t(`spreadsheets.template.${kind}`)}</p>
        <Button icon="download" onClick={() => saveTemplate(t, kind)}>
          {t('spreadsheets.template.get')}
        </Button>
      </div>
    </div>
  )
}

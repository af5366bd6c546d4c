import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { putReport, type Report } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { refreshFacts } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { WordsInput } from '../../ui/inputs.tsx'
import { factsOf } from '../facts-of.ts'
import { LanguagesField } from '../list/languages-field.tsx'
import { scopeWords } from '../title-words.ts'
import styles from './life.module.css'

type Props = { report: Report; onClose: () => void }

/** What the report is called, and in which languages it is. */
export function EditDialog({ report, onClose }: Props) {
  const t = useT()
  const language = useLanguage()
  const client = useQueryClient()
  const [title, setTitle] = useState(report.title)
  const [languages, setLanguages] = useState(report.languages)
  const save = useMutation({
    mutationFn: () =>
      call(putReport, {
        params: { id: report.id },
        body: { ...factsOf(report), title, languages },
        ifMatch: report.version,
      }),
    onSuccess: async () => {
      await refreshFacts(client)
      onClose()
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (languages.length > 0) save.mutate()
  }
  return (
    <Dialog title={t('reports.edit')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <LanguagesField languages={languages} onChange={setLanguages} />
        {languages.map((one) => (
          <Field
            key={one}
            label={t(`reports.edit.title.${one}`)}
            hint={t('reports.edit.title.hint', {
              title: scopeWords({ t, language }, report.scope),
            })}
          >
            {(control) => (
              <WordsInput
                {...control}
                lang={one}
                maxLength={200}
                value={title[one]}
                onChange={({ target }) => setTitle({ ...title, [one]: target.value })}
              />
            )}
          </Field>
        ))}
        {save.error && <ErrorNotice error={save.error} />}
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={save.isPending || languages.length === 0}>
            {t('common.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

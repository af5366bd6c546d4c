import { type FormEvent, useState } from 'react'
import {
  type ExportFormat,
  type ExportWhat,
  endingOf,
  exportFormats,
  exportWhatsOf,
  reasonAtLeast,
} from '../../../server/export/rules.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { useT } from '../i18n/use-t.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/inputs.tsx'
import { toast } from '../ui/toast.tsx'
import styles from './export.module.css'
import { ExportCount } from './export-count.tsx'
import { type ExportDraft, filtersIn, noFilters } from './export-draft.ts'
import { ExportFields } from './export-fields.tsx'
import { useTakeOut } from './use-take-out.ts'

/** What to take out, which of it, and what for. The number of rows is seen before anything leaves. */
export function ExportForm() {
  const t = useT()
  const { roles } = useSession().member
  const kinds = exportWhatsOf(roles)
  const [what, setWhat] = useState<ExportWhat>(kinds[0] ?? 'statuses')
  const [format, setFormat] = useState<ExportFormat>('xlsx')
  const [draft, setDraft] = useState<ExportDraft>(noFilters)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [fits, setFits] = useState(false)
  const taking = useTakeOut(() => {
    setReason('')
    setTried(false)
    toast(t('exports.taken'))
  })
  const isShort = reason.trim().length < reasonAtLeast
  const filters = filtersIn(what, draft)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isShort || !fits || taking.isPending) return
    taking.mutate({ what, filters, reason, language: currentLanguage(), format })
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <RadioChoice
        look="rows"
        legend={t('exports.what')}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`exports.kind.${kind}`),
          hint: t(`exports.kind.${kind}.hint`),
        }))}
        value={what}
        onChange={setWhat}
      />
      <ExportFields
        what={what}
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <RadioChoice
        look="rows"
        legend={t('exports.format')}
        options={[...exportFormats].reverse().map((one) => ({
          value: one,
          label: t(`exports.format.${endingOf(what, one)}`),
          hint: t(`exports.format.${endingOf(what, one)}.hint`),
        }))}
        value={format}
        onChange={setFormat}
      />
      <ExportCount what={what} filters={filters} onFits={setFits} />
      <Field
        label={t('exports.reason')}
        hint={t('exports.reason.hint')}
        error={tried && isShort ? t('exports.reason.short') : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {taking.error && <ErrorNotice error={taking.error} />}
      <div>
        <Button type="submit" look="primary" icon="download" disabled={taking.isPending || !fits}>
          {t(taking.isPending ? 'common.loading' : 'exports.take')}
        </Button>
      </div>
    </form>
  )
}

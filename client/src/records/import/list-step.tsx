import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { addDays, dayInAlabama } from '../../../../server/days.ts'
import { type RecordKind, recordKinds } from '../../../../server/records/rules.ts'
import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { RadioChoice } from '../../ui/choice.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select, TextArea } from '../../ui/inputs.tsx'
import { recordKindWord } from '../kind-word.ts'
import { SourceFields } from '../source-fields.tsx'
import styles from './import.module.css'
import { base64Of, type ListDraft, listToRead } from './list-draft.ts'
import type { Change } from './use-list.ts'

type Props = { draft: ListDraft; onChange: Change; onNext: () => void }

const maxBytes = 2 * 1024 * 1024

/** Which list it is: the file or its text, what it is of, where it is from, and when it was seen. */
export function ListStep({ draft, onChange, onNext }: Props) {
  const t = useT()
  const [tooLarge, setTooLarge] = useState(false)
  const [tried, setTried] = useState(false)
  const [today] = useState(() => dayInAlabama(new Date()))
  // another file, another list: what was said of the first does not hold for it
  const ofNewFile = { mapping: null, answers: {}, ended: {} }

  async function choose(file: File | undefined) {
    if (!file) return
    setTooLarge(file.size > maxBytes)
    if (file.size > maxBytes) return
    const content = base64Of(new Uint8Array(await file.arrayBuffer()))
    onChange({ ...ofNewFile, fileName: file.name, content, fileKey: newId(), pasted: '' })
  }

  function paste(pasted: string) {
    const content = base64Of(new TextEncoder().encode(pasted))
    const fileName = t('imports.pasted')
    onChange({ ...ofNewFile, pasted, fileName, content, fileKey: newId() })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (listToRead(draft)) onNext()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('imports.file')}
        hint={t('imports.file.hint')}
        error={
          tooLarge
            ? t('error.list_too_long')
            : tried && draft.content === ''
              ? t('imports.file.missing')
              : undefined
        }
      >
        {(control) => (
          <input
            {...control}
            className={styles.file}
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {draft.content !== '' && draft.pasted === '' && (
        <p className={styles.chosen}>{t('imports.file.chosen', { name: draft.fileName })}</p>
      )}
      <Field label={t('imports.paste')} hint={t('imports.paste.hint')} optional>
        {(control) => (
          <TextArea
            {...control}
            spellCheck={false}
            value={draft.pasted}
            onChange={(event) => paste(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('records.kind')}>
        {(control) => (
          <Select
            {...control}
            value={draft.kind}
            onChange={(event) => onChange({ ...ofNewFile, kind: event.target.value as RecordKind })}
          >
            {recordKinds.map((kind) => (
              <option key={kind} value={kind}>
                {recordKindWord(t, kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <RadioChoice
        look="rows"
        legend={t('imports.stance')}
        options={(['adverse', 'supportive'] as const).map((value) => ({
          value,
          label: t(`records.${value}`),
        }))}
        value={draft.adverse ? 'adverse' : 'supportive'}
        onChange={(value) => onChange({ adverse: value === 'adverse' })}
      />
      <SourceFields draft={draft.source} onChange={(source) => onChange({ source })} />
      <DayChoice
        legend={t('imports.seenOn')}
        options={[
          { label: t('common.today'), day: today },
          { label: t('common.yesterday'), day: addDays(today, -1) },
        ]}
        max={today}
        value={draft.seenOn}
        onChange={(seenOn) => onChange({ seenOn })}
        error={tried && draft.seenOn === null ? t('records.missing.day') : undefined}
      />
      <div>
        <Button type="submit" look="primary">
          {t('imports.toColumns')}
        </Button>
      </div>
    </form>
  )
}

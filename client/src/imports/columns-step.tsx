import type { ImportChoices, ImportPreview, ImportSheet } from '../../../server/imports/contract.ts'
import {
  fieldsOf,
  type ImportField,
  type Mapping,
  neededFields,
} from '../../../server/imports/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Checkbox, Select } from '../ui/inputs.tsx'
import { Section } from '../ui/section.tsx'
import styles from './imports.module.css'
import { unreadColumns } from './unread.ts'
import { Unsaid } from './unsaid.tsx'

type Props = {
  choices: ImportChoices
  preview: ImportPreview
  onChange: (part: Partial<ImportChoices>) => void
  onNext: () => void
}

/** Which sheets and which columns: guessed, shown with what stands in them, and changeable. */
export function ColumnsStep({ choices, preview, onChange, onNext }: Props) {
  const t = useT()
  const { sheets } = preview
  const say = (which: readonly ImportSheet[], part: Partial<ImportChoices['sheets'][number]>) => {
    const ats = which.map(({ at }) => at)
    const before = new Map(choices.sheets.map((one) => [one.at, one]))
    const said = which.map(({ at, use }) => ({ ...(before.get(at) ?? { at, use }), ...part }))
    onChange({ sheets: [...choices.sheets.filter(({ at }) => !ats.includes(at)), ...said] })
  }
  const used = sheets.filter(({ use }) => use)
  const isReady = used.length > 0 && used.every(({ missing }) => missing.length === 0)
  return (
    <div className={styles.form}>
      {sheets.length > 1 && (
        <Section title={t('spreadsheets.sheets', { count: sheets.length })}>
          <div className={styles.checks}>
            {sheets.map((sheet) => (
              <Checkbox
                key={sheet.at}
                label={sheet.name}
                hint={t(sheet.hidden ? 'spreadsheets.sheet.hidden' : 'spreadsheets.sheet.rows', {
                  count: sheet.rows,
                })}
                checked={sheet.use}
                onChange={({ target }) => say([sheet], { use: target.checked })}
              />
            ))}
          </div>
        </Section>
      )}
      {groupsOf(used).map((alike) => (
        <Columns key={alike[0]?.at} alike={alike} kind={choices.kind} onSay={say} />
      ))}
      {used.length === 0 && <p className={styles.soft}>{t('spreadsheets.noSheet')}</p>}
      {choices.kind === 'contacts' && <Unsaid choices={choices} onChange={onChange} />}
      <div className={styles.buttons}>
        <Button look="primary" disabled={!isReady} onClick={onNext}>
          {t('spreadsheets.toRows')}
        </Button>
      </div>
    </div>
  )
}

/** Sheets with the same headers are told about once. */
function groupsOf(sheets: readonly ImportSheet[]): ImportSheet[][] {
  const groups = new Map<string, ImportSheet[]>()
  for (const sheet of sheets) {
    const key = JSON.stringify([sheet.header, sheet.headerRow])
    groups.set(key, [...(groups.get(key) ?? []), sheet])
  }
  return [...groups.values()]
}

type ColumnsProps = {
  alike: readonly ImportSheet[]
  kind: ImportChoices['kind']
  onSay: (which: readonly ImportSheet[], part: { mapping?: Mapping; headerRow?: number }) => void
}

function Columns({ alike, kind, onSay }: ColumnsProps) {
  const t = useT()
  const [first] = alike
  if (!first) return null
  const { header, headerRow, samples, mapping, missing, remembered, titles } = first
  const needed = neededFields[kind]
  const set = (field: ImportField, at: string) => {
    const { [field]: _, ...others } = mapping
    onSay(alike, { mapping: at === '' ? others : { ...others, [field]: Number(at) } })
  }
  const unread = unreadColumns(first).map(
    ({ at, name }) => name || t('spreadsheets.column.unnamed', { number: at + 1 }),
  )
  const names = alike.map(({ name }) => name).filter(Boolean)
  return (
    <Section title={names.length > 0 ? names.join(' · ') : t('spreadsheets.columns')}>
      <p>{t(remembered ? 'spreadsheets.columns.remembered' : 'spreadsheets.columns.lead')}</p>
      <div className={styles.columns}>
        {(fieldsOf[kind] as readonly ImportField[]).map((field) => {
          const at = mapping[field]
          const shown = samples.flatMap((cells) => (at !== undefined && cells[at]) || [])
          return (
            <Field
              key={field}
              label={t(`spreadsheets.field.${field}`)}
              optional={!needed.includes(field)}
              hint={shown.length > 0 ? shown.slice(0, 2).join(' · ').slice(0, 90) : undefined}
              error={missing.includes(field) ? t('spreadsheets.column.missing') : undefined}
            >
              {(control) => (
                <Select
                  {...control}
                  value={at ?? ''}
                  onChange={({ target }) => set(field, target.value)}
                >
                  <option value="">{t('spreadsheets.column.none')}</option>
                  {header.map((name, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                    <option key={index} value={index}>
                      {name || t('spreadsheets.column.unnamed', { number: index + 1 })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )
        })}
        <Field label={t('spreadsheets.headerRow')} hint={t('spreadsheets.headerRow.hint')}>
          {(control) => (
            <Select
              {...control}
              value={headerRow}
              onChange={({ target }) => onSay(alike, { headerRow: Number(target.value) })}
            >
              {[...new Set([...Array.from({ length: 10 }, (_, at) => at + 1), headerRow])].map(
                (row) => (
                  <option key={row} value={row}>
                    {row}
                  </option>
                ),
              )}
            </Select>
          )}
        </Field>
      </div>
      {unread.length > 0 && <p>{t('spreadsheets.columns.unread', { names: unread.join(', ') })}</p>}
      {titles.length > 0 && (
        <p className={styles.soft}>
          {t('spreadsheets.titles', { count: titles.length, rows: titles.slice(0, 8).join(', ') })}
        </p>
      )}
    </Section>
  )
}

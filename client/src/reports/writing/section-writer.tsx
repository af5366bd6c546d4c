import { useQueryClient } from '@tanstack/react-query'
import { getReport, putReportText, type SectionText } from '../../../../server/reports/contract.ts'
import { call } from '../../api.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { Clash } from './clash.tsx'
import { SaveLine } from './save-line.tsx'
import { useAutosave } from './use-autosave.ts'
import styles from './writing.module.css'

type Props = {
  reportId: string
  text: SectionText
  /** the same section in the other language, to write after */
  other: SectionText | undefined
}

/** Where one section is written in one language: it saves itself. */
export function SectionWriter({ reportId, text, other }: Props) {
  const t = useT()
  const shownLanguage = useLanguage()
  const client = useQueryClient()
  const { section, language } = text
  const read = async () => {
    const report = await client.fetchQuery({
      ...queryFor(getReport, { params: { id: reportId } }),
      staleTime: 0,
    })
    return report.texts.find((one) => one.section === section && one.language === language) ?? text
  }
  const { value, theirs, autosave, ...shown } = useAutosave(
    `report/${reportId}/${section}/${language}`,
    { value: text.text, version: text.version },
    {
      save: async (words, version) => {
        const params = { id: reportId, section, language }
        const receipt = await call(putReportText, {
          params,
          body: { text: words },
          ifMatch: version,
        })
        await client.invalidateQueries({
          queryKey: queryFor(getReport, { params: { id: reportId } }).queryKey,
        })
        return receipt.version
      },
      reload: async () => {
        const current = await read()
        return { value: current.text, version: current.version }
      },
    },
  )
  return (
    <div className={styles.writer} lang={shownLanguage}>
      {theirs ? (
        <Clash
          mine={value}
          theirs={theirs.value}
          by={text.editor?.name ?? t('reports.somebody')}
          onMine={() => autosave.takeMine()}
          onTheirs={() => autosave.takeTheirs()}
          onBoth={() => autosave.takeBoth(`${theirs.value.trim()}\n\n${value.trim()}`)}
        />
      ) : (
        <Field label={t(`reports.write.${section}`)} hint={t(`reports.write.in.${language}`)}>
          {(control) => (
            <TextArea
              {...control}
              lang={language}
              rows={section === 'summary' ? 6 : 3}
              maxLength={20_000}
              value={value}
              onChange={({ target }) => autosave.change(target.value)}
              onBlur={() => void autosave.send()}
            />
          )}
        </Field>
      )}
      <SaveLine shown={shown} />
      {other && other.text.trim() !== '' && (
        <Disclosure summary={t(`reports.write.see.${other.language}`)}>
          <p lang={other.language} className={styles.other}>
            {other.text}
          </p>
        </Disclosure>
      )}
    </div>
  )
}

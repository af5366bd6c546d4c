import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryBehind, ReportContents } from '../../../../server/report-contents/contract.ts'
import {
  type Highlight,
  listReportEntries,
  type Report,
} from '../../../../server/reports/contract.ts'
import { formatDay } from '../../i18n/format.ts'
import { useT } from '../../i18n/use-t.ts'
import { pagesFor } from '../../queries.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Checkbox } from '../../ui/inputs.tsx'
import { Paged } from '../../ui/paged.tsx'
import styles from './writing.module.css'

type Props = {
  report: Pick<Report, 'id'>
  contents: ReportContents
  chosen: readonly Highlight[]
  onPick: (highlight: Highlight) => void
  onClose: () => void
}

const kinds = ['commitment', 'contact'] as const

/** The entries of the period, to choose from; restricted ones are never offered. */
export function HighlightPicker(props: Props) {
  const t = useT()
  const [kind, setKind] = useState<(typeof kinds)[number]>('commitment')
  return (
    <Dialog title={t('reports.highlights.add')} onClose={props.onClose}>
      <RadioChoice
        look="segments"
        legend={t('reports.highlights.from')}
        hideLegend
        options={kinds.map((value) => ({ value, label: t(`reports.highlights.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {kind === 'commitment' ? <Commitments {...props} /> : <Contacts {...props} />}
    </Dialog>
  )
}

function Commitments({ contents, ...rest }: Props) {
  const t = useT()
  const items = contents.commitments.items.flatMap(({ id, text, institution, news, madeOn }) =>
    id !== null && text ? [{ id, text, name: institution.name, news: news[0], madeOn }] : [],
  )
  if (items.length === 0) return <p>{t('reports.highlights.none')}</p>
  return (
    <ul className={styles.options}>
      {items.map(({ id, text, name, news, madeOn }) => (
        <Option
          key={id}
          {...rest}
          entry="commitment"
          id={id}
          label={text}
          hint={[name, news && t(`report.news.${news}`), formatDay(madeOn)]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </ul>
  )
}

function Contacts({ contents, report: { id }, ...rest }: Props) {
  const t = useT()
  const query = useInfiniteQuery(
    pagesFor(listReportEntries, {
      params: { id },
      query: { number: contents.contacts.held.key, limit: 50 },
    }),
  )
  return (
    <Paged query={query} empty={<p>{t('reports.highlights.none')}</p>}>
      {(items: readonly EntryBehind[]) => (
        <ul className={styles.options}>
          {items.map(({ id: entryId, word, institutions, day }) => (
            <Option
              key={entryId}
              {...rest}
              entry="contact"
              id={entryId}
              label={`${word ? t(`contactKind.${word}` as 'contactKind.call') : ''} · ${institutions.map(({ name }) => name).join(', ')}`}
              hint={day ? formatDay(day) : ''}
            />
          ))}
        </ul>
      )}
    </Paged>
  )
}

type OptionProps = Pick<Props, 'chosen' | 'onPick'> & {
  entry: Highlight['entry']
  id: string
  label: string
  hint: string
}

function Option({ entry, id, label, hint, chosen, onPick }: OptionProps) {
  const isChosen = chosen.some(({ entryId }) => entryId === id)
  return (
    <li className={styles.option}>
      <Checkbox
        label={label}
        hint={hint}
        checked={isChosen}
        disabled={isChosen}
        onChange={() => onPick({ entry, entryId: id, caption: {} })}
      />
    </li>
  )
}

import type { ReportContents } from '../../../../server/report-contents/contract.ts'
import type { Highlight, Report } from '../../../../server/reports/contract.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/use-t.ts'

/** What an entry is, in a line: its words where it has some, with whom, and the day. */
export function aboutWords(
  t: Translate,
  { entry, entryId }: Highlight,
  { highlights }: Pick<Report, 'highlights'>,
  { commitments }: Pick<ReportContents, 'commitments'>,
): string {
  const shown = highlights.find(({ about }) => about?.entryId === entryId)?.about
  if (shown) {
    const names = shown.institutions.map(({ name }) => name).join(', ')
    return [shown.text, names, formatDay(shown.day)].filter(Boolean).join(' · ')
  }
  const item = commitments.items.find(({ id }) => id === entryId)
  if (item) return [item.text, item.institution.name].filter(Boolean).join(' · ')
  return t(`reports.entry.${entry}`)
}

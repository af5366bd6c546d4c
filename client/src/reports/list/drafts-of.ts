import type { ReportListed } from '../../../../server/reports/contract.ts'
import { waitsForReviewBy } from '../../../../server/reports/rules.ts'

type Listed = Pick<ReportListed, 'state' | 'editor' | 'mayEdit' | 'reviewAsked'>

/** What drafts wait for, as one member sees them: her review where it was asked for, her writing, or others. */
export function draftsOf<Report extends Listed>(reports: readonly Report[], memberId: string) {
  const drafts = reports.filter(({ state }) => state === 'draft')
  const waiting = drafts.filter(({ editor, reviewAsked }) =>
    waitsForReviewBy(memberId, {
      editedBy: editor?.id ?? null,
      asked: reviewAsked && { of: reviewAsked.of?.id ?? null },
    }),
  )
  const isHers = ({ editor, mayEdit }: Report) =>
    mayEdit && (editor === null || editor.id === memberId)
  const rest = drafts.filter((one) => !waiting.includes(one))
  return { waiting, mine: rest.filter(isHers), others: rest.filter((one) => !isHers(one)) }
}

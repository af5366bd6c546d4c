import type { ReportListed } from '../../../../server/reports/contract.ts'

type Listed = Pick<ReportListed, 'state' | 'editor' | 'mayEdit'>

/** What drafts wait for, as one member sees them: whoever edited it last cannot review it, nor is there anything to review in what nobody has begun. */
export function draftsOf<Report extends Listed>(reports: readonly Report[], memberId: string) {
  const drafts = reports.filter(({ state }) => state === 'draft')
  const toReview = drafts.filter(({ editor }) => editor && editor.id !== memberId)
  const rest = drafts.filter((one) => !toReview.includes(one))
  return {
    mine: rest.filter(({ mayEdit }) => mayEdit),
    toReview,
    others: rest.filter(({ mayEdit }) => !mayEdit),
  }
}

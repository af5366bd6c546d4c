import { createContext, use } from 'react'
import type { Addendum, Figure } from '../../../../server/report-contents/contract.ts'
import type { Period } from '../../../../server/reports/rules.ts'

type Correction = Addendum['numbers'][number]

/** What the parts of a report share. */
export type InReport = {
  period: Period
  /** where the entries behind a number are listed; none for whoever reads without an account */
  hrefOfNumber: ((key: Figure['key']) => string) | undefined
  /** numbers that would be others today, by key */
  corrections: ReadonlyMap<string, Correction>
  /** whether counties, entries and institutions lead to their pages */
  links: boolean
}

const ReportContext = createContext<InReport | undefined>(undefined)

export const WithReport = ReportContext

/** @throws outside of a report */
export function useReport(): InReport {
  const report = use(ReportContext)
  if (!report) throw new Error('Only a report has numbers')
  return report
}

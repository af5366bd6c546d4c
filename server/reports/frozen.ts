import type { Answer, AskStanding } from '../campaigns/rules.ts'
import type { CommitmentState, EvidenceGrade } from '../commitments/rules.ts'
import type { ParticipantRole } from '../contacts/rules.ts'
import type { Day } from '../days.ts'
import type { Sector } from '../institutions/rules.ts'
import type { CountyMoves } from '../moves/rules.ts'
import type { RecordKind } from '../records/rules.ts'
import type { CountyGaps, CountyInReport } from '../report-contents/contract.ts'
import type { CommitmentNews } from './commitment-rules.ts'
import type { Numbers } from './number-rules.ts'

/**
 * What a report found, for whoever reads it: ids, days, values, and the names of public things. No words of an entry: those
 * are read where they stand, as long as they do, by whoever may. This is what a final report keeps, so it changes only by
 * becoming more.
 */
export interface Frozen {
  asOf: Day
  from: Day
  previous: { from: Day; to: Day }
  rulesVersion: number
  /** what its regions were called; reports finished before this was kept name them as they are called now */
  regions?: readonly { id: string; name: string }[]
  counties: CountyInReport[]
  moved: { fips: string; name: string; region_id: string; moves: CountyMoves }[]
  numbers: Numbers
  /** of institutions and organizations that are named in it, by id */
  names: Record<string, string>
  commitments: FrozenCommitment[]
  moreCommitments: number
  campaigns: {
    id: string
    name: { en: string; es: string }
    changed: {
      askId: string
      institutionId: string
      before: AskStanding
      after: Answer
      day: Day
    }[]
  }[]
  /** put or answered in the period; reports finished before this was kept show none */
  asks?: readonly FrozenAsk[]
  moreAsks?: number
  gaps: (Omit<CountyGaps, 'keyGaps' | 'before'> & {
    /** at the start; not of reports finished before this was kept */
    before?: CountyGaps['before']
    keyGaps: { institutionId: string; kind: string; sector: Sector; lastHeldOn: Day | null }[]
  })[]
  first: FirstTime[]
  records: {
    id: string
    change: 'began' | 'ended'
    kind: RecordKind
    title: string
    adverse: boolean
    institutionId: string
    day: Day
  }[]
}

export interface FrozenCommitment {
  id: string
  countyFips: string
  institutionId: string
  news: CommitmentNews[]
  state: CommitmentState
  madeOn: Day
  dueOn: Day | null
  evidence: EvidenceGrade
}

export interface FrozenAsk {
  id: string
  institutionId: string
  askedOn: Day | null
  answer: AskStanding
  answeredOn: Day | null
}

/** A member who took part in a role for the first time, and the contact in which she did. */
export interface FirstTime {
  role: ParticipantRole
  memberId: string
  name: string
  contactId: string
  day: Day
}

import type { Day } from '../../days.ts'
import type { FindingKind } from '../../detector/rules.ts'
import type { ImportField, RowProblem, RowState } from '../rules.ts'
import type { Place } from './asking.ts'

/** Why a row cannot come in: which cell, and what is the matter with it. */
export interface Problem extends Place {
  field: ImportField | null
  code: RowProblem
  /** as it stands in the cell, shortened */
  text: string
}

/** Words of a row that may lead to somebody of the community. */
export interface Finding extends Place {
  key: string
  field: ImportField
  text: string
  kinds: FindingKind[]
  /** what somebody chose for it; null while nobody has */
  choice: string | null
}

/** A row as people look over it. */
export interface RowShown extends Place {
  state: RowState
  day: Day | null
  fips: string | null
  institution: string
  /** what it says, shortened; of a double, nothing */
  about: string
  /** of a double: the row that says the same */
  sameAs: Place | null
}

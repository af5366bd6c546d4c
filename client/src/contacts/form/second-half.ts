import { rememberSaved } from '../just-saved.ts'
import { AddInstitution } from './add-institution.tsx'
import { Details } from './details.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { renewed } from './draft-parts.ts'
import { KindPart } from './kind-part.tsx'
import { RepeatLast } from './repeat-last.tsx'
import { SaveProblem } from './save-problem.tsx'

/** What of the form nobody needs before her first touch: in one piece, asked for at once. */
export const secondHalf = {
  DraftNotice,
  RepeatLast,
  KindPart,
  Details,
  AddInstitution,
  SaveProblem,
  renewed,
  rememberSaved,
}

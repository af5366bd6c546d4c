import type { ContactKind } from '../../contacts/rules.ts'
import type { Sector } from '../../institutions/rules.ts'

/** Sentences that go with any topic, in one language. */
export interface Phrases {
  /** who is meant when nobody is named */
  somebody: Record<Sector, readonly string[]>
  scene: Record<ContactKind, readonly string[]>
  /** when it is not the first talk about `{subject}`, and how it was taken then */
  again: readonly string[]
  stillWarm: readonly string[]
  stillCool: readonly string[]
  stillCold: readonly string[]
  detail: readonly string[]
  close: readonly string[]
  /** why a contact did not come about; `{subject}` is what it was to be about */
  attempted: readonly string[]
  cancelled: readonly string[]
  refused: readonly string[]
  basis: { warm: readonly string[]; cool: readonly string[]; cold: readonly string[] }
  followUp: readonly string[]
  progress: readonly string[]
  evidence: readonly string[]
  partly: readonly string[]
  confirmed: readonly string[]
  lapsed: readonly string[]
  withdrawn: readonly string[]
  reopened: readonly string[]
}

import type { Language } from '../../members/rules.ts'

/** What is put to an institution, and how it answers: whole sentences, joined at random into notes. */
export interface Topic {
  /** a noun phrase: "Wanted to raise …" */
  subject: string
  ask: readonly string[]
  /** answers by stance, one to each ask: with us, undecided, against us */
  warm: readonly string[]
  cool: readonly string[]
  cold: readonly string[]
  /** what they promise, and what it looks like when they keep it and when they do not */
  promise: string
  kept: string
  broken: string
}

/** The same topic in both languages. `{who}`, `{county}` and `{seat}` are filled in. */
export type Bilingual = Record<Language, Topic>

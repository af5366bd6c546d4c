import { leaveOut, type QuestionAbout } from '../rules.ts'

/** One of the answers that suggest themselves; `label` is a name, empty where the value is a word of ours. */
export interface Proposal {
  value: string
  label: string
}

/** What only a person can say; the same for every row that asks it. */
export interface Question {
  key: string
  about: QuestionAbout
  /** as the list has it */
  text: string
  /** the county of the rows, where it is known and matters */
  fips: string | null
  rows: number[]
  proposals: readonly Proposal[]
}

export type Asked = Omit<Question, 'rows'>

/** What was asked and what people answered. */
export class Questions {
  readonly #answers: ReadonlyMap<string, string>
  readonly #open = new Map<string, Question>()

  constructor(answers: ReadonlyMap<string, string>) {
    this.#answers = answers
  }

  /** The answer when it is one that fits; `leave_out` always fits. Otherwise the question stays open for this row. */
  answer(row: number, asked: Asked, fits: (answer: string) => boolean): string | undefined {
    const answer = this.#answers.get(asked.key)
    if (answer !== undefined && (answer === leaveOut || fits(answer))) return answer
    const question = this.#open.get(asked.key)
    if (question) question.rows.push(row)
    else this.#open.set(asked.key, { ...asked, rows: [row] })
    return undefined
  }

  said(key: string): string | undefined {
    return this.#answers.get(key)
  }

  get open(): Question[] {
    return [...this.#open.values()]
  }
}

import { leaveOut, type QuestionAbout } from '../rules.ts'

/** Where a row stands in its file: the sheet, counted from 0, and the row as the spreadsheet numbers it. */
export interface Place {
  sheet: number
  row: number
}

/** An answer that suggests itself; `label` is a name, empty where the value is a word of ours. */
export interface Proposal {
  value: string
  label: string
}

/** What only a person can say; the same for every row that asks it. */
export interface Question {
  key: string
  about: QuestionAbout
  /** as the file has it */
  text: string
  /** the county of the rows, where it is known and matters */
  fips: string | null
  first: Place
  rows: number
  proposals: readonly Proposal[]
}

interface Asked {
  about: QuestionAbout
  key: string
  text: string
  fips?: string | null
  proposals: () => readonly Proposal[]
}

/** More than anybody answers at a time: the next ones come when these are answered. */
const openAtMost = 200

/** What was asked of a file and what people answered; `<about>:*` answers whatever has no answer of its own. */
export class Asking {
  readonly #answers: ReadonlyMap<string, string>
  readonly #open = new Map<string, Question>()
  /** beyond those that are shown */
  readonly #more = new Set<string>()

  constructor(answers: ReadonlyMap<string, string>) {
    this.#answers = answers
  }

  /** The answer when it is one that fits; `leave_out` always fits. Otherwise the question stays open for this row. */
  answer(place: Place, asked: Asked, fits: (answer: string) => boolean): string | undefined {
    const { about, key } = asked
    for (const said of [this.#answers.get(key), this.#answers.get(`${about}:*`)])
      if (said !== undefined && (said === leaveOut || fits(said))) return said
    this.#note(place, asked)
    return undefined
  }

  said(key: string): string | undefined {
    return this.#answers.get(key)
  }

  get answers(): ReadonlyMap<string, string> {
    return this.#answers
  }

  get open(): Question[] {
    return [...this.#open.values()]
  }

  get count(): number {
    return this.#open.size + this.#more.size
  }

  #note(place: Place, { about, key, text, fips = null, proposals }: Asked): void {
    const question = this.#open.get(key)
    if (question) question.rows += 1
    else if (this.#open.size >= openAtMost) this.#more.add(key)
    else
      this.#open.set(key, { about, key, text, fips, first: place, rows: 1, proposals: proposals() })
  }
}

/** A key is short enough to travel, and the same for what looks the same. */
export function keyOf(about: QuestionAbout, ...parts: readonly string[]): string {
  return `${about}:${parts.map((part) => part.slice(0, 150)).join('@')}`
}

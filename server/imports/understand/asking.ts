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
  /** the proposal that is clearly meant, if one is: many of them can be taken at once */
  likely: string | null
}

/** One that somebody has answered, so that she can look at it again; her answer is among the proposals. */
export interface Answered extends Question {
  answer: string
}

interface Asked {
  about: QuestionAbout
  key: string
  text: string
  fips?: string | null
  proposals: () => readonly Proposal[]
  likely?: (proposals: readonly Proposal[]) => string | null
  /** what an answer is called that is none of the proposals */
  nameOf?: (answer: string) => string
}

/** More than anybody answers at a time: the next ones come when these are answered. */
const openAtMost = 200

/** What was asked of a file and what people answered; `<about>:*` answers whatever has no answer of its own. */
export class Asking {
  readonly #answers: ReadonlyMap<string, string>
  readonly #open = new Map<string, Question>()
  readonly #answered = new Map<string, Answered>()
  /** beyond those that are shown */
  readonly #more = new Set<string>()

  constructor(answers: ReadonlyMap<string, string>) {
    this.#answers = answers
  }

  /** The answer when it is one that fits; `leave_out` always fits. Otherwise the question stays open for this row. */
  answer(place: Place, asked: Asked, fits: (answer: string) => boolean): string | undefined {
    const { about, key } = asked
    for (const said of [this.#answers.get(key), this.#answers.get(`${about}:*`)])
      if (said !== undefined && (said === leaveOut || fits(said))) {
        this.#keep(place, asked, said)
        return said
      }
    this.#note(place, asked)
    return undefined
  }

  said(key: string): string | undefined {
    return this.#answers.get(key)
  }

  get answers(): ReadonlyMap<string, string> {
    return this.#answers
  }

  /** A row more that asked what was answered, or never asked. */
  again(key: string): void {
    const answered = this.#answered.get(key)
    if (answered) answered.rows += 1
  }

  get answered(): Answered[] {
    return [...this.#answered.values()]
  }

  get open(): Question[] {
    return [...this.#open.values()]
  }

  get count(): number {
    return this.#open.size + this.#more.size
  }

  #note(place: Place, asked: Asked): void {
    const question = this.#open.get(asked.key)
    if (question) question.rows += 1
    else if (this.#open.size >= openAtMost) this.#more.add(asked.key)
    else this.#open.set(asked.key, toQuestion(place, asked))
  }

  #keep(place: Place, asked: Asked, answer: string): void {
    const known = this.#answered.get(asked.key)
    if (known) known.rows += 1
    if (known || this.#answered.size >= openAtMost) return
    const question = toQuestion(place, asked)
    const isProposed =
      answer === leaveOut || question.proposals.some(({ value }) => value === answer)
    const label = isProposed ? '' : (asked.nameOf?.(answer) ?? '')
    const proposals = isProposed
      ? question.proposals
      : [...question.proposals, { value: answer, label }]
    this.#answered.set(asked.key, { ...question, proposals, answer })
  }
}

function toQuestion(place: Place, asked: Asked): Question {
  const { about, key, text, fips = null } = asked
  const proposals = asked.proposals()
  return {
    about,
    key,
    text,
    fips,
    first: place,
    rows: 1,
    proposals,
    likely: asked.likely?.(proposals) ?? null,
  }
}

/** A key is short enough to travel, and the same for what looks the same. */
export function keyOf(about: QuestionAbout, ...parts: readonly string[]): string {
  return `${about}:${parts.map((part) => part.slice(0, 150)).join('@')}`
}

import type { ContactKind, Outcome } from '../contacts/rules.ts'
import type { Language } from '../members/rules.ts'
import type { Dice } from './dice.ts'
import { Variety } from './variety.ts'
import type { Stance } from './visited.ts'
import type { Phrases } from './words/phrases.ts'
import { english } from './words/phrases-en.ts'
import { spanish } from './words/phrases-es.ts'
import type { Topic } from './words/topic.ts'

export const phrases: Readonly<Record<Language, Phrases>> = { en: english, es: spanish }

/** What the blanks of a sentence stand for. */
export interface Blanks {
  who: string
  seat: string
  county: string
  subject: string
}

export interface Occasion {
  fips: string
  kind: ContactKind
  outcome: Outcome
  stance: Stance
  language: Language
  topic: Topic
  /** spoken of there before */
  again: boolean
  blanks: Blanks
}

/** Writes notes as organizers would: what came about, what we put to them, how they took it. */
export class NoteBook {
  readonly #variety: Variety
  readonly #dice: Dice

  constructor(dice: Dice) {
    this.#dice = dice
    this.#variety = new Variety(dice)
  }

  noteOf(occasion: Occasion): string {
    const { fips, kind, outcome, language, blanks } = occasion
    const say = phrases[language]
    const one = (list: readonly string[]) => this.#variety.one(list, fips)
    if (outcome !== 'held') return fill(one(say[outcome]), blanks)
    const sentences = [one(say.scene[kind]), ...this.#talk(occasion)]
    if (this.#dice.happens(0.4)) sentences.push(one(say.detail))
    if (this.#dice.happens(0.4)) sentences.push(one(say.close))
    return fill(sentences.join(' '), blanks)
  }

  /** What was put to them and its own answer; the next time in other words. */
  #talk({ fips, stance, language, topic, again }: Occasion): string[] {
    const one = (list: readonly string[]) => this.#variety.one(list, fips)
    if (!again) {
      const ask = one(topic.ask)
      return [ask, topic[stance][topic.ask.indexOf(ask)] ?? '']
    }
    const say = phrases[language]
    const still = { warm: say.stillWarm, cool: say.stillCool, cold: say.stillCold }[stance]
    return [one(say.again), one([...topic[stance], ...still])]
  }
}

/** Fills the blanks; a sentence that begins with one begins with a capital, and Spanish contracts. */
export function fill(text: string, blanks: Blanks): string {
  return text
    .replace(/\{(\w+)\}/g, (_, name: keyof Blanks) => blanks[name])
    .replace(/(?<=^|\s)(de|[aA]) el /g, (_, word: string) => (word === 'de' ? 'del ' : `${word}l `))
    .replace(
      /(^|[.?!] )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
}

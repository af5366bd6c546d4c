import { type Found, weights } from './finding-rules.ts'
import { at, indexAt, near, type Token, words } from './token-rules.ts'

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|ene|febrero|marzo|abril|abr|mayo|junio|julio|agosto|ago|sep?tiembre|set|octubre|noviembre|diciembre|dic)'
const day = '\\d{1,2}(?:st|nd|rd|th|[ºo]|ero)?'
/** A day is written on one line: "by May", and 4/1/1990 in the next, are two. */
const gap = '[^\\S\\n]'
const year = `(?:,?${gap}(?:del?${gap}|of${gap})?\\d{4}|${gap}del${gap}\\d{2})?`
const date = new RegExp(
  [
    String.raw`\d{4}[/.–-]\d{1,2}[/.–-]\d{1,2}(?!\d)`,
    String.raw`\d{1,2}[/.–-]\d{1,2}[/.–-](?:\d{4}|\d{2})(?!\d)`,
    String.raw`${month}\.?${gap}${day}\b${year}`,
    String.raw`${day}${gap}(?:de${gap}|of${gap})?${month}\b\.?${year}`,
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])${form}`)
    .join('|'),
  'giu',
)

/** What a birth date is announced by. */
const announcing = words(
  'born dob birth birthday birthdate nacio nacido nacida nac nacimiento cumpleanos cumple cumplio fdn',
)
/** The same when it comes after its date. */
const naming = words('dob birth birthday birthdate nacimiento cumpleanos')
/** These are born as well. */
const things =
  words(`coalition program idea campaign movement law company union group organization church project
  coalicion programa idea campana movimiento ley empresa grupo organizacion proyecto`)

/** Days that words of birth go with. The day of a meeting is not one. */
export function findBirthDates(text: string, tokens: readonly Token[]): Found[] {
  return [...text.matchAll(date)].flatMap(({ 0: whole, index: from }): Found[] => {
    const to = from + whole.trimEnd().length
    const first = indexAt(tokens, from)
    const next = indexAt(tokens, to)
    const isOne = announced(text, tokens, first) || named(text, tokens, first, next)
    return isOne ? [{ kind: 'birth_date', from, to, weight: weights.birth_date }] : []
  })
}

/** A word of birth stands before it, with no other day in between. */
function announced(text: string, tokens: readonly Token[], first: number): boolean {
  const { sentence } = at(tokens, first)
  for (let index = first - 1; index >= first - 8; index -= 1) {
    const token = at(tokens, index)
    if (token.sentence !== sentence || isYearOrDay(text, token)) return false
    const short = index === first - 1 && /^[bn]$/.test(token.word)
    if (short || announcing.has(token.word))
      return !near(tokens, index, things, { before: 4, after: 0 })
  }
  return false
}

/** "4/1/1990 is his date of birth": soon after it, before any other day. */
function named(text: string, tokens: readonly Token[], first: number, next: number): boolean {
  const { sentence } = at(tokens, first)
  for (let index = next; index < next + 6; index += 1) {
    const token = at(tokens, index)
    if (token.sentence !== sentence || isYearOrDay(text, token)) return false
    if (naming.has(token.word)) return true
  }
  return false
}

function isYearOrDay(text: string, { from, to }: Token): boolean {
  return /\d/.test(text.slice(from, to)) && /^[/.–-]\d/.test(text.slice(to, to + 2))
}

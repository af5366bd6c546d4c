import { type Found, weights } from './finding-rules.ts'
import { at, indexAt, near, type Token, wordBefore, words } from './token-rules.ts'

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
  'born dob birth birthday birthdate nacio nacido nacida nac nacimiento cumpleanos fdn',
)
/** Somebody turns so many years, or keeps a promise, which our notes speak of more: only the years tell. */
const turning = words('cumple cumplio cumplira')
const years = words('ano anos anito anitos')
/** "Cumplió dieciocho el dos": a number with nothing of which there are so many. */
const numbers =
  words(`uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete
  dieciocho diecinueve veinte veintiuno veintidos treinta cuarenta cincuenta sesenta setenta ochenta`)
/** "Su cumple es el 30": short for a birthday. */
const whose = words('su sus mi tu del')
/** What offices give out, and speak of: the day of a birth stands in it with its year. */
const papers = words(
  'certificate certificates record records registration acta actas partida partidas',
)
/** The same when it comes after its date. */
const naming = words('dob birth birthday birthdate nacimiento cumpleanos')
/** These are born as well. */
const things =
  words(`coalition program idea campaign movement law company union group organization church project
  agreement alliance committee table
  coalicion programa idea campana movimiento ley empresa grupo organizacion proyecto acuerdo alianza comite mesa`)

/** Days that words of birth go with. The day of a meeting is not one. */
export function findBirthDates(text: string, tokens: readonly Token[]): Found[] {
  return [...text.matchAll(date)].flatMap(({ 0: whole, index: from }): Found[] => {
    const to = from + whole.trimEnd().length
    const first = indexAt(tokens, from)
    const next = indexAt(tokens, to)
    const hasYear = /\d{4}|[^\p{L}\p{N}]\d{2}\.?$/u.test(whole.trimEnd())
    const isOne =
      announced(text, tokens, first, hasYear) || named(text, tokens, { first, next, hasYear })
    return isOne ? [{ kind: 'birth_date', from, to, weight: weights.birth_date }] : []
  })
}

/** A word of birth stands before it, with no other day in between. */
function announced(
  text: string,
  tokens: readonly Token[],
  first: number,
  hasYear: boolean,
): boolean {
  const { sentence } = at(tokens, first)
  for (let index = first - 1; index >= first - 8; index -= 1) {
    const token = at(tokens, index)
    if (token.sentence !== sentence || isYearOrDay(text, token)) return false
    const short = hasYear && index === first - 1 && /^[bn]$/.test(token.word)
    if (!short && !announcing.has(token.word) && !turnsYears(tokens, index)) continue
    const isThing = near(tokens, index, things, { before: 4, after: 0 })
    return !isThing && !isPaper(tokens, index, hasYear)
  }
  return false
}

/** "4/1/1990 is his date of birth": soon after it, before any other day. */
function named(
  text: string,
  tokens: readonly Token[],
  { first, next, hasYear }: { first: number; next: number; hasYear: boolean },
): boolean {
  const { sentence } = at(tokens, first)
  for (let index = next; index < next + 6; index += 1) {
    const token = at(tokens, index)
    if (token.sentence !== sentence || isYearOrDay(text, token)) return false
    if (naming.has(token.word)) return !isPaper(tokens, index, hasYear)
  }
  return false
}

/** Somebody turns so many years, or has her day; not: keeps a word. */
function turnsYears(tokens: readonly Token[], index: number): boolean {
  if (!turning.has(at(tokens, index).word)) return false
  const [{ word: many }, { word: then }] = [at(tokens, index + 1), at(tokens, index + 2)]
  const bare = (numbers.has(many) || /^\d{1,2}$/.test(many)) && then === 'el'
  return (
    bare ||
    near(tokens, index, years, { before: 0, after: 3 }) ||
    whose.has(wordBefore(tokens, index).word)
  )
}

/** "Birth certificates", on a day of this year. */
function isPaper(tokens: readonly Token[], index: number, hasYear: boolean): boolean {
  return !hasYear && near(tokens, index, papers, { before: 2, after: 1 })
}

function isYearOrDay(text: string, { from, to }: Token): boolean {
  return /\d/.test(text.slice(from, to)) && /^[/.–-]\d/.test(text.slice(to, to + 2))
}

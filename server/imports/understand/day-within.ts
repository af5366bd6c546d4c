import { monthNames } from '../../records/list/day-text.ts'

/** `set` is a word of its own, and hardly ever September. */
const month = `(?:${monthNames.filter((name) => name !== 'set').join('|')})`
const before = String.raw`\b(?:by|on|until|till|before|due|el|para(?: el)?|antes del?|hasta(?: el)?)\s+`
const end = String.raw`(?=\s*(?:$|[.,;)!?\n]))`
const nth = String.raw`\d{1,2}(?:st|nd|rd|th|º|o)?`

/** Days with their year wherever they stand. */
const whole = new RegExp(
  [
    String.raw`(?<![\d/.-])\d{4}-\d{1,2}-\d{1,2}(?![\d/.-])`,
    String.raw`(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/-])`,
    String.raw`\b${month}\.? ${nth},? \d{4}\b`,
    String.raw`\b${nth} (?:of |de )?${month}\.?,? (?:del? )?\d{4}\b`,
  ].join('|'),
  'giu',
)
/** Without one, where a word says that it is a day, or where nothing comes after it. */
const short = [
  String.raw`(?<![\d/.$-])\d{1,2}/\d{1,2}(?![\d/-])`,
  String.raw`\b${month}\.? ${nth}(?!\w)`,
  String.raw`\b${nth} (?:of |de )?${month}\b`,
].join('|')
const anywhere = new RegExp(short, 'giu')
const asDay = new RegExp(`${before}(${short})|(${short})${end}`, 'iu')
/** Hours and halves, wherever they stand. */
const none = /^(?:24\/7|1\/2|1\/3|2\/3|1\/4|3\/4|50\/50)$/

/** The one day that a text names, as it is written; null when it names none, or several. */
export function dayWithin(text: string): string | null {
  const long = text.match(whole) ?? []
  const rest = text.replace(whole, ' ')
  const bare = (rest.match(anywhere) ?? []).filter((one) => !none.test(one))
  if (long.length + bare.length !== 1) return null
  const [, said, last] = asDay.exec(rest) ?? []
  const [only = bare.length > 0 ? (said ?? last ?? null) : null] = long
  return only
}

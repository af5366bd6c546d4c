const kept = new Set('AL DCH EAMC HCA LLC LV NE NW PO SE SW UAB US USA VA'.split(' '))
const small = new Set(['a', 'an', 'and', 'at', 'of', 'the'])
const spelled: Record<string, string> = { DEKALB: 'DeKalb' }

/**
 * A hospital's UPPER CASE name or address as people write it: `DCH REGIONAL MEDICAL CENTER` →
 * `DCH Regional Medical Center`. Known initials stay; `, THE` at the end moves to the front.
 */
export function titleCase(text: string): string {
  return text
    .replace(/^(.*), THE$/, 'THE $1')
    .replace(/(\S)- /g, '$1 - ')
    .replace(/\s+/g, ' ')
    .replace(/[A-Z0-9'’]+/g, (word, at: number) => caseOf(word, at === 0))
}

function caseOf(word: string, first: boolean): string {
  const lower = word.toLowerCase()
  if (kept.has(word)) return word
  if (spelled[word]) return spelled[word]
  if (small.has(lower) && !first) return lower
  if (/^mc[a-z]{3}/.test(lower)) return `Mc${capital(lower.slice(2))}`
  return capital(lower)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

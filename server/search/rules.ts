/**
 * English and Spanish words people type for a kind; a kind not listed is found by its own name.
 * The commonest Spanish one stands last, next to the county: similarity likes `escuelas marshall` in one piece.
 */
const wordsByKind: Readonly<Record<string, string>> = {
  city_government: 'city town hall mayor council ayuntamiento ciudad alcaldía alcalde',
  county_commission: 'county commission comisión condado',
  probate_office: 'probate judge court juez juzgado testamentario',
  state_representative: 'state representative house representante estatal cámara',
  state_senator: 'state senator senate senador estatal senado',
  us_representative: 'us representative congress house representante congreso',
  us_senator: 'us senator congress senate senador congreso',
  statewide_office: 'state office oficina estatal',
  sheriff: 'sheriff alguacil',
  city_police: 'police policía',
  campus_police: 'campus police university college universidad policía',
  state_police: 'state police policía estatal',
  tribal_police: 'tribal police policía',
  other_police: 'police policía',
  hospital: 'clinic clínica hospital',
  school_district: 'schools district board distrito escolar escuelas',
  health_department: 'health department departamento salud',
  legal_aid: 'legal aid ayuda legal abogado',
  library: 'library biblioteca',
  nonprofit: 'nonprofit sin fines de lucro',
  employer: 'employer business empresa empleador',
  shop: 'shop store tienda',
  restaurant: 'restaurant restaurante',
  farm: 'farm finca granja rancho',
  landlord: 'landlord housing vivienda arrendador',
  bank: 'bank banco',
  church: 'church iglesia',
  union_local: 'union local sindicato',
  african_american: 'african american black afroamericano',
  lgbtq: 'lgbtq',
  immigrant_led: 'immigrant inmigrante',
  civic: 'civic cívico',
}

/**
 * Text as the search compares it: no accents, no case, no punctuation, single spaces.
 * Apostrophes vanish (`Sheriff's` → `sheriffs`), other punctuation parts words (`Lee-Russell` → `lee russell`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that people put between the others, or leave out. */
const joining = new Set(['of', 'the', 'and', 'for', 'de', 'del', 'la', 'las', 'el', 'los', 'y'])

/** What somebody typed, folded: the words that have to be found. */
export function soughtWords(text: string): string {
  const words = fold(text).split(' ')
  const telling = words.filter((word) => !joining.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/**
 * The `search` column of an institution: its name, the words for its kind in both languages, its counties,
 * folded. `alguacil marshall` and `marshall sheriff` both find the Marshall County Sheriff's Office.
 * @param countyNames names as in the counties table (`St. Clair`); none when statewide or unknown
 */
export function searchTextOf(institution: {
  name: string
  kind: string
  countyNames: readonly string[]
}): string {
  const { name, kind, countyNames } = institution
  return fold([name, wordsByKind[kind] ?? kind, ...countyNames].join(' '))
}

/**
 * How well a text answers what somebody looks for, where no database is at hand: each word has to begin one of the
 * text's, or to be one slip of the finger away from it. 0: not at all; the more whole words, the better.
 * @param words as `soughtWords` gives them
 * @param text folded
 */
export function likenessOf(words: string, text: string): number {
  const there = text.split(' ')
  let likeness = 0
  for (const word of words.split(' ')) {
    const best = Math.max(...there.map((one) => likenessOfWord(word, one)))
    if (best === 0) return 0
    likeness += best
  }
  return likeness
}

function likenessOfWord(word: string, one: string): number {
  if (word === one) return 3
  if (one.startsWith(word)) return 2
  // as short a word as this is another word with any other letter
  return word.length >= 5 && isOneSlipAway(word, one.slice(0, word.length + 1)) ? 1 : 0
}

/** A letter too many, too few, another one, or two in the wrong order; what follows in the text does not count. */
function isOneSlipAway(word: string, text: string): boolean {
  let at = 0
  while (at < word.length && word[at] === text[at]) at += 1
  const [rest, other] = [word.slice(at), text.slice(at)]
  return (
    other.startsWith(rest.slice(1)) ||
    other.slice(1).startsWith(rest.slice(1)) ||
    other.slice(1).startsWith(rest) ||
    (rest[0] === other[1] && rest[1] === other[0] && other.slice(2).startsWith(rest.slice(2)))
  )
}

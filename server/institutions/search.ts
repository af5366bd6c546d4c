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

/** A word or a number of a text. */
export interface Token {
  /** lower case, without accents and without 's */
  word: string
  raw: string
  /** where it stands, in UTF-16 units */
  from: number
  to: number
  /** Nothing is read together across sentences, nor across what was taken out. */
  sentence: number
  opens: boolean
  /** Something other than a space stands before it: it begins a sentence, or comes after a comma. */
  apart: boolean
}

const nothing: Token = {
  word: '',
  raw: '',
  from: 0,
  to: 0,
  sentence: -1,
  opens: false,
  apart: false,
}

/** A set of words as they are compared: `words('señora mamá')`. */
export function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .map((one) => fold(one)),
  )
}

const abbreviations =
  words(`mr mrs ms dr dra sr sra srta prof rev st ave av rd dr blvd ln ct hwy apt apto
  jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic no num nro tel cel ph f nac d o b n s e w p`)

/** Every word and number in the order of the text. Takes time in proportion to its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let before = nothing
  let sentence = 0
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[0-9]+/gu)) {
    const [raw] = match
    const from = match.index
    const gap = text.slice(before.to, from)
    const opens = tokens.length === 0 || ends(gap, before)
    if (opens) sentence += 1
    const word = fold(raw).replaceAll('’', "'").replace(/'s$/, '')
    const apart = opens || gap.trim() !== ''
    before = { word, raw, from, to: from + raw.length, sentence, opens, apart }
    tokens.push(before)
  }
  return tokens
}

/** The token at this place, or one that says nothing. */
export function at(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? nothing
}

/** The word before this one in its sentence, or one that says nothing. */
export function wordBefore(tokens: readonly Token[], index: number): Token {
  const before = at(tokens, index - 1)
  return before.sentence === at(tokens, index).sentence ? before : nothing
}

/** The place of the first token that begins here or later. */
export function indexAt(tokens: readonly Token[], from: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(tokens, middle).from < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one of these words stands around a place, in its sentence. */
export function near(
  tokens: readonly Token[],
  index: number,
  wanted: ReadonlySet<string>,
  reach: { before: number; after: number },
  sentence = at(tokens, index).sentence,
): boolean {
  return tokens
    .slice(Math.max(0, index - reach.before), Math.max(0, index + reach.after + 1))
    .some((token) => token.sentence === sentence && wanted.has(token.word))
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

function ends(gap: string, before: Token): boolean {
  if (/[!?;\n[\]]/.test(gap)) return true
  return /\.\s/.test(gap) && !abbreviations.has(before.word)
}

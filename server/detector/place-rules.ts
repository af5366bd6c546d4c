import { type Found, institutional } from './finding-rules.ts'
import { at, near, type Token, words } from './token-rules.ts'

const streets =
  words(`street st avenue ave road rd drive dr lane ln boulevard blvd highway hwy court ct circle cir
  way trail trl place pl parkway pkwy loop terrace ter pike cove cv`)
const calles = words('calle avenida av carretera camino callejon bulevar')
const numbered = words('road rd cr hwy highway route carretera')
const directions = words('n s e w ne nw se sw north south east west norte sur este oeste')
const units = words('apt apto apartment apartamento unit lot lote trailer traila space espacio')
const numeral = words('no num numero')
/** A street has none of these in its name: "412 people on Main Street" is no address. */
const notNames =
  words(`a an the of on in at to for with and or from by is are was were who that people families
  workers students signatures officers cases days hours minutes members deputies
  el los las un una y o en a por para con que se son personas familias firmas gente horas minutos dias agentes
  trabajadores estudiantes miembros`)

const living =
  words(`live lives lived living reside resides residing stay stays staying rent rents renting apartment
  trailer vive viven vivo vivia vivian vivimos viviendo domicilio hogar apartamento traila trailas renta rentan
  quedando hospedado hospedada`)
const perhapsLiving =
  words(`home house place address moved moving residence casa direccion mudo mudaron mudarse
  duerme sleeps he she his her him their family widow mother mom father dad wife husband brother sister son daughter
  cousin uncle aunt grandmother grandfather neighbor familia viuda madre mama padre papa esposo esposa hermano
  hermana hijo hija primo prima tio tia abuelo abuela vecino vecina`)
const gathering = words(
  'meeting march rally event clinic training junta reunion marcha evento clinica taller',
)

type Span = { first: number; last: number; plain: boolean }

/** Street and number, as homes have them. An institution's own address endangers nobody. */
export function findAddresses(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const span = spanAt(tokens, index)
    if (!span) continue
    const weight = weightOf(tokens, span)
    if (weight === 0) continue
    const { from } = at(tokens, span.first)
    found.push({ kind: 'address', from, to: at(tokens, span.last).to, weight })
    index = span.last
  }
  return found
}

function weightOf(tokens: readonly Token[], { first, last, plain }: Span): 0 | 1 | 3 {
  const { sentence } = at(tokens, first)
  // not in it: there are streets named after the court, the church and the school
  const around = (wanted: ReadonlySet<string>) =>
    near(tokens, first - 1, wanted, { before: 9, after: 0 }, sentence) ||
    near(tokens, last + 1, wanted, { before: 0, after: 5 }, sentence)
  if (around(living)) return 3
  if (around(institutional) || around(gathering)) return 0
  if (around(perhapsLiving)) return 3
  return plain ? 1 : 0
}

function spanAt(tokens: readonly Token[], index: number): Span | undefined {
  const { word } = at(tokens, index)
  const last = isNumber(word)
    ? (streetAfter(tokens, index) ?? roadAfter(tokens, index))
    : calles.has(word)
      ? numberAfter(tokens, index)
      : units.has(word)
        ? unitNumber(tokens, index)
        : undefined
  if (last === undefined) return undefined
  const capital = /^\p{Lu}/u.test(at(tokens, last).raw) || isNumber(at(tokens, last).word)
  return { first: index, last: withUnit(tokens, last), plain: capital && isNumber(word) }
}

/** 305 E Main St; 87 de la calle Oak */
function streetAfter(tokens: readonly Token[], index: number): number | undefined {
  const { sentence } = at(tokens, index)
  for (let next = index + 1; next <= index + 5; next += 1) {
    const { word, sentence: its } = at(tokens, next)
    if (its !== sentence || notNames.has(word)) return undefined
    if (streets.has(word) && next > index + 1) return next
    if (calles.has(word)) return next + 1
  }
  return undefined
}

/** 2210 County Road 44, 118 Hwy 75 N */
function roadAfter(tokens: readonly Token[], index: number): number | undefined {
  for (let next = index + 1; next <= index + 3; next += 1) {
    const [here, after] = [at(tokens, next), at(tokens, next + 1)]
    if (here.sentence !== at(tokens, index).sentence || notNames.has(here.word)) return undefined
    if (numbered.has(here.word) && isNumber(after.word)) return next + 1
  }
  return undefined
}

/** calle Pine 16, avenida Oak número 305 */
function numberAfter(tokens: readonly Token[], index: number): number | undefined {
  const { sentence } = at(tokens, index)
  for (let next = index + 2; next <= index + 6; next += 1) {
    const { word, sentence: its } = at(tokens, next)
    if (its !== sentence || notNames.has(word)) return undefined
    if (isNumber(word)) return next
  }
  return undefined
}

function unitNumber(tokens: readonly Token[], index: number): number | undefined {
  const next = numeral.has(at(tokens, index + 1).word) ? index + 2 : index + 1
  const token = at(tokens, next)
  return token.sentence === at(tokens, index).sentence && isNumber(token.word) ? next : undefined
}

/** The direction and the flat that still belong to it. */
function withUnit(tokens: readonly Token[], last: number): number {
  const { sentence } = at(tokens, last)
  const goesOn = (index: number, wanted: ReadonlySet<string>) =>
    at(tokens, index).sentence === sentence && wanted.has(at(tokens, index).word)
  const end = goesOn(last + 1, directions) ? last + 1 : last
  return goesOn(end + 1, units) ? (unitNumber(tokens, end + 1) ?? end) : end
}

function isNumber(word: string): boolean {
  return /^\d{1,6}$/.test(word)
}

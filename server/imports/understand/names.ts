import { fold } from '../../search/rules.ts'
import { asTitle, isOffice, withoutTitles } from './titles.ts'

/** A name in a cell, and the office that was written before it. */
export interface Named {
  name: string
  title: string
}

const phones =
  /(?:\b(?:tel|cell?|phone|ph|m[oó]vil)[.:]* ?)?[+(]?\d[\d ().-]{5,16}\d(?: ?(?:x|ext)\.? ?\d{1,6}\b)?/giu
/** What stands in brackets is of one person, whatever parts it. */
const asides = /\([^()]*\)/gu
const generation = /^(?:[js]r\.?|i{2,3}|iv)$/iu
const degree = /^(?:m\.?d|ph\.?d|ed\.d|j\.?d|r\.?n|esq|cpa|lcsw|mba)\.?$/iu
/** Words that a last name has beside its own. */
const particles = /^(?:de|del|la|las|los|van|von|st\.?|[js]r\.?|i{2,3}|iv|\p{L}\.?)$/iu

/** The people that a cell names: parted by semicolons, strokes, lines or `and`; a comma may belong to a name. */
export function namesIn(text: string): Named[] {
  return (
    text
      // a run of spaces is looked at once, not from each of its spaces
      .replace(/[^\S\n]+/gu, ' ')
      .replace(phones, ' ')
      .replace(asides, (aside) => aside.replace(/[,;/&+]| y | and /giu, ' '))
      .split(/ ?(?:;|\/|\n|&|\band\b|\+) ?/iu)
      .flatMap(partedByY)
      .flatMap(partedByCommas)
      .map(toNamed)
      .filter(({ name }) => /\p{L}{2}/u.test(name) && !isOffice(name))
  )
}

/** `Ana Ruiz y Juan Paz` are two, and `Ana y Juan`; of `Juan Pérez y García` the last word is his as well. */
function partedByY(text: string): string[] {
  const people: string[] = []
  for (const part of text.split(/ y /iu).map((one) => one.trim())) {
    const last = people.at(-1)
    const isSurname = last !== undefined && isLone(part) && !last.includes(',') && isWhole(last)
    if (isSurname && !isOffice(part)) people.splice(-1, 1, `${last} y ${part}`)
    else people.push(part)
  }
  return people
}

function isLone(text: string): boolean {
  return /^[\p{L}'’-]+$/u.test(text)
}

/** More than a first or a last name. */
function isWhole(text: string): boolean {
  const words = withoutTitles(text.replace(asides, '')).name.split(' ')
  return words.filter((word) => word !== '' && !particles.test(word)).length > 1
}

/** `Ana López, Luis Díaz` and `Sheriff Hale, Deputy Cruz` are two; `Hale, Jordan` and `Ana Ruiz, Mayor` are one. */
function partedByCommas(text: string): string[] {
  const people: string[] = []
  let office = ''
  for (const part of text.split(',').map((one) => one.trim())) {
    const last = people.at(-1)
    if (part === '' || (degree.test(part) && last !== undefined)) continue
    if (isOffice(part)) {
      // of whom it stands beside, unless her office is known
      if (last === undefined) office = ` (${part})`
      else if (withoutTitles(last).title === '') people.splice(-1, 1, `${last} (${part})`)
    } else if (generation.test(part) && last !== undefined)
      people.splice(-1, 1, `${last} (${part})`)
    else {
      people.push(`${part}${office}`)
      office = ''
    }
  }
  const isPerson = (part: string) =>
    isWhole(part) || part.includes('(') || withoutTitles(part).addressed
  const areSeveral = people.length === 2 ? people.every(isPerson) : people.some(isPerson)
  return areSeveral ? people : [people.join(', ')]
}

/** `Hale, Jordan` is Jordan Hale; `Sheriff Jordan Hale` holds an office, and `Ana Ruiz (Mayor)`. */
function toNamed(text: string): Named {
  const beside = [...text.matchAll(asides)].map(([words]) => words.slice(1, -1).trim())
  const bare = text.replace(asides, ' ').replace(/ +/g, ' ').trim()
  const { name, title } = withoutTitles(bare)
  const [, last, first = ''] = /^([\p{L}'’. -]+),\s*([\p{L}'’. -]+)$/u.exec(name) ?? []
  const given = withoutTitles(first)
  const whole = last ? `${given.name.trim()} ${last.trim()}` : name
  const suffix = beside.find((words) => generation.test(words)) ?? ''
  return {
    name: `${whole.replace(/[\s,.:-]+$/u, '').trim()} ${suffix}`.trim(),
    title: title || given.title || asTitle(beside.find(isOffice) ?? ''),
  }
}

const longForms: Readonly<Record<string, string>> = {
  co: 'county',
  cnty: 'county',
  condado: 'county',
  dept: 'department',
  dpt: 'department',
  departamento: 'department',
  pd: 'police department',
  policia: 'police',
  so: 'sheriffs office',
  ofc: 'office',
  off: 'office',
  oficina: 'office',
  // as people spell it
  sherif: 'sheriffs',
  sherifs: 'sheriffs',
  sherrif: 'sheriffs',
  sherrifs: 'sheriffs',
  sherriff: 'sheriffs',
  sherriffs: 'sheriffs',
  sheriff: 'sheriffs',
  alguacil: 'sheriffs office',
  sch: 'schools',
  escuelas: 'schools',
  ch: 'church',
  comm: 'commission',
  comision: 'commission',
  hosp: 'hospital',
  ctr: 'center',
  centro: 'center',
  univ: 'university',
  universidad: 'university',
  st: 'st',
  saint: 'st',
}
const joining = new Set(['of', 'the', 'de', 'del', 'la', 'el', 'los', 'las'])

/** A name as all ways of writing it have it in common: `Marshall Co. Sheriff's Ofc` is `marshall county sheriffs office`. */
export function commonForm(name: string): string {
  return fold(name)
    .split(' ')
    .filter((word) => !joining.has(word))
    .map((word) => longForms[word] ?? word)
    .join(' ')
}

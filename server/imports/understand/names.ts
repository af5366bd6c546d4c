import { fold } from '../../search/rules.ts'

const titles =
  /^(sheriff|chief deputy|police chief|chief|deputy|captain|capt|lieutenant|lt|sergeant|sgt|mayor|probate judge|judge|commissioner|council ?(man|woman|member)|senator|sen|representative|rep|congress(man|woman)|superintendent|principal|director|pastor|reverend|rev|father|fr|sister|dr|mr|mrs|ms|miss|alguacil|jefe|jefa|alcalde|alcaldesa|jueza?|comisionad[oa]|concejal|senadora?|representante|superintendente|directora?|padre|hermana|sra?|srta|lic|ing|don|doña)\.?\s+/iu

/** A name in a cell, and the office that was written before it. */
export interface Named {
  name: string
  title: string
}

/** The people that a cell names: parted by semicolons, strokes, lines or `and`; a comma may belong to a name. */
export function namesIn(text: string): Named[] {
  return (
    text
      // a run of spaces is looked at once, not from each of its spaces
      .replace(/[^\S\n]+/gu, ' ')
      .split(/\s*(?:;|\/|\n|&|\band\b|\by\b|\+)\s*/iu)
      .map(withoutTitle)
      .filter(({ name }) => /\p{L}{2}/u.test(name))
  )
}

/** `Hale, Jordan` is Jordan Hale; `Sheriff Jordan Hale` holds an office. */
function withoutTitle(text: string): Named {
  let [name, title] = [text.replace(/\(.*?\)/g, ' ').trim(), '']
  for (let found = titles.exec(name); found; found = titles.exec(name)) {
    if (/^.{3,}$/.test(found[1] ?? '') && title === '') title = found[1] ?? ''
    name = name.slice(found[0].length)
  }
  const [, last, first] = /^([\p{L}'’ -]+),\s*([\p{L}'’. -]+)$/u.exec(name) ?? []
  return {
    name: last && first ? `${first.trim()} ${last.trim()}` : name.trim(),
    title: capital(title),
  }
}

function capital(text: string): string {
  return text.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())
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
  sherrif: 'sheriffs',
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

import { fold } from '../../search/rules.ts'
import type { ListField, Mapping } from '../rules.ts'

/** What headers call a field, in English and Spanish, the surest first; folded text. */
const names: Record<ListField, readonly RegExp[]> = {
  ori: [/^(fbi )?ori\b/],
  institution: [
    /^(law enforcement agency|agency|institution|agencia|institucion)$/,
    /^(agency|institution|department|organization) name$|^nombre de la (agencia|institucion)$/,
    /^(body|council|commission|department|jurisdiction|dependencia|organismo|departamento|ayuntamiento)$/,
    /\b(agency|institution|agencia|institucion)\b/,
    /^(name|nombre)$/,
  ],
  // a code is surer than a name
  county: [/\bfips\b/, /^(county|condado)( name)?$/, /\b(county|condado)\b/],
  state: [/^(state|estado|st)$/],
  model: [
    /^(model|modelo|support type|agreement type)$/,
    /^(type|tipo) (of|de) (agreement|support|acuerdo|apoyo)$/,
    /\b(model|modelo)\b/,
  ],
  title: [
    /^(title|titulo|measure|medida|subject|asunto|ordinance|ordenanza|resolution|resolucion|bill)$/,
    /\b(title|titulo)\b/,
  ],
  day: [
    /^(signed|date signed|signed on|signature date|firmado|fecha de (la )?firma|se firmo)$/,
    /^(date|day|dated|fecha|dia|adopted|date adopted|vote date|filed|effective date|fecha de (voto|votacion|aprobacion))$/,
    /\b(signed|firma)\b/,
    /\b(date|fecha)\b/,
  ],
  ended: [
    /^(ended|end date|terminated|terminated on|rescinded|repealed|expired|termino|terminado|fin|derogad[ao])$/,
    /\b(ended|terminat\w+|rescinded|termino|terminacion)\b/,
  ],
  url: [
    /^(url|link|enlace|liga|vinculo)$/,
    /\b(url|link|enlace|liga|vinculo|pdf)\b/,
    /^(moa|document|documento)$/,
  ],
  stance: [
    /^(adverse|stance|position|postura|posicion|adverso|for or against|a favor o en contra)$/,
  ],
  note: [/^(notes?|comments?|remarks?|notas?|comentarios?|observaciones)$/],
}

/** Which column holds what, by its header: a guess that people see and change. A column is taken once. */
export function guessMapping(header: readonly string[]): Mapping {
  const folded = header.map(fold)
  const taken = new Set<number>()
  const mapping: Partial<Mapping> = {}
  for (const field of Object.keys(names) as ListField[]) {
    const column = names[field]
      .map((name) => folded.findIndex((words, at) => name.test(words) && !taken.has(at)))
      .find((at) => at >= 0)
    if (column !== undefined) {
      taken.add(column)
      mapping[field] = column
    }
  }
  return mapping
}

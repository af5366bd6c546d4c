import { readDay } from '../../records/list/day-text.ts'
import { fold } from '../../search/rules.ts'
import { fieldsOf, type ImportField, type ImportKind, type Mapping } from '../rules.ts'
import { contactKindOf, institutionKindOf, outcomeOf } from './words.ts'

/** What headers call a field, in English and Spanish, the surest first; folded text. */
const names: Record<ImportKind, Partial<Record<ImportField, readonly RegExp[]>>> = {
  contacts: {
    promiseDue: [
      /^(promise|commitment|promesa|compromiso) (due|date|by|deadline|fecha|para)|^(promised by|due date of promise|fecha (de |del )?(la )?(promesa|compromiso)|prometido para)$/,
    ],
    followUpDue: [
      /^(follow ?up|next step|seguimiento|proximo paso|siguiente paso) (due|date|by|on|fecha|para|el)|^(fecha (de|del) (seguimiento|proximo paso|siguiente paso)|next contact( date)?|due|due date|due by|vence|vencimiento)$/,
    ],
    promise: [
      /^(promises?|commitments?|promised|what they promised|promesas?|compromisos?|que prometi\w+|prometi\w+)$/,
      /\b(promise[ds]?|commitments?|promesas?|compromisos?)\b/,
    ],
    followUp: [
      /^(follow ?ups?|next steps?|next|to ?do|action items?|seguimientos?|proximos? pasos?|siguientes? pasos?|pendientes?|que sigue)$/,
      /\b(follow ?ups?|next steps?|seguimiento|proximo paso|siguiente paso)\b/,
    ],
    day: [
      /^(date|day|contact date|date of contact|date of (meeting|visit|call)|meeting date|fecha|dia|fecha del? (contacto|reunion|visita)|cuando|when)$/,
      /\b(date|fecha)\b/,
    ],
    county: [/\bfips\b/, /^(county|condado|co|cnty)( name)?$/, /\b(county|condado)\b/],
    ours: [
      /^(who (of|from) (us|ours|our side|our team)|our people|our team|staff|organizers?|logged by|attended by|our participants|member|quien de nosotros|quien de nosotras|de nosotros|nuestr[ao]s? (gente|equipo)|organizador[ae]?s?|equipo|de nuestra parte|quien fue( (de )?nosotr[ao]s)?)$/,
      /\b(organizer|organizador[ae]?|of ours|of us|de nosotr[oa]s|nuestr[ao]s?)\b/,
    ],
    organization: [
      /^(our organization|organization of ours|coalition member|member organization|partner|org|organization|organizacion|organizacion nuestra|nuestra organizacion|grupo)$/,
    ],
    title: [/^(title|position|role|office held|job|cargo|puesto|titulo|posicion)$/],
    person: [
      /^(who|person|people|name|names|contact person|contact name|met with|spoke (with|to)|official|officials|with whom|attendees|persona|personas|nombre|nombres|con quien|quien|funcionari[oa]s?|contacto|contact)$/,
      /\b(who|person|met with|spoke with|con quien|persona|nombre)\b/,
    ],
    institution: [
      /^(institution|agency|institucion|agencia|dependencia|target|entity|office|department|oficina|departamento|entidad|place|lugar|donde|where)$/,
      /\b(institution|agency|institucion|agencia|dependencia|target)\b/,
      /^(organization name|business|company|empresa|negocio)$/,
    ],
    kind: [
      /^(kind|type|contact type|type of contact|kind of contact|contact method|how|method|activity|tipo|tipo de contacto|clase|como|actividad|medio)$/,
      /\b(type|kind|tipo)\b/,
    ],
    outcome: [
      /^(outcome|result|results|status|held|happened|resultado|resultados|estado|estatus|se realizo)$/,
      /\b(outcome|resultado)\b/,
    ],
    tags: [/^(tags?|labels?|etiquetas?)$/],
    notes: [
      /^(notes?|comments?|summary|details|description|remarks|what happened|discussion|notas?|comentarios?|resumen|detalles|descripcion|observaciones|que paso|apuntes)$/,
      /\b(notes?|notas?|comments?|comentarios?|summary|resumen)\b/,
    ],
  },
  directory: {
    email: [/\b(e ?mail|correo)\b/],
    personPhone: [
      /^(person|direct|cell|mobile|contact) (phone|number)|^(celular|telefono (directo|personal|de contacto))$/,
    ],
    website: [/\b(web ?site|web|url|pagina|sitio)\b/],
    phone: [/\b(phone|telephone|tel|telefono)\b/],
    address: [/\b(address|street|direccion|domicilio)\b/],
    county: [/\bfips\b/, /\b(county|counties|condados?)\b/],
    title: [/^(title|position|role|seat|office held|cargo|puesto|titulo)$/],
    party: [/^(party|partido)$/],
    tags: [/^(tags?|labels?|etiquetas?)$/],
    person: [
      /^(person|contact person|contact name|official|office ?holder|head|leader|persona|contacto|funcionari[oa]|encargad[oa]|titular|lider)$/,
      /\b(person|contact|persona|contacto)\b/,
    ],
    kind: [/^(kind|type|category|sector|tipo|clase|categoria)$/, /\b(type|kind|tipo)\b/],
    institution: [
      /^(institution|agency|organization|name|institucion|agencia|organizacion|nombre|entidad|dependencia|business|company|empresa|negocio)$/,
      /\b(institution|agency|organization|institucion|organizacion|name|nombre)\b/,
    ],
  },
}

/** Which column holds what, by its header: a guess that people see and change. A column is taken once. */
export function guessByNames(header: readonly string[], kind: ImportKind): Mapping {
  const folded = header.map(fold)
  const taken = new Set<number>()
  const mapping: Mapping = {}
  const find = (field: ImportField, tests: readonly RegExp[]) => {
    if (mapping[field] !== undefined) return
    const at = tests
      .map((test) => folded.findIndex((words, column) => test.test(words) && !taken.has(column)))
      .find((column) => column >= 0)
    if (at === undefined) return
    taken.add(at)
    mapping[field] = at
  }
  const all = Object.entries(names[kind]) as [ImportField, readonly RegExp[]][]
  // every sure name before the first that only may be one
  for (const [field, [sure]] of all) if (sure) find(field, [sure])
  for (const [field, tests] of all) find(field, tests)
  return withPromiseDue(folded, mapping)
}

/** `Vence` beside a promise, where no next step is written down, is when the promise is due. */
function withPromiseDue(header: readonly string[], mapping: Mapping): Mapping {
  const { promise, promiseDue, followUp, followUpDue, ...others } = mapping
  if (promise === undefined || promiseDue !== undefined || followUp !== undefined) return mapping
  if (followUpDue === undefined || followUpDue < promise) return mapping
  if (!/^(due|due date|due by|vence|vencimiento)$/.test(header[followUpDue] ?? '')) return mapping
  return { ...others, promise, promiseDue: followUpDue }
}

const values: Partial<Record<ImportField, (text: string) => boolean>> = {
  day: (text) => {
    const read = readDay(text, { order: 'mdy', century: '20' })
    return 'day' in read
  },
  county: (text) => /\b(county|condado)\b/i.test(text) && text.length < 30,
  outcome: (text) => text.length < 40 && outcomeOf(text) !== undefined,
  kind: (text) => text.length < 40 && contactKindOf(text) !== undefined,
  institution: (text) => text.length < 90 && institutionKindOf(text) !== undefined,
  notes: (text) => text.length > 60,
}

/** What names did not tell, by what stands in the columns that are left. */
export function guessByValues(
  known: Mapping,
  body: readonly { cells: readonly string[] }[],
  kind: ImportKind,
): Mapping {
  const mapping = { ...known }
  const taken = new Set(Object.values(mapping))
  const width = Math.max(0, ...body.map(({ cells }) => cells.length))
  const fields = (kind === 'contacts' ? Object.keys(values) : ['institution']) as ImportField[]
  for (const field of fields) {
    const test = values[field]
    if (
      mapping[field] !== undefined ||
      !test ||
      !(fieldsOf[kind] as readonly string[]).includes(field)
    )
      continue
    const share = (column: number) => {
      const texts = body.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '')
      return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
    }
    const [best] = Array.from({ length: width }, (_, column) => ({ column, share: share(column) }))
      .filter(
        ({ column, share: of }) => !taken.has(column) && of >= (field === 'notes' ? 0.3 : 0.6),
      )
      .sort((a, b) => b.share - a.share)
    if (!best) continue
    taken.add(best.column)
    mapping[field] = best.column
  }
  return mapping
}

import { type ContactKind, contactKinds, type Outcome } from '../../contacts/rules.ts'
import { baseKind, sectorOfKind } from '../../institutions/rules.ts'
import { fold } from '../../search/rules.ts'
import { tagsAtMost } from '../../tags/rules.ts'
import { codeNamed, type Labels, noLabels } from '../../words/own.ts'
import type { Cells } from './cells.ts'

/** What sheets call a kind of contact, in English and Spanish; folded, the whole text or one of its words. */
const kinds: Record<ContactKind, RegExp> = {
  call: /\b(calls?|called|phone|phoned|telephone|llamadas?|llamamos|llame|telefono|telefonica|zoom|video call|videollamada)\b/,
  message:
    /\b(messages?|e ?mails?|emailed|text|texted|letters?|wrote|mensajes?|correos?|cartas?|texto|whatsapp|escribimos|fax)\b/,
  training:
    /\b(trainings?|workshops?|class|classes|capacitacion(es)?|talleres|taller|curso|formacion)\b/,
  action:
    /\b(actions?|protests?|marches|march|vigils?|rally|rallies|pickets?|accion(es)?|protestas?|marchas?|vigilias?|planton)\b/,
  public_event:
    /\b(events?|forums?|town hall|hearings?|council meeting|commission meeting|eventos?|foros?|audiencias?|asamblea|feria|cabildo)\b/,
  visit: /\b(visits?|visited|drop in|dropped by|stopped by|visitas?|visitamos|pasamos)\b/,
  meeting:
    /\b(meetings?|met|mtg|one on one|1 on 1|1 1|in person|reunion(es)?|juntas?|cita|nos reunimos|cara a cara|en persona)\b/,
}

const outcomeWords: Record<Outcome, RegExp> = {
  cancelled: /\b(cancell?ed|called off|postponed|cancelad[ao]|se cancelo|pospuest[ao])\b/,
  refused:
    /\b(refused|declined|turned (us )?away|would not meet|rechaz\w+|se nego|negad[ao]|no quiso|no nos recibi\w+)\b/,
  attempted:
    /\b(attempted|attempt|tried|no answer|no show|voice ?mail|left (a )?message|unanswered|no response|lm|vm|intentad[ao]|intento|no contest\w+|sin respuesta|no se present\w+|buzon|dejamos mensaje)\b/,
  held: /\b(held|done|complete|completed|yes|ok|met|happened|successful|spoke|talked|realizad[ao]|hech[ao]|si|completad[ao]|cumplid[ao]|se hizo|exitos[ao]|hablamos|tuvo lugar)\b/,
}

/** The kind that a text names, by the coalition's own word for it first; undefined when it names none. */
export function contactKindOf(text: string, labels: Labels = noLabels): ContactKind | undefined {
  const own = codeNamed(labels, 'contactKind', text)
  return contactKinds.find((kind) => own && kind === baseKind(own)) ?? named(kinds, text)
}

/** The coalition's own kind that a text names, where it may still be chosen. */
export function ownContactKindOf(text: string, labels: Labels): string | null {
  const own = codeNamed(labels, 'contactKind', text)
  const isChosen = own?.includes('__') && !labels.get(`contactKind.${own}`)?.retired
  return isChosen && own ? own : null
}

export function outcomeOf(text: string): Outcome | undefined {
  return named(outcomeWords, text)
}

function named<Word extends string>(words: Record<Word, RegExp>, text: string): Word | undefined {
  const folded = fold(text)
  const found = (Object.keys(words) as Word[]).find((word) => word.replace('_', ' ') === folded)
  return found ?? (Object.keys(words) as Word[]).find((word) => words[word].test(folded))
}

const institutionKinds: Partial<Record<string, RegExp>> = {
  sheriff: /\b(sheriffs?|alguacil|so)\b/,
  campus_police: /\b(campus police|university police|policia universitaria)\b/,
  state_police: /\b(state police|state troopers|policia estatal|alea)\b/,
  city_police: /\b(police|pd|policia)\b/,
  county_commission: /\b(county commission|commission|comision)\b/,
  probate_office: /\b(probate|testamentari[ao])\b/,
  us_representative: /\b(congress(man|woman)?|us representative|us house|congresista)\b/,
  us_senator: /\b(us senat\w+|senador federal)\b/,
  state_senator: /\b(senat\w+|senador\w*)\b/,
  state_representative: /\b(representative|state house|representante)\b/,
  city_government: /\b(city|town|mayor|council|ayuntamiento|alcald\w+|ciudad|municipi\w+)\b/,
  hospital: /\b(hospitals?|clinics?|clinicas?)\b/,
  school_district: /\b(schools?|escuelas?|distrito escolar|board of education)\b/,
  health_department: /\b(health|salud)\b/,
  legal_aid: /\b(legal|attorneys?|law firm|abogad\w+)\b/,
  library: /\b(library|biblioteca)\b/,
  nonprofit: /\b(non ?profit|charity|sin fines de lucro|organizacion|ong)\b/,
  farm: /\b(farms?|fincas?|granjas?|rancho)\b/,
  restaurant: /\b(restaurants?|restaurantes?|taqueria)\b/,
  shop: /\b(shops?|stores?|tiendas?|market|mercado)\b/,
  landlord: /\b(landlord|housing|vivienda|apartments?|trailer park|arrendador\w*)\b/,
  bank: /\b(bank|banco|credit union)\b/,
  employer:
    /\b(employers?|business|company|plant|factory|poultry|empresas?|negocios?|fabrica|patron)\b/,
  church: /\b(church|parish|ministry|faith|iglesia|parroquia|fe|templo|mosque|synagogue)\b/,
  union_local: /\b(unions?|local \d+|labor|sindicatos?)\b/,
  african_american: /\b(african american|black|naacp|afroamerican[ao])\b/,
  lgbtq: /\b(lgbtq?\w*)\b/,
  immigrant_led: /\b(immigrant\w*|inmigrante\w*)\b/,
  civic: /\b(civic|civic[ao]|club|association|asociacion)\b/,
}

/** The kind of institution that a text names, by our own word for it or by one that people use. */
export function institutionKindOf(text: string, labels: Labels = noLabels): string | undefined {
  const called = codeNamed(labels, 'institutionKind', text)
  if (called) return called
  const own = fold(text).replaceAll(' ', '_')
  if (!own.includes('__') && sectorOfKind(own)) return own
  const folded = fold(text)
  return Object.keys(institutionKinds).find((kind) => institutionKinds[kind]?.test(folded))
}

/** The tags that a text names, several parted by semicolons; every name must be one that may be chosen. */
export function tagsIn(cells: Cells, labels: Labels): string[] {
  const names = cells
    .text('tags', 1_500)
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const tags = names.flatMap((name) => {
    const tag = codeNamed(labels, 'tag', name)
    if (tag && !labels.get(`tag.${tag}`)?.retired) return [tag]
    cells.note('tags', 'tag_unknown', name)
    return []
  })
  return [...new Set(tags)].slice(0, tagsAtMost)
}

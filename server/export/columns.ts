import { timeZoneHere } from '../days.ts'
import type { Language } from '../members/rules.ts'
import { here } from '../state/here.ts'
import { type Labels, wordFor } from '../words/own.ts'
import type { ExportKind, ExportWhat, FileEnding } from './rules.ts'

/** A column: the field of a row, its heading, and the group of words that its values belong to. */
export interface Column {
  field: string
  heading: readonly [en: string, es: string]
  /** prefix of `valueWords`; without one the value stands as it is */
  words?: string
  /** what a workbook keeps it as; without one as a short text */
  as?: 'day' | 'instant' | 'number' | 'long'
}

const column = (field: string, en: string, es: string, words?: string): Column => ({
  field,
  heading: [en, es],
  ...(words ? { words } : {}),
})
const kept =
  (as: NonNullable<Column['as']>) =>
  (field: string, en: string, es: string): Column => ({ ...column(field, en, es), as })
const day = kept('day')
const instant = kept('instant')
const number = kept('number')
const long = kept('long')

const county = column('county', 'County', 'Condado')
const region = column('region', 'Region', 'Región')
const institution = column('institution', 'Institution', 'Institución')
const sector = column('sector', 'Sector', 'Sector', 'sector')
const author = column('author', 'Logged by', 'Lo anotó')
const organization = column('organization', 'Organization', 'Organización')
const seenBy = column('sensitivity', 'Who may see it', 'Quién puede verlo', 'sensitivity')
const recorded = instant('recorded_at', 'Recorded at (UTC)', 'Guardado (UTC)')
const phone = column('phone', 'Phone', 'Teléfono')
const website = column('website', 'Website', 'Sitio web')
const confirmed = instant('confirmed_at', 'Confirmed at (UTC)', 'Confirmado (UTC)')
const source = column('source', 'Source', 'Fuente')
const vintage = column('source_vintage', 'As of', 'Con datos de')
const tags = column('tags', 'Tags', 'Etiquetas', 'tag')
const id = column('id', 'Number in Condado', 'Número en Condado')

/** What stands in a file, from left to right. Days are ISO 8601; nobody on our side is named but who wrote it down. */
export const columnsOf: Record<ExportKind, readonly Column[]> = {
  contacts: [
    day('happened_on', 'Day', 'Día'),
    county,
    region,
    column('institutions', 'With', 'Con'),
    column('kind', 'Kind', 'Tipo', 'contactKind'),
    column('outcome', 'Outcome', 'Resultado', 'outcome'),
    tags,
    long('notes', 'Notes', 'Notas'),
    column('theirs', 'On their side', 'De su parte'),
    number('ours', 'How many of us', 'Cuántos de nosotros'),
    author,
    organization,
    seenBy,
    recorded,
    id,
  ],
  commitments: [
    day('made_on', 'Promised on', 'Prometido el'),
    day('due_on', 'Due on', 'Para el'),
    county,
    region,
    institution,
    sector,
    column('person', 'Promised by', 'Quién lo prometió'),
    long('text', 'Promise', 'Compromiso'),
    column('evidence', 'Evidence', 'Pruebas', 'evidence'),
    column('state', 'Where it stands', 'Cómo va', 'commitment'),
    author,
    organization,
    seenBy,
    recorded,
    id,
  ],
  follow_ups: [
    day('due_on', 'Due on', 'Para el'),
    instant('done_at', 'Done at (UTC)', 'Hecho (UTC)'),
    county,
    region,
    institution,
    long('text', 'Next step', 'Seguimiento'),
    column('assignee', 'Who does it', 'Quién lo hace'),
    column('snooze_reason', 'Put off because', 'Aplazado porque', 'followUps.why'),
    column('done_contact', 'Done by contact', 'Se hizo en el contacto'),
    author,
    seenBy,
    recorded,
    id,
  ],
  institutions: [
    column('name', 'Name', 'Nombre'),
    sector,
    column('kind', 'Kind', 'Tipo', 'institutionKind'),
    tags,
    column('counties', 'Counties', 'Condados'),
    column('scope', 'Serves', 'Atiende', 'scope'),
    number('influence', 'Influence (1–3)', 'Influencia (1–3)'),
    phone,
    website,
    column('address', 'Address', 'Dirección'),
    confirmed,
    source,
    vintage,
    id,
  ],
  people: [
    column('name', 'Name', 'Nombre'),
    column('seats', 'Office', 'Cargo'),
    column('party', 'Party', 'Partido'),
    column('email', 'Public e-mail', 'Correo público'),
    phone,
    website,
    confirmed,
    source,
    vintage,
    id,
  ],
  // nothing here counts people, so there is no small number of them to hide from anybody
  statuses: [
    county,
    region,
    column('alliance', 'Alliance', 'Alianza', 'alliance'),
    column('allianceSet', 'Alliance set by hand', 'Alianza fijada a mano', 'alliance'),
    column('freshness', 'How recent', 'Qué tan reciente', 'freshness'),
    day('lastHeldOn', 'Last contact held', 'Último contacto hecho'),
    column('accountability', 'Accountability', 'Rendición de cuentas', 'accountability'),
    column(
      'accountabilitySet',
      'Accountability set by hand',
      'Rendición de cuentas fijada a mano',
      'accountability',
    ),
    number('open', 'Promises open', 'Compromisos abiertos'),
    number('due', 'Promises due', 'Compromisos vencidos'),
    number('kept', 'Promises kept', 'Compromisos cumplidos'),
    number('partly_kept', 'Promises partly kept', 'Compromisos cumplidos en parte'),
    number('broken', 'Promises broken', 'Compromisos incumplidos'),
    number('contradictions', 'Say one thing, do another', 'Dicen una cosa y hacen otra'),
    day('asOf', 'On', 'Al día'),
    column('fips', 'FIPS', 'FIPS'),
  ],
}

export const kindNames: Record<ExportWhat, readonly [en: string, es: string]> = {
  contacts: ['Contacts', 'Contactos'],
  commitments: ['Promises', 'Compromisos'],
  follow_ups: ['Next steps', 'Seguimientos'],
  institutions: ['Institutions', 'Instituciones'],
  people: ['People in office', 'Personas en cargos'],
  statuses: ['Statuses of counties', 'Estados de los condados'],
  everything: ['Everything', 'Todo'],
}

export function inLanguage<T>(words: readonly [en: T, es: T], language: Language): T {
  return words[language === 'en' ? 0 : 1]
}

/** `2026-11-26 09:30`, by the clocks of the state. */
export function minuteInAlabama(instant: Date): string {
  const minutes = { timeZone: timeZoneHere(), dateStyle: 'short', timeStyle: 'short' } as const
  return new Intl.DateTimeFormat('sv-SE', minutes).format(instant)
}

/** The words for a value, or for each of several; undefined where it stands as it is. */
export function saidFor(
  column: Pick<Column, 'words'>,
  value: unknown,
  mark: Mark,
): string | undefined {
  if (Array.isArray(value)) {
    return value.map((one) => saidFor(column, one, mark) ?? String(one)).join('; ')
  }
  const { words } = column
  const known = words ? wordFor(mark.labels, `${words}.${value}`) : undefined
  return known && inLanguage(known, mark.language)
}

/** Whose file it is: stands above its rows, and in its name. */
export interface Mark {
  exportId: string
  name: string
  what: ExportWhat
  /** by the clocks of the state, `2026-11-26 09:30` */
  at: string
  language: Language
  /** the coalition's own words for values */
  labels: Labels
  ending: FileEnding
}

/** The lines above the headings. */
export function markLines({ exportId, name, what, at, language }: Mark): string[] {
  const kind = inLanguage(kindNames[what], language)
  return language === 'en'
    ? [
        `DO NOT FORWARD. Taken out of Condado by ${name} on ${at} (${here().name.en}).`,
        `${kind}. Export ${exportId}. Every export is on record. Restricted entries are not in it.`,
      ]
    : [
        `NO REENVIAR. Lo sacó de Condado ${name} el ${at} (${here().name.es}).`,
        `${kind}. Archivo ${exportId}. Cada archivo que se saca queda registrado. Las entradas restringidas no están aquí.`,
      ]
}

/** The last line: a file without it broke off. */
export function endLine({ exportId, language }: Mark, rows: number): string {
  return language === 'en'
    ? `End of export ${exportId}: ${rows} rows. Do not forward.`
    : `Fin del archivo ${exportId}: ${rows} filas. No reenviar.`
}

/** `condado-promises-rosa-delgado-2026-11-26-0930-0001a2b3-do-not-forward.csv`, in letters that any device keeps. */
export function fileNameOf({ exportId, name, what, at, language, ending }: Mark): string {
  const words = [
    'condado',
    inLanguage(kindNames[what], language),
    name,
    at.replace(':', ''),
    exportId.slice(-8),
    language === 'en' ? 'do-not-forward' : 'no-reenviar',
  ]
  const plain = words
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return `${plain.slice(0, 150).replace(/-$/, '')}.${ending}`
}

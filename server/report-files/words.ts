import { timeZoneHere } from '../days.ts'
import type { Language } from '../members/rules.ts'
import { here } from '../state/here.ts'
import { type Labels, noLabels, wordFor } from '../words/own.ts'
import { reasonWords } from './reason-words.ts'

type Both = readonly [en: string, es: string]

/** What reports say on paper and in tables, beside the words of values. `{name}` is put in. */
export const reportWords = {
  'report.of': ['Report', 'Informe'],
  'report.draft': ['Draft', 'Borrador'],
  'report.draft.note': [
    'This is a draft: its numbers still change, and nobody has finished it.',
    'Esto es un borrador: sus cifras todavía cambian y nadie lo ha terminado.',
  ],
  'report.days': ['{from} – {to}', '{from} – {to}'],
  'report.county': ['{name} County', 'Condado de {name}'],
  'report.state': ['{here}', '{here}'],
  'report.few': ['fewer than 3', 'menos de 3'],
  'report.rules': [
    'Statuses follow version {version} of the rules. Contacts with several institutions count once.',
    'Los estados siguen la versión {version} de las reglas. Un contacto con varias instituciones cuenta una sola vez.',
  ],
  'report.hash': ['Seal of the numbers: {hash}', 'Sello de las cifras: {hash}'],
  'report.page': ['Page {page} of {of}', 'Página {page} de {of}'],
  'report.takenOut': [
    'Taken out of Condado by {name} on {at} ({here}). Number {id}.',
    'Lo sacó de Condado {name} el {at} ({here}). Número {id}.',
  ],
  'report.sharedOn': [
    'Opened by a link on {at} ({here}). Number {id}.',
    'Abierto con un enlace el {at} ({here}). Número {id}.',
  ],

  'section.summary': ['Summary', 'Resumen'],
  'section.statuses': ['Where the counties stand', 'Cómo están los condados'],
  'section.contacts': ['Contacts', 'Contactos'],
  'section.commitments': ['Promises', 'Compromisos'],
  'section.campaigns': ['Campaigns and asks', 'Campañas y peticiones'],
  'section.coverage': ['Where we have not been', 'Dónde no hemos estado'],
  'section.movements': ['Alliances by movement', 'Alianzas por movimiento'],
  'section.ladder': ['Leaders who grow', 'Liderazgos que crecen'],
  'section.records': ['The public record', 'Los registros públicos'],
  'section.outlook': ['What comes next', 'Lo que sigue'],
  highlights: ['Highlights', 'Momentos destacados'],
  'highlights.about': ['{word} · {names} · {day}', '{word} · {names} · {day}'],

  'column.county': ['County', 'Condado'],
  'column.name': ['Name', 'Nombre'],
  'column.number': ['Number', 'Cantidad'],
  'column.period': ['This period', 'Este período'],
  'column.standing': ['At the end', 'Al final'],
  'column.previous': ['Period before', 'Período anterior'],
  'column.start': ['At the start', 'Al inicio'],
  'column.change': ['Change', 'Cambio'],
  'column.institution': ['Institution', 'Institución'],
  'column.institutions': ['Institutions', 'Instituciones'],
  'column.kind': ['Kind', 'Tipo'],
  'column.sector': ['Sector', 'Sector'],
  'column.outcome': ['Outcome', 'Resultado'],
  'column.organization': ['Organization', 'Organización'],
  'column.day': ['Day', 'Día'],
  'column.when': ['When', 'Cuándo'],
  'column.title': ['Title', 'Título'],
  'column.campaign': ['Campaign', 'Campaña'],
  'column.answer': ['Answer', 'Respuesta'],
  'column.before': ['From', 'De'],
  'column.after': ['To', 'A'],
  'column.status': ['Status', 'Estado'],
  'column.direction': ['Direction', 'Dirección'],
  'column.why': ['Because', 'Por qué'],
  'column.text': ['Text', 'Texto'],
  'column.section': ['Section', 'Sección'],

  'glance.held': ['Contacts held', 'Contactos que se hicieron'],
  'glance.institutions': ['Institutions met', 'Instituciones con las que hablamos'],
  'glance.members': ['Of us took part', 'De nuestra gente participó'],
  'glance.made': ['Promises made to us', 'Compromisos que nos hicieron'],
  'glance.kept': ['Promises kept', 'Compromisos cumplidos'],
  'glance.broken': ['Promises broken', 'Compromisos incumplidos'],
  'glance.improved': ['Counties improved', 'Condados que mejoraron'],
  'glance.worsened': ['Counties got worse', 'Condados que empeoraron'],
  'glance.before': ['{number} before', '{number} antes'],

  addendum: ['Corrected since: as of {day}', 'Corregido después: al {day}'],
  'addendum.text': [
    'The numbers below are as they were known on {day}. Entered later about the same days:',
    'Las cifras de abajo son las que se conocían el {day}. Después se registró, sobre los mismos días:',
  ],
  'addendum.at.start': ['at the start', 'al inicio'],
  'addendum.at.end': ['at the end', 'al final'],
  'corrections.entries': ['Corrected entries', 'Registros corregidos'],
  'corrections.numbers': ['Corrected numbers', 'Cifras corregidas'],
  'corrections.counties': ['Corrected counties', 'Condados corregidos'],
  'corrections.added': ['Entries added', 'Registros nuevos'],
  'corrections.changed': ['Entries changed', 'Registros cambiados'],
  'corrections.removed': ['Entries taken back', 'Registros retirados'],
  'corrections.was': ['Was', 'Era'],
  'corrections.is': ['Today', 'Hoy'],

  'aspect.alliance': ['Alliance', 'Alianza'],
  'aspect.accountability': ['Accountability', 'Rendición de cuentas'],
  'statuses.map': ['{aspect} on {day}', '{aspect} el {day}'],
  'statuses.map.alt': [
    'Map of {here}’s counties: {aspect} on {day}. {counts}. The table below lists each county.',
    'Mapa de los condados de {here}: {aspect} el {day}. {counts}. La tabla de abajo dice cada condado.',
  ],
  'statuses.byAlliance': ['Counties by alliance', 'Condados por alianza'],
  'statuses.byAccountability': ['Counties by accountability', 'Condados por rendición de cuentas'],
  'statuses.each': ['Each county', 'Cada condado'],
  'statuses.alliance.before': ['Alliance, start', 'Alianza, inicio'],
  'statuses.alliance.after': ['Alliance, end', 'Alianza, final'],
  'statuses.accountability.before': ['Accountability, start', 'Rendición, inicio'],
  'statuses.accountability.after': ['Accountability, end', 'Rendición, final'],
  'statuses.lastHeldOn': ['Last contact held', 'Último contacto hecho'],
  'statuses.moved': ['What moved', 'Qué cambió'],
  moved: ['What moved, and why', 'Qué cambió y por qué'],
  'statuses.setByHand': ['{value} (set by hand)', '{value} (fijado a mano)'],
  'direction.improved': ['Improved', 'Mejoró'],
  'direction.worsened': ['Got worse', 'Empeoró'],
  'direction.changed': ['Changed', 'Cambió'],
  'moves.onlyTime': [
    'Nothing was entered. Only time passed.',
    'No se registró nada. Solo pasó el tiempo.',
  ],
  'moves.entered': ['Entries were added.', 'Hubo registros nuevos.'],
  'moves.more': ['{count} more reasons', '{count} razones más'],
  'moves.oneMore': ['1 more reason', '1 razón más'],

  'contacts.total': ['All contacts', 'Todos los contactos'],
  'contacts.figures': ['Contacts in numbers', 'Los contactos en cifras'],
  'contacts.byOutcome': ['By outcome', 'Por resultado'],
  'contacts.bySector': ['By sector', 'Por sector'],
  'contacts.bySector.note': [
    'One with institutions of two sectors stands in both rows, and is one in the sum.',
    'Uno con instituciones de dos sectores aparece en las dos filas y cuenta una vez en la suma.',
  ],
  'contacts.byKind': ['By kind', 'Por tipo'],
  'contacts.byOrganization': ['By organization', 'Por organización'],
  'organization.restricted': ['Not told: restricted entries', 'No se dice: registros reservados'],
  'contacts.byCounty': ['By county', 'Por condado'],

  'commitments.happened': ['What became of promises', 'Qué pasó con los compromisos'],
  'commitments.standing': ['Where promises stand', 'Cómo van los compromisos'],
  'commitments.items': ['Promises of the period', 'Compromisos del período'],
  'commitments.text': ['Promise', 'Compromiso'],
  'commitments.news': ['What happened', 'Qué pasó'],
  'commitments.state': ['State', 'Estado'],
  'commitments.made': ['Promised on', 'Prometido el'],
  'commitments.due': ['Due on', 'Para el'],
  'commitments.evidence': ['Evidence', 'Pruebas'],
  'commitments.more': [
    '{count} more are counted and not listed here.',
    'Otros {count} se cuentan y no están en esta lista.',
  ],
  'commitments.noWords': [
    'A promise whose words are not shown',
    'Un compromiso cuyas palabras no se muestran',
  ],
  'news.made': ['Made', 'Se hicieron'],
  'news.kept': ['Kept', 'Se cumplieron'],
  'news.partly_kept': ['Partly kept', 'Se cumplieron en parte'],
  'news.broken': ['Broken', 'No se cumplieron'],
  'news.lapsed': ['Lapsed', 'Caducaron'],
  'news.withdrawn': ['Withdrawn by us', 'Los retiramos'],
  'news.due': ['Past their day at the end', 'Con la fecha vencida al final'],
  'news.stalled': ['Standing still at the end', 'Estancados al final'],

  'campaigns.figures': ['Campaigns in numbers', 'Las campañas en cifras'],
  'campaigns.targets': ['Targets', 'A quiénes'],
  'campaigns.asked': ['Asked in the period', 'Se les pidió en el período'],
  'campaigns.standings': ['What they say', 'Qué dicen'],
  'campaigns.changed': [
    'Said something else than at the start',
    'Dijeron algo distinto que al inicio',
  ],
  'asks.campaigns': ['In campaigns', 'En campañas'],
  'asks.other': ['Outside of campaigns', 'Fuera de campañas'],
  asks: ['Asks put in the period', 'Peticiones que se hicieron en el período'],

  'asks.items': ['Asks of the period', 'Peticiones del período'],
  'asks.text': ['Ask', 'Petición'],
  'asks.askedOn': ['Asked on', 'Pedido el'],
  'asks.answeredOn': ['Answered on', 'Respondido el'],
  'asks.noWords': [
    'An ask whose words are not shown',
    'Una petición cuyas palabras no se muestran',
  ],
  'asks.oneMore': [
    '1 more is counted and not listed here: you may not see it, or there are too many.',
    'Otra se cuenta y no está en esta lista: usted no puede verla, o son demasiadas.',
  ],
  'asks.more': [
    '{count} more are counted and not listed here: you may not see them, or there are too many.',
    'Otras {count} se cuentan y no están en esta lista: usted no puede verlas, o son demasiadas.',
  ],
  'coverage.figures': ['Coverage in numbers', 'La cobertura en cifras'],
  'coverage.counties': ['Gaps by county', 'Huecos por condado'],
  'coverage.institutions': ['Institutions', 'Instituciones'],
  'coverage.key_seats': ['Key seats', 'Puestos clave'],
  'coverage.key_never': ['Key seats never contacted', 'Puestos clave nunca contactados'],
  'coverage.key_stale': [
    'Key seats not contacted for too long',
    'Puestos clave sin contacto desde hace mucho',
  ],
  'coverage.never': ['Never contacted', 'Nunca contactadas'],
  'coverage.stale': ['Not for too long', 'Desde hace mucho sin contacto'],
  'coverage.gaps': ['Key seats to visit', 'Puestos clave por visitar'],
  'coverage.lastHeldOn': ['Last contact', 'Último contacto'],

  'movements.table': ['Alliances by movement', 'Alianzas por movimiento'],
  'movement.african_american': ['African American organizations', 'Organizaciones afroamericanas'],
  'movement.faith': ['People of faith', 'Comunidades de fe'],
  'movement.lgbtq': ['LGBTQ movements', 'Movimientos LGBTQ'],
  'movement.labor': ['Organized labor', 'Sindicatos'],
  'movement.immigrant_led': ['Immigrant-led organizations', 'Organizaciones de inmigrantes'],
  'movement.civic': ['Civic groups', 'Grupos cívicos'],
  'movement.business': ['Businesses', 'Negocios'],
  'movement.service': ['Service providers', 'Servicios'],
  'movements.movement': ['Movement', 'Movimiento'],
  'movements.institutions': ['Institutions', 'Instituciones'],
  'movements.allies': ['Allies', 'Aliados'],
  'movements.contacts': ['Contacts held', 'Contactos hechos'],
  'movements.won': ['Won as allies', 'Aliados ganados'],

  'ladder.members': [
    'Members who took part in a held contact',
    'Integrantes que participaron en un contacto',
  ],
  'ladder.first': ['For the first time ever', 'Por primera vez en su vida'],
  'ladder.names': ['Who did what for the first time', 'Quién hizo qué por primera vez'],
  'ladder.role': ['Role', 'Papel'],

  'records.figures': ['Public records in numbers', 'Los registros públicos en cifras'],
  'records.items': ['What changed', 'Qué cambió'],
  'records.change': ['Change', 'Cambio'],
  'records.began': ['Began', 'Empezó'],
  'records.ended': ['Ended', 'Terminó'],
  'records.adverse': [
    'In force at the end, against an alliance',
    'Vigentes al final, en contra de una alianza',
  ],
  'records.inForce': ['Records in force', 'Registros vigentes'],
  'records.speaks': ['Against an alliance', 'En contra de una alianza'],
  'records.yes': ['Yes', 'Sí'],
  'records.no': ['No', 'No'],

  'sheet.about': ['About', 'Acerca de'],
  'sheet.texts': ['Texts', 'Textos'],
  'sheet.key': ['Item', 'Dato'],
  'sheet.value': ['Value', 'Valor'],
  'sheet.title': ['Title', 'Título'],
  'sheet.scope': ['About', 'Sobre'],
  'sheet.period': ['Period', 'Período'],
  'sheet.days': ['Days', 'Días'],
  'sheet.asOf': ['Statuses on', 'Estados al'],
  'sheet.compared': ['Compared with', 'Comparado con'],
  'sheet.state': ['State', 'Estado'],
  'sheet.author': ['Written by', 'Escrito por'],
  'sheet.reviewer': ['Reviewed by', 'Revisado por'],
  'state.draft': ['Draft: numbers as of today', 'Borrador: cifras al día de hoy'],
  'state.reviewed': [
    'Reviewed, not final yet: numbers as of today',
    'Revisado, todavía sin cerrar: cifras al día de hoy',
  ],
  'state.final': ['Final since {day}', 'Cerrado el {day}'],
} as const satisfies Record<string, Both>

export type ReportWord = keyof typeof reportWords

/** A language of a report: its words, days and numbers. */
export interface Speech {
  readonly language: Language
  say: (key: ReportWord, values?: Readonly<Record<string, string | number>>) => string
  /** the word of a value, `sector.police`; the value itself where it is a name */
  word: (group: string, value: string) => string
  /** the sentence of a reason by its key; what is not known is an entry that may not be told */
  reason: (key: string) => string
  /** "Nov 20, 2026" */
  day: (day: string) => string
  /** "Nov 20, 2026, 6:33 PM", by the clocks of the state */
  instant: (at: Date) => string
  number: (value: number) => string
}

const locales = { en: 'en-US', es: 'es-US' } as const

/** @param labels the coalition's own words for values */
export function speechOf(language: Language, labels: Labels = noLabels): Speech {
  const at = language === 'en' ? 0 : 1
  const locale = locales[language]
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timeZoneHere(),
  })
  const numbers = new Intl.NumberFormat(locale)
  const always: Record<string, string> = { here: here().name[language] }
  return {
    language,
    say: (key, values = {}) =>
      reportWords[key][at].replace(/\{(\w+)\}/g, (whole, name) =>
        String(values[name] ?? always[name] ?? whole),
      ),
    word: (group, value) => {
      const key = `${group}.${value}`
      // a report's own word for a number comes before what the value is called elsewhere
      const known: Both | undefined = reportWords[key as ReportWord] ?? wordFor(labels, key)
      return known?.[at] ?? value
    },
    reason: (key) =>
      (reasonWords[key as keyof typeof reasonWords] ?? reasonWords['because.hidden'])[at],
    day: (day) => days.format(Date.parse(day)),
    // its narrow spaces are in no font of ours
    instant: (when) => instants.format(when).replace(/[\u2009\u202F]/g, ' '),
    number: (value) => numbers.format(value),
  }
}

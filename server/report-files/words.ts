import type { Language } from '../members/rules.ts'
import { here } from '../state/here.ts'
import { type Labels, noLabels, wordFor } from '../words/own.ts'

type Both = readonly [en: string, es: string]

/** What reports say on paper and in tables, beside the words of values. `{name}` is put in. */
export const reportWords = {
  'report.of': ['Report', 'Informe'],
  'report.draft': ['Draft', 'Borrador'],
  'report.draft.note': [
    'This is a draft: its numbers still change, and nobody has finished it.',
    'Esto es un borrador: sus cifras todavía cambian y nadie lo ha terminado.',
  ],
  'report.finalizedOn': ['Finished on {day}', 'Terminado el {day}'],
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
  'column.number': ['This period', 'Este período'],
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

  'figures.contacts': ['contacts held', 'contactos hechos'],
  'figures.institutions': ['institutions met', 'instituciones contactadas'],
  'figures.made': ['promises made', 'compromisos nuevos'],
  'figures.kept': ['promises kept', 'compromisos cumplidos'],
  'figures.improved': ['counties improved', 'condados mejoraron'],
  'figures.before': ['{number} before', '{number} antes'],

  'aspect.alliance': ['Alliance', 'Alianza'],
  'aspect.accountability': ['Accountability', 'Rendición de cuentas'],
  'statuses.map': ['{aspect} on {day}', '{aspect} el {day}'],
  'statuses.map.alt': [
    'Map of {here}’s counties: {aspect} on {day}. {counts}. The table below lists each county.',
    'Mapa de los condados de {here}: {aspect} el {day}. {counts}. La tabla de abajo dice cada condado.',
  ],
  'statuses.byAlliance': ['Counties by alliance', 'Condados por alianza'],
  'statuses.byAccountability': ['Counties by accountability', 'Condados por rendición de cuentas'],
  'statuses.counties': ['Each county', 'Cada condado'],
  'statuses.alliance.before': ['Alliance, start', 'Alianza, inicio'],
  'statuses.alliance.after': ['Alliance, end', 'Alianza, final'],
  'statuses.accountability.before': ['Accountability, start', 'Rendición, inicio'],
  'statuses.accountability.after': ['Accountability, end', 'Rendición, final'],
  'statuses.lastHeldOn': ['Last contact held', 'Último contacto hecho'],
  'statuses.moved': ['What moved', 'Qué cambió'],
  'statuses.moved.counties': ['Counties that moved', 'Condados que cambiaron'],
  'statuses.setByHand': ['{value} (set by hand)', '{value} (fijado a mano)'],
  'direction.improved': ['Improved', 'Mejoró'],
  'direction.worsened': ['Got worse', 'Empeoró'],
  'direction.changed': ['Changed', 'Cambió'],
  'moved.onlyTime': ['Only time passed', 'Solo pasó el tiempo'],
  'moved.entered': ['Entries were added', 'Hubo registros nuevos'],

  'contacts.total': ['All contacts', 'Todos los contactos'],
  'contacts.held': ['Contacts held', 'Contactos hechos'],
  'contacts.institutions': ['Institutions met', 'Instituciones contactadas'],
  'contacts.figures': ['Contacts in numbers', 'Los contactos en cifras'],
  'contacts.byOutcome': ['By outcome', 'Por resultado'],
  'contacts.bySector': ['By sector', 'Por sector'],
  'contacts.bySector.note': [
    'A contact with institutions of two sectors is in both rows, and once in the sum.',
    'Un contacto con instituciones de dos sectores está en las dos filas, y una sola vez en la suma.',
  ],
  'contacts.byKind': ['By kind', 'Por tipo'],
  'contacts.byOrganization': ['By organization', 'Por organización'],
  'contacts.restricted': ['Restricted entries', 'Entradas reservadas'],
  'contacts.byCounty': ['By county', 'Por condado'],

  'commitments.happened': ['What became of promises', 'Qué pasó con los compromisos'],
  'commitments.standing': ['Where promises stand', 'Cómo van los compromisos'],
  'commitments.items': ['Promises of the period', 'Compromisos del período'],
  'commitments.text': ['Promise', 'Compromiso'],
  'commitments.news': ['What happened', 'Qué pasó'],
  'commitments.state': ['Where it stands', 'Cómo va'],
  'commitments.madeOn': ['Promised on', 'Prometido el'],
  'commitments.dueOn': ['Due on', 'Para el'],
  'commitments.evidence': ['Evidence', 'Pruebas'],
  'commitments.more': [
    '{count} more are counted and not listed here.',
    'Otros {count} se cuentan y no están en esta lista.',
  ],
  'commitments.noText': ['(words not shown)', '(texto no incluido)'],
  'news.made': ['Made', 'Hecho'],
  'news.kept': ['Kept', 'Cumplido'],
  'news.partly_kept': ['Partly kept', 'Cumplido en parte'],
  'news.broken': ['Broken', 'Incumplido'],
  'news.lapsed': ['Lapsed', 'Caducado'],
  'news.withdrawn': ['Withdrawn', 'Retirado'],
  'news.due': ['Due', 'Vencido'],
  'news.stalled': ['Stalled', 'Estancado'],

  'campaigns.figures': ['Campaigns in numbers', 'Las campañas en cifras'],
  'campaigns.targets': ['Targets', 'Personas e instituciones a convencer'],
  'campaigns.asked': ['Asked', 'Ya se les pidió'],
  'campaigns.standings': ['What they say', 'Qué dicen'],
  'campaigns.changed': ['Who says something else now', 'Quiénes cambiaron de respuesta'],
  'asks.campaigns': ['In campaigns', 'En campañas'],
  'asks.other': ['Others', 'Otras'],
  'asks.figures': ['Asks of the period', 'Peticiones del período'],

  'coverage.figures': ['Coverage in numbers', 'La cobertura en cifras'],
  'coverage.counties': ['Gaps by county', 'Huecos por condado'],
  'coverage.institutions': ['Institutions', 'Instituciones'],
  'coverage.key_seats': ['Key seats', 'Cargos clave'],
  'coverage.key_never': ['Key seats never contacted', 'Cargos clave nunca contactados'],
  'coverage.key_stale': ['Key seats gone quiet', 'Cargos clave en silencio'],
  'coverage.never': ['Never contacted', 'Nunca contactadas'],
  'coverage.stale': ['Gone quiet', 'En silencio'],
  'coverage.keySeats': ['Key seats', 'Cargos clave'],
  'coverage.gaps': ['Key seats to visit', 'Cargos clave por visitar'],
  'coverage.lastHeldOn': ['Last contact', 'Último contacto'],

  'movements.table': ['Alliances by movement', 'Alianzas por movimiento'],
  'movement.african_american': ['African American', 'Afroamericano'],
  'movement.faith': ['Faith', 'Comunidades de fe'],
  'movement.lgbtq': ['LGBTQ', 'LGBTQ'],
  'movement.labor': ['Labor', 'Sindicatos'],
  'movement.immigrant_led': ['Immigrant-led', 'De inmigrantes'],
  'movement.civic': ['Civic', 'Cívico'],
  'movement.business': ['Business', 'Negocios'],
  'movement.service': ['Services', 'Servicios'],
  'movements.movement': ['Movement', 'Movimiento'],
  'movements.allies': ['Allies', 'Aliados'],
  'movements.contacts': ['Contacts', 'Contactos'],
  'movements.won': ['Newly won', 'Nuevos aliados'],

  'ladder.members': ['Members who took part', 'Miembros que participaron'],
  'ladder.first': ['For the first time', 'Por primera vez'],
  'ladder.names': ['Who did what for the first time', 'Quién hizo qué por primera vez'],
  'ladder.role': ['Role', 'Papel'],

  'records.figures': ['Public records in numbers', 'Los registros públicos en cifras'],
  'records.items': ['What changed', 'Qué cambió'],
  'records.change': ['Change', 'Cambio'],
  'records.began': ['Began', 'Empezó'],
  'records.ended': ['Ended', 'Terminó'],
  'records.adverse': ['Against us', 'En contra'],
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
  'state.draft': ['Draft', 'Borrador'],
  'state.reviewed': ['Draft, reviewed', 'Borrador, revisado'],
  'state.final': ['Final', 'Definitivo'],
} as const satisfies Record<string, Both>

export type ReportWord = keyof typeof reportWords

/** A language of a report: its words, days and numbers. */
export interface Speech {
  readonly language: Language
  say: (key: ReportWord, values?: Readonly<Record<string, string | number>>) => string
  /** the word of a value, `sector.police`; the value itself where it is a name */
  word: (group: string, value: string) => string
  /** "Nov 20, 2026" */
  day: (day: string) => string
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
      const known: Both | undefined = wordFor(labels, key) ?? reportWords[key as ReportWord]
      return known?.[at] ?? value
    },
    day: (day) => days.format(Date.parse(day)),
    number: (value) => numbers.format(value),
  }
}

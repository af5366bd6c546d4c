import type { Language } from '../../members/rules.ts'
import type { Numbers } from '../../reports/number-rules.ts'
import type { Period, Section } from '../../reports/rules.ts'

/** What its lead calls the report of a quarter: the region and the days stand below it anyway. */
const titles: Record<string, { en: string; es: string }> = {
  '01': { en: 'A winter of second visits', es: 'Un invierno de segundas visitas' },
  '04': { en: 'A spring of first answers', es: 'Una primavera de primeras respuestas' },
  '07': { en: 'A summer of promises', es: 'Un verano de compromisos' },
  '10': { en: 'An autumn of written answers', es: 'Un otoño de respuestas por escrito' },
}

export function titleOf({ from }: Pick<Period, 'from'>): { en: string; es: string } {
  return titles[from.slice(5, 7)] ?? { en: '', es: '' }
}

/** What a report says of a promise that was kept. */
export function captionOf(name: string): { en: string; es: string } {
  return {
    en: `Kept: ${name} did what we had asked for in writing. The families who came to the meeting heard it from us first.`,
    es: `Cumplido: ${name} hizo lo que habíamos pedido por escrito. Las familias que fueron a la reunión lo supieron primero por nosotros.`,
  }
}

type Say = (number: (key: string) => number, before: (key: string) => number) => string

/** `1 promise was`, `3 promises were`. */
function of(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`
}

const keptOf = (n: (key: string) => number) => n('commitments.kept') + n('commitments.partly_kept')
const withAllies = (n: (key: string) => number) =>
  n('movements.faith.contacts') + n('movements.labor.contacts')

/** What the lead of the region writes in each section, from what was counted. */
const words: Partial<Record<Section, Record<Language, Say>>> = {
  summary: {
    en: (n, before) =>
      `We held ${of(n('contacts.held'), 'contact', 'contacts')} in the five counties, after ${before('contacts.held')} in the quarter before, and met ${of(n('contacts.institutions'), 'institution', 'institutions')}. ${of(n('commitments.made'), 'promise was', 'promises were')} made to us, and ${of(keptOf(n), 'was', 'were')} kept at least in part.\n\nThe work that carries the most weight is still with the sheriffs. Where a captain or a chief deputy sits in the meeting, we get an answer within two weeks; where only the front desk knows us, we do not.`,
    es: (n, before) =>
      `Tuvimos ${of(n('contacts.held'), 'contacto', 'contactos')} en los cinco condados, después de ${before('contacts.held')} en el trimestre anterior, y nos reunimos con ${of(n('contacts.institutions'), 'institución', 'instituciones')}. Nos hicieron ${of(n('commitments.made'), 'compromiso', 'compromisos')} y ${keptOf(n) === 1 ? 'se cumplió' : 'se cumplieron'} ${keptOf(n)}, al menos en parte.\n\nEl trabajo de más peso sigue siendo con los sheriffs. Donde un capitán o el segundo al mando está en la reunión, nos contestan en dos semanas; donde solo nos conocen en la ventanilla, no.`,
  },
  statuses: {
    en: (n) =>
      `${of(n('statuses.moved.improved'), 'of our counties stands', 'of our counties stand')} better than at the start of the quarter, ${n('statuses.moved.worsened')} worse, and ${n('statuses.moved.changed')} differently. A county that turned worse did so mostly because a promise passed its day without a word; that is repaired with a visit, not with a letter.`,
    es: (n) =>
      `${of(n('statuses.moved.improved'), 'de nuestros condados está', 'de nuestros condados están')} mejor que al empezar el trimestre, ${n('statuses.moved.worsened')} peor y ${n('statuses.moved.changed')} de otra manera. Donde empeoró fue casi siempre porque un compromiso pasó de su fecha sin noticia; eso se arregla con una visita, no con una carta.`,
  },
  contacts: {
    en: (n) =>
      `${of(n('contacts.kind.meeting'), 'of the contacts was a meeting', 'of the contacts were meetings')} and ${of(n('contacts.kind.visit'), 'visit', 'visits')}. ${of(n('contacts.outcome.refused'), 'office', 'offices')} refused to see us and ${n('contacts.outcome.cancelled')} called off; we try each of them once more before the quarter ends. With faith communities and unions we had ${withAllies(n)}.`,
    es: (n) =>
      `${of(n('contacts.kind.meeting'), 'de los contactos fue reunión', 'de los contactos fueron reuniones')} y ${of(n('contacts.kind.visit'), 'visita', 'visitas')}. ${of(n('contacts.outcome.refused'), 'oficina no quiso recibirnos', 'oficinas no quisieron recibirnos')} y ${of(n('contacts.outcome.cancelled'), 'canceló', 'cancelaron')}; a cada una la buscamos otra vez antes de que termine el trimestre. Con comunidades de fe y sindicatos tuvimos ${withAllies(n)}.`,
  },
  commitments: {
    en: (n) =>
      `Nobody owes us silence: ${of(n('commitments.due'), 'promise is past its day or waits for its verdict', 'promises are past their day or wait for their verdict')}, and ${of(n('commitments.stalled'), 'stands', 'stand')} still. ${of(n('commitments.broken'), 'was found broken, by two of us', 'were found broken, each by two of us')} and with the evidence beside it.`,
    es: (n) =>
      `Nadie nos debe silencio: ${of(n('commitments.due'), 'compromiso pasó de su fecha o espera', 'compromisos pasaron de su fecha o esperan')} veredicto y ${of(n('commitments.stalled'), 'no se mueve', 'no se mueven')}. ${of(n('commitments.broken'), 'no se cumplió; lo vieron dos de nosotras', 'no se cumplieron; cada uno lo vieron dos de nosotras')} y tiene su prueba.`,
  },
  coverage: {
    en: (n) =>
      `Of ${of(n('coverage.key_seats'), 'key seat', 'key seats')} we have never met ${n('coverage.key_never')}. The next quarter begins with those, county by county, before anybody is visited a third time.`,
    es: (n) =>
      `De ${of(n('coverage.key_seats'), 'puesto clave', 'puestos clave')}, a ${of(n('coverage.key_never'), 'nunca lo', 'nunca los')} hemos visto. El próximo trimestre empieza por ahí, condado por condado, antes de visitar a alguien por tercera vez.`,
  },
  outlook: {
    en: () =>
      'Three things come first: the jail contract in open session, a Spanish-speaking liaison in every school district that promised one, and new people who lead a meeting after they have watched two.',
    es: () =>
      'Tres cosas van primero: el contrato de la cárcel en sesión abierta, un enlace que hable español en cada distrito escolar que lo prometió, y gente nueva que lleve una reunión después de haber visto dos.',
  },
}

export function narrative(numbers: Numbers, section: Section, language: Language): string {
  const say = words[section]?.[language]
  const at = (place: 0 | 1) => (key: string) => numbers[key]?.[place] ?? 0
  return say ? say(at(0), at(1)) : ''
}

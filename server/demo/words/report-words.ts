import type { Language } from '../../members/rules.ts'
import type { Numbers } from '../../reports/number-rules.ts'
import type { Period, Section } from '../../reports/rules.ts'

const seasons: Record<string, readonly [en: string, es: string]> = {
  '01': ['January to March', 'Enero a marzo'],
  '04': ['April to June', 'Abril a junio'],
  '07': ['July to September', 'Julio a septiembre'],
  '10': ['October to December', 'Octubre a diciembre'],
}

/** `Top of Alabama · April to June 2026` */
export function titleOf({ from }: Period): { en: string; es: string } {
  const [en, es] = seasons[from.slice(5, 7)] ?? ['', '']
  const year = from.slice(0, 4)
  return { en: `Top of Alabama · ${en} ${year}`, es: `Top of Alabama · ${es} de ${year}` }
}

/** What a report says of a promise that was kept. */
export function captionOf(name: string): { en: string; es: string } {
  return {
    en: `Kept: ${name} did what we had asked for in writing. The families who came to the meeting heard it from us first.`,
    es: `Cumplido: ${name} hizo lo que habíamos pedido por escrito. Las familias que fueron a la reunión lo supieron primero por nosotros.`,
  }
}

type Say = (number: (key: string) => number, before: (key: string) => number) => string

/** What the lead of the region writes in each section, from what was counted. */
const words: Partial<Record<Section, Record<Language, Say>>> = {
  summary: {
    en: (n, before) =>
      `We held ${n('contacts.held')} contacts in the five counties, after ${before('contacts.held')} in the quarter before, and met ${n('contacts.institutions')} institutions. ${n('commitments.made')} promises were made to us, and ${n('commitments.kept') + n('commitments.partly_kept')} were kept at least in part.\n\nThe work that carries the most weight is still with the sheriffs. Where a captain or a chief deputy sits in the meeting, we get an answer within two weeks; where only the front desk knows us, we do not.`,
    es: (n, before) =>
      `Tuvimos ${n('contacts.held')} contactos en los cinco condados, después de ${before('contacts.held')} en el trimestre anterior, y nos reunimos con ${n('contacts.institutions')} instituciones. Nos hicieron ${n('commitments.made')} compromisos y se cumplieron ${n('commitments.kept') + n('commitments.partly_kept')}, al menos en parte.\n\nEl trabajo de más peso sigue siendo con los sheriffs. Donde un capitán o el segundo al mando está en la reunión, nos contestan en dos semanas; donde solo nos conocen en la ventanilla, no.`,
  },
  statuses: {
    en: (n) =>
      `${n('statuses.moved.improved')} of our counties stand better than at the start of the quarter, ${n('statuses.moved.worsened')} worse, and ${n('statuses.moved.changed')} differently. A county that turned worse did so mostly because a promise passed its day without a word; that is repaired with a visit, not with a letter.`,
    es: (n) =>
      `${n('statuses.moved.improved')} de nuestros condados están mejor que al empezar el trimestre, ${n('statuses.moved.worsened')} peor y ${n('statuses.moved.changed')} de otra manera. Donde empeoró fue casi siempre porque un compromiso pasó de su fecha sin noticia; eso se arregla con una visita, no con una carta.`,
  },
  contacts: {
    en: (n) =>
      `${n('contacts.kind.meeting')} of the contacts were meetings and ${n('contacts.kind.visit')} visits. ${n('contacts.outcome.refused')} offices refused to see us and ${n('contacts.outcome.cancelled')} called off; we try each of them once more before the quarter ends. With faith communities and unions we had ${n('movements.faith.contacts') + n('movements.labor.contacts')}.`,
    es: (n) =>
      `${n('contacts.kind.meeting')} de los contactos fueron reuniones y ${n('contacts.kind.visit')} visitas. ${n('contacts.outcome.refused')} oficinas no quisieron recibirnos y ${n('contacts.outcome.cancelled')} cancelaron; a cada una la buscamos otra vez antes de que termine el trimestre. Con comunidades de fe y sindicatos tuvimos ${n('movements.faith.contacts') + n('movements.labor.contacts')}.`,
  },
  commitments: {
    en: (n) =>
      `Nobody owes us silence: ${n('commitments.due')} promises are past their day or wait for their verdict, and ${n('commitments.stalled')} stand still. ${n('commitments.broken')} were found broken, each by two of us and with the evidence beside it.`,
    es: (n) =>
      `Nadie nos debe silencio: ${n('commitments.due')} compromisos pasaron de su fecha o esperan veredicto y ${n('commitments.stalled')} no se mueven. ${n('commitments.broken')} no se cumplieron; cada uno lo vieron dos de nosotras y tiene su prueba.`,
  },
  coverage: {
    en: (n) =>
      `Of ${n('coverage.key_seats')} key seats we have never met ${n('coverage.key_never')}. The next quarter begins with those, county by county, before anybody is visited a third time.`,
    es: (n) =>
      `De ${n('coverage.key_seats')} puestos clave, a ${n('coverage.key_never')} nunca los hemos visto. El próximo trimestre empieza por ahí, condado por condado, antes de visitar a alguien por tercera vez.`,
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

import type { layers as en } from '../en/layers.ts'

export const layers: Record<keyof typeof en, string> = {
  'layers.campaign': 'Campaña',
  'layers.campaign.none':
    'Todavía no hay campañas. Cuando haya una, el mapa muestra qué respondió cada quien.',
  'layers.answer.yes': 'Sí',
  'layers.answer.leaning_yes': 'Tiende al sí',
  'layers.answer.undecided': 'Sin decidir',
  'layers.answer.leaning_no': 'Tiende al no',
  'layers.answer.no': 'No',
  'layers.answer.refused': 'No quiso responder',
  'layers.answer.waiting': 'Se le pidió, sin respuesta',
  'layers.answer.not_asked': 'Todavía no se le pide',
  'layers.answer.no_target': 'Aquí no hay a quién pedirle',

  'layers.agreement': 'Acuerdos 287(g)',
  'layers.agreement.note':
    'Acuerdos de policías locales con ICE, según listas públicas. La bandera marca a un aliado que tiene uno.',
  'layers.agreement.in_force': 'Vigente',
  'layers.agreement.ended': 'Terminado',
  'layers.agreement.unknown': 'Sin acuerdo conocido',
  'layers.agreement.unknownAsOf': 'Sin acuerdo conocido al {day}',

  'layers.coverage': 'Cobertura',
  'layers.coverage.note': 'Si vemos a las instituciones del condado tan seguido como queremos.',
  'layers.coverage.covered': 'Todas a tiempo',
  'layers.coverage.partly': 'Algunas a tiempo',
  'layers.coverage.quiet': 'Se enfrió',
  'layers.coverage.never': 'Nunca contactado',
  'layers.coverage.unset': 'Sin contacto previsto',
  'layers.coverage.counts': '{covered} de {wanted} a tiempo',
  'layers.coverage.quietOn': 'se enfría el {day}',
}

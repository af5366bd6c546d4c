/** What digests by mail say, in English and Spanish. `counted`: of one, and of any other number. */
export const said = {
  subject: ['Your week in Condado', 'Su semana en Condado'],
  waiting: ['What waits for you', 'Lo que le espera'],
  happened: ['What happened', 'Lo que pasó'],
  whole: ['The whole digest', 'El resumen completo'],
  numbers: [
    'This mail holds numbers only; what they are about is in Condado. Nothing restricted is counted.',
    'Este correo solo trae números; de qué se trata está en Condado. No se cuenta nada restringido.',
  ],
  end: [
    'You asked for it. It ends with a tap under My account:',
    'Usted lo pidió. Se termina con un toque en Mi cuenta:',
  ],
  codeSubject: ['Your code for Condado', 'Su código para Condado'],
  code: [
    'Somebody, probably you, wants the digest of the week by mail to this address. Give this code in Condado within 30 minutes:',
    'Alguien, seguramente usted, quiere recibir el resumen de la semana en esta dirección. Ponga este código en Condado antes de 30 minutos:',
  ],
  codeElse: [
    'If it was not you, do nothing: no mail will come.',
    'Si no fue usted, no haga nada: no llegará ningún correo.',
  ],
} as const

type Counted = readonly [one: string, other: string]

export const counted = {
  stepsOverdue: {
    en: ['next step is overdue', 'next steps are overdue'],
    es: ['próximo paso vencido', 'próximos pasos vencidos'],
  },
  stepsSoon: {
    en: ['next step is due within 7 days', 'next steps are due within 7 days'],
    es: ['próximo paso vence en 7 días', 'próximos pasos vencen en 7 días'],
  },
  promisesOverdue: {
    en: ['promise is past its day', 'promises are past their day'],
    es: ['compromiso vencido', 'compromisos vencidos'],
  },
  promisesSoon: {
    en: ['promise falls due within 7 days', 'promises fall due within 7 days'],
    es: ['compromiso vence en 7 días', 'compromisos vencen en 7 días'],
  },
  conflicts: {
    en: ['entry to decide', 'entries to decide'],
    es: ['registro por decidir', 'registros por decidir'],
  },
  verdicts: {
    en: ['verdict to confirm', 'verdicts to confirm'],
    es: ['veredicto por confirmar', 'veredictos por confirmar'],
  },
  entries: {
    en: ['entry from your phone waits', 'entries from your phone wait'],
    es: ['registro de su teléfono espera', 'registros de su teléfono esperan'],
  },
  reports: {
    en: ['report waits for you', 'reports wait for you'],
    es: ['informe espera', 'informes esperan'],
  },
  quiet: {
    en: ['county is going quiet', 'counties are going quiet'],
    es: ['condado por quedar en silencio', 'condados por quedar en silencio'],
  },
  moved: {
    en: ['county moved on the map', 'counties moved on the map'],
    es: ['condado cambió en el mapa', 'condados cambiaron en el mapa'],
  },
  contacts: { en: ['contact', 'contacts'], es: ['contacto', 'contactos'] },
  commitments: {
    en: ['new promise', 'new promises'],
    es: ['compromiso nuevo', 'compromisos nuevos'],
  },
  verdictsDone: {
    en: ['confirmed verdict', 'confirmed verdicts'],
    es: ['veredicto confirmado', 'veredictos confirmados'],
  },
} as const satisfies Record<string, { en: Counted; es: Counted }>

export type CountedName = keyof typeof counted

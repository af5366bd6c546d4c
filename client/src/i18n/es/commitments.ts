import type { commitments as en } from '../en/commitments.ts'

export const commitments: Record<keyof typeof en, string> = {
  'commitments.due': 'Para el {day}',
  'commitments.noDue': 'Sin fecha',

  'commitments.title': 'Compromiso',
  'commitments.by': 'Lo prometió',
  'commitments.made': 'Se prometió el',
  'commitments.contact': 'Ver el contacto',
  'commitments.dueOn': 'Para cuándo',
  'commitments.evidence': 'Cómo nos consta',
  'commitments.seenBy': 'Quién lo puede ver',
  'commitments.loggedBy': 'Lo anotó',
  'commitments.history': 'Qué ha pasado desde entonces',
  'commitments.verdict': '¿En qué quedó?',
  'commitments.note': '¿Qué pasó?',
  'commitments.proof': '¿Qué lo prueba?',
  'commitments.when': '¿Cuándo?',
  'commitments.confirm': 'Confirmar: {verdict}',
  'commitments.waiting': '{name} propone: {verdict}',
  'commitments.waiting.own':
    'Usted lo propuso; lo tiene que confirmar otra persona de coordinación o de la dirección.',
  'commitments.waiting.other': 'Lo tiene que confirmar alguien de coordinación o de la dirección.',

  'commitments.why.open': 'Todavía no pasa nada; es para el {day}.',
  'commitments.why.openNoDue': 'No ha pasado nada desde que se prometió el {day}.',
  'commitments.why.reopened': '{name} lo volvió a abrir el {day}.',
  'commitments.why.inProgress': '{name} anotó un avance el {day}.',
  'commitments.why.due': 'Era para el {day} y nadie ha dicho en qué quedó.',
  'commitments.why.waiting':
    '{name} propuso «{verdict}» el {day}; cuenta cuando lo confirme otra persona.',
  'commitments.why.stalled': 'Lleva más de 180 días sin moverse.',
  'commitments.why.lapsed':
    '{name} lo dio por caducado el {day}. No cuenta como cumplido ni incumplido.',
  'commitments.why.withdrawn': 'Lo retiramos nosotros: {name}, el {day}. Ya no se pide.',
  'commitments.why.confirmed': 'Lo propuso {proposer} y lo confirmó {name} el {day}.',

  'commitments.why': '¿Por qué?',
  'commitments.why.rule':
    'Decide lo último: un veredicto confirmado, que caducó, que se retiró o que se volvió a abrir. Mientras está abierto, vence si ya pasó su fecha o si hay un veredicto por confirmar, y se estanca tras 180 días sin movimiento ni contacto.',

  'commitments.event.promised': 'Se comprometieron',
  'commitments.event.progress': 'Avance',
  'commitments.event.evidence': 'Prueba',
  'commitments.event.verdict_proposed': 'Propuesta: {verdict}',
  'commitments.event.verdict_confirmed': 'Confirmado: {verdict}',
  'commitments.event.lapsed': 'Caducó',
  'commitments.event.withdrawn': 'Lo retiramos',
  'commitments.event.reopened': 'Se volvió a abrir',

  'commitments.add.progress': 'Anotar un avance',
  'commitments.add.progress.hint': 'Algo se movió, pero todavía no está cumplido.',
  'commitments.add.evidence': 'Agregar una prueba',
  'commitments.add.evidence.hint':
    'Lo que cualquiera pueda comprobar: un documento, un voto, un enlace, quién lo vio. Nunca el nombre de alguien de la comunidad.',
  'commitments.add.verdict_proposed': 'Proponer en qué quedó',
  'commitments.add.verdict_proposed.hint':
    'Cuenta cuando otra persona vea las pruebas y lo confirme.',
  'commitments.add.withdrawn': 'Retirarlo',
  'commitments.add.withdrawn.hint':
    'Ya no lo pedimos. Si faltaron a su palabra, mejor proponga en qué quedó: entre dos personas se decide si es incumplido.',
  'commitments.add.lapsed': 'Darlo por caducado',
  'commitments.add.lapsed.hint':
    'Quien lo prometió dejó el cargo, o los hechos lo rebasaron. No cuenta como cumplido ni incumplido; pídaselo de nuevo a quien sigue.',
  'commitments.add.reopened': 'Volver a abrirlo',
  'commitments.add.reopened.hint':
    'Empieza de nuevo: lo que se decidió antes ya no cuenta; la fecha sí.',
}

import type { promises as en } from '../en/promises.ts'

export const promises: Record<keyof typeof en, string> = {
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

  'commitments.proof.how': 'Acompañarlo con',
  'commitments.proof.none': 'Solo palabras',
  'commitments.proof.link': 'Un enlace',
  'commitments.proof.record': 'Un registro público',
  'commitments.proof.file': 'Una foto o PDF',
  'commitments.link': 'Dirección de la página',
  'commitments.link.hint': 'Empieza con https:// o http://',
  'commitments.record': 'Registro público',
  'commitments.record.choose': 'Elija uno',
  'commitments.record.none':
    'Aquí todavía no hay registros públicos de esta institución. Mejor ponga un enlace.',
  'commitments.file': 'Foto o PDF',
  'commitments.file.hint':
    'JPEG, PNG o PDF, hasta 10 MB. Las fotos se hacen más ligeras y pierden lugar, hora y aparato antes de salir de este teléfono. Al PDF le borramos EXIF y XMP al llegar; lo demás se queda como está y puede decir quién lo hizo.',
  'commitments.file.tooLarge':
    'Este archivo pesa {size}; se pueden enviar hasta 10 MB. Elija uno más ligero.',
  'commitments.file.wrongType': 'Solo se guardan JPEG, PNG y PDF. Elija otro archivo.',
  'commitments.file.unreadable':
    'Este teléfono no puede leer la imagen. Tómela de nuevo, o guárdela como JPEG o PNG y elija esa.',
  'commitments.file.preparing': 'Preparando la imagen…',
  'commitments.file.sending': 'Enviando el archivo…',
  'commitments.file.download': 'Descargar {name}',
  'commitments.proof.needed':
    'Un veredicto necesita palabras, un enlace, un registro público o un archivo.',
  'commitments.stepReached': 'Paso cumplido: {step}',
  'commitments.steps': 'Pasos en el camino',
  'commitments.steps.empty':
    'Sin pasos todavía. Con pasos se puede comprobar una promesa grande: un borrador, un voto, una primera capacitación.',
  'commitments.step.add': 'Agregar un paso',
  'commitments.step.edit': 'Editar el paso',
  'commitments.step.edit.of': 'Editar: {step}',
  'commitments.step.text': '¿Qué tiene que pasar?',
  'commitments.step.due': '¿Para cuándo?',
  'commitments.step.noDay': 'Sin fecha',
  'commitments.step.inTwoWeeks': 'En 2 semanas',
  'commitments.step.inAMonth': 'En un mes',
  'commitments.step.by': 'Para el {day}',
  'commitments.step.late': 'Atrasado: era para el {day}',
  'commitments.step.done': 'Cumplido el {day}',
  'commitments.step.open': 'Por venir',
  'commitments.step.reach': 'Ya se dio',
  'commitments.step.reach.of': 'Ya se dio: {step}',
  'commitments.step.remove': 'Quitarlo',
  'commitments.step.reach.hint':
    'Se anota como avance; de ahí en adelante el paso se queda como está.',
  'commitments.record.title': 'Anotar un compromiso',
  'commitments.record.lead':
    '{name} lo hizo fuera de un contacto: en la prensa, por carta, en una audiencia.',
  'commitments.record.saved': 'El compromiso quedó anotado.',
  'commitments.record.text': '¿A qué se comprometieron?',
  'commitments.record.made': '¿Cuándo?',
  'commitments.record.due': '¿Para cuándo?',
  'commitments.record.county': 'Condado',
  'commitments.record.person': '¿Quién lo dijo?',
  'commitments.record.anybody': 'La institución en general',
  'promises.title': 'Compromisos',
  'promises.lead': 'Qué nos prometieron y quién nos debe qué.',
  'promises.notYours': 'Los compromisos no son parte de su rol',
  'promises.notYours.text':
    'En el mapa se ve cómo está cada condado. Si necesita más, consulte con coordinación o con un admin.',
  'promises.counts': 'Mostrar solo',
  'promises.group.review': 'Por revisar',
  'promises.group.stalled': 'Estancados',
  'promises.group.works': 'En camino',
  'promises.group.kept': 'Cumplidos, o en parte',
  'promises.group.broken': 'Incumplidos',
  'promises.group.ended': 'Caducados o retirados',
  'promises.section.waiting': 'Esperan a una segunda persona',
  'promises.section.late': 'Vencidos',
  'promises.section.late.hint':
    'Primero los que llevan más tiempo. Pregunte qué pasó y luego diga en qué quedó.',
  'promises.section.stalled': 'Estancados: 180 días sin moverse',
  'promises.section.works': 'Abiertos y en marcha',
  'promises.section.ended': 'Terminados',
  'promises.yours': 'Usted lo puede confirmar',
  'promises.toConfirm':
    '{count, plural, one {# veredicto espera su confirmación} other {# veredictos esperan su confirmación}}',
  'promises.proposed': '{name} propone: {verdict}',
  'promises.late': '{count, plural, one {# día de atraso} other {# días de atraso}}',
  'promises.sector': 'Sector',
  'promises.sector.all': 'Todos los sectores',
  'promises.mine': 'Solo lo que yo anoté',
  'promises.empty.review': 'Nada por revisar',
  'promises.empty.review.text':
    'Ningún compromiso pasó de su fecha y ningún veredicto espera. Buena noticia.',
  'promises.empty.none': 'Todavía no hay compromisos',
  'promises.empty.none.text':
    'Los compromisos salen de los contactos: anote qué dijo el sheriff o la escuela que iba a hacer, y para cuándo.',
  'promises.empty.filter': 'Con estos filtros no hay nada',
}

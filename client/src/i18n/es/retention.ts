export const retention = {
  'retention.lead':
    'Lo que no se guarda no se lo pueden llevar ni exigir. Las palabras se borran después de estos días; las fechas, los valores y las cuentas se quedan, así que ningún condado cambia de color. Lo que entregó un teléfono y nadie anotó se borra al cumplirse el más corto de estos plazos.',
  'retention.kind.contact': 'Contactos',
  'retention.kind.contact.from':
    'Las notas y en qué se basa una evaluación. Días después del contacto.',
  'retention.kind.commitment': 'Compromisos',
  'retention.kind.commitment.from':
    'Sus palabras, historia, pasos y archivos. Días después de su fecha, o de lo último que pasó.',
  'retention.kind.follow_up': 'Pendientes',
  'retention.kind.follow_up.from': 'Días después de su fecha o de que se hicieron.',
  'retention.days': '{days, plural, one {# día} other {# días}}',
  'retention.saved': 'Guardado. Cuenta desde la próxima noche.',
  'retention.reload': 'Ver lo que vale ahora',
  'retention.lastRun': 'La última vez que se borró: {day}',
  'retention.neverRun': 'Todavía no se ha borrado nada',
  'retention.hold': 'Retención legal',
  'retention.hold.on': 'Vigente: no se borra nada',
  'retention.hold.off': 'No hay ninguna',
  'retention.hold.since': 'La puso {name} el {when}: {reason}',
  'retention.hold.warning':
    'Primero pregunta a un abogado. Si se espera una demanda, una citación o una investigación, borrar lo que le toca puede ser delito: pon la retención de inmediato. Pero con ella se guarda todo, y lo que se guarda se lo pueden llevar: levántala en cuanto el abogado esté de acuerdo.',
  'retention.hold.set': 'Poner la retención',
  'retention.hold.lift': 'Levantar la retención',
  'retention.hold.set.title': '¿Dejar de borrar todo?',
  'retention.hold.lift.title': '¿Volver a borrar?',
  'retention.hold.lift.text':
    'Todo lo que mientras tanto cumplió su plazo se borra en menos de una hora, para siempre.',
  'retention.hold.reason': 'Motivo',
  'retention.hold.reason.hint':
    'Quién lo aconsejó y cuándo. Lo leen los admins; sin nombres de personas de la comunidad.',
}

import type { outbox as en } from '../en/outbox.ts'

export const outbox: Record<keyof typeof en, string> = {
  'outbox.title': 'En camino',
  'outbox.count':
    '{count, plural, one {# entrada de este teléfono todavía no llega} other {# entradas de este teléfono todavía no llegan}}',
  'outbox.aside':
    '{count, plural, one {# entrada la necesita a usted} other {# entradas la necesitan a usted}}',
  'outbox.keptHere': 'Guardado en este teléfono. Se envía solo cuando haya señal',
  'outbox.others':
    '{count, plural, one {Aquí también espera, sellada, # entrada de otra persona. Se envía sola.} other {Aquí también esperan, selladas, # entradas de otras personas. Se envían solas.}}',
  'outbox.changed':
    'Un cambio anterior suyo todavía va en camino desde este teléfono. Está sellado, por eso aquí no se ve. Primero se guarda ese, y después lo que usted cambie ahora.',
  'outbox.see': 'Ver',
  'outbox.step.waiting': 'En este teléfono',
  'outbox.step.received': 'Recibida',
  'outbox.step.confirmed': 'Confirmada',
  'outbox.why.offline': 'No hay señal. Se envía sola.',
  'outbox.why.unavailable': 'El servidor no responde por ahora. Se envía sola.',
  'outbox.why.too_slow': 'La conexión estuvo muy lenta para esta entrada. Se vuelve a enviar sola.',
  'outbox.why.not_signed_in': 'Inicie sesión y se envía.',
  'outbox.why.too_many_requests': 'Fue mucho a la vez. Se envía en un minuto.',
  'outbox.why.too_much_waiting':
    'Ya hay mucho suyo esperando en el servidor. Inicie sesión y se envía.',
  'outbox.why.key_missing':
    'Al servidor le falta su clave por ahora: avise a quien administra. Aquí se queda guardada.',
  'outbox.why.received':
    'Está a salvo en el servidor, todavía sellada. Se anota en cuanto usted inicie sesión.',
  'outbox.why.lost':
    'Llegó de un equipo que usted reportó como perdido. Revísela antes de que cuente.',
  'outbox.why.aside': 'No se pudo anotar: {why}',
  'outbox.why.erased': 'No se anotó antes de que se le cumpliera el plazo. Lo que decía se borró.',
  'outbox.refused.fields': 'El servidor no aceptó: {fields}.',
  'outbox.kept.title': 'Guardado en este teléfono',
  'outbox.kept.text':
    'Aquí está sellado y a salvo. Se envía solo cuando haya señal: puede cerrar la aplicación.',
  'outbox.kept.done': 'Ya llegó',
  'outbox.again': 'Anotar otro',
}

import type { outbox as en } from '../en/outbox.ts'

export const outbox: Record<keyof typeof en, string> = {
  'outbox.title': 'En camino',
  'outbox.lead':
    'Lo que usted guarda se sella primero en este teléfono: ni el mismo teléfono puede volver a leerlo. Se envía solo, en orden, cuando hay señal.',
  'outbox.empty': 'No hay nada pendiente. Todo lo que guardó aquí ya llegó.',
  'outbox.count':
    '{count, plural, one {# entrada de este teléfono todavía no llega} other {# entradas de este teléfono todavía no llegan}}',
  'outbox.aside':
    '{count, plural, one {# entrada la necesita a usted} other {# entradas la necesitan a usted}}',
  'outbox.keptHere': 'Guardado en este teléfono. Se envía solo cuando haya señal',
  'outbox.others':
    '{count, plural, one {Aquí también espera, sellada, # entrada de otra persona. Se envía sola.} other {Aquí también esperan, selladas, # entradas de otras personas. Se envían solas.}}',
  'outbox.see': 'Ver',
  'outbox.sendNow': 'Enviar ahora',
  'outbox.step.waiting': 'En este teléfono',
  'outbox.step.received': 'Recibida',
  'outbox.step.confirmed': 'Confirmada',
  'outbox.what.contact': 'Contacto',
  'outbox.what.edit': 'Cambio a un contacto',
  'outbox.what.other': 'Entrada',
  'outbox.sealed': 'Entrada sellada',
  'outbox.saved': 'guardada el {when}',
  'outbox.received': 'recibida el {when}',
  'outbox.confirmed': 'en los registros desde el {when}',
  'outbox.why.offline': 'No hay señal. Se envía sola.',
  'outbox.why.unavailable': 'El servidor no responde por ahora. Se envía sola.',
  'outbox.why.too_slow': 'La conexión estuvo muy lenta para esta entrada. Se vuelve a enviar sola.',
  'outbox.why.not_signed_in': 'Inicie sesión y se envía.',
  'outbox.why.too_many_requests': 'Fue mucho a la vez. Se envía en un minuto.',
  'outbox.why.key_missing':
    'Al servidor le falta su clave por ahora: avise a quien administra. Aquí se queda guardada.',
  'outbox.why.received':
    'Está a salvo en el servidor, todavía sellada. Se anota en cuanto usted inicie sesión.',
  'outbox.why.lost':
    'Llegó de un equipo que usted reportó como perdido. Revísela antes de que cuente.',
  'outbox.why.aside': 'No se pudo anotar: {why}',
  'outbox.refused.fields': 'El servidor no aceptó: {fields}.',
  'outbox.open': 'Abrirla y corregirla',
  'outbox.noForm': 'Esta entrada no se hizo en el formulario. Dice:',
  'outbox.confirm': 'Anotarla',
  'outbox.letGo': 'Descartarla',
  'outbox.letGo.sure': 'Lo que dice se perderá para siempre.',
  'outbox.letGo.no': 'Conservarla',
  'outbox.letGo.yes': 'Sí, descartarla',
  'outbox.kept.title': 'Guardado en este teléfono',
  'outbox.kept.text':
    'Aquí está sellado y a salvo. Se envía solo cuando haya señal: puede cerrar la aplicación.',
  'outbox.kept.done': 'Ya llegó',
  'outbox.again': 'Anotar otro',
  'outbox.backup': 'Guardar una copia sellada',
  'outbox.backup.hint':
    'Para un teléfono que está fallando: el archivo se puede entregar desde cualquier equipo donde usted inicie sesión. Nadie más puede leerlo.',
  'outbox.restore': 'Entregar una copia sellada',
  'outbox.restored': '{count, plural, one {Volvió # entrada} other {Volvieron # entradas}}',
  'outbox.restore.none': 'Esto no es una copia sellada de Condado.',
  'outbox.persist.yes': 'Este navegador las conserva hasta que lleguen.',
  'outbox.persist.no':
    'Este navegador podría borrarlas si al teléfono le falta espacio. Instale la aplicación o envíelas pronto.',
}

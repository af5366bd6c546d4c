import type { entries as en } from '../en/entries.ts'

export const entries: Record<keyof typeof en, string> = {
  'outbox.lead':
    'Lo que usted guarda se sella primero en este teléfono: ni el mismo teléfono puede volver a leerlo. Se envía solo, en orden, cuando hay señal.',
  'outbox.empty': 'No hay nada pendiente. Todo lo que guardó aquí ya llegó.',
  'outbox.sendNow': 'Enviar ahora',
  'outbox.what.contact': 'Contacto',
  'outbox.what.edit': 'Cambio a un contacto',
  'outbox.what.other': 'Entrada',
  'outbox.sealed': 'Entrada sellada',
  'outbox.saved': 'guardada el {when}',
  'outbox.received': 'recibida el {when}',
  'outbox.confirmed': 'en los registros desde el {when}',
  'error.too_much_waiting': 'Ya hay mucho suyo esperando en el servidor. Primero inicie sesión.',
  'outbox.willBeErased': 'Lo que dice se borra el {day}, a menos que se anote.',
  'outbox.takeOff': 'Quitarla de la lista',
  'outbox.open': 'Abrirla y corregirla',
  'outbox.open.text':
    'Lo que dice sigue sellado. Abrirla queda en el registro de auditoría, igual que abrir una nota restringida.',
  'outbox.noForm': 'Esta entrada no se hizo en el formulario. Dice:',
  'outbox.confirm': 'Anotarla',
  'outbox.letGo': 'Descartarla',
  'outbox.letGo.sure': 'Lo que dice se perderá para siempre.',
  'outbox.letGo.no': 'Conservarla',
  'outbox.letGo.yes': 'Sí, descartarla',
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

import type { phone as en } from '../en/phone.ts'

export const phone: Record<keyof typeof en, string> = {
  'phone.lead': 'Condado abre sin señal. Esto es lo que guarda este teléfono.',
  'phone.offline': 'Sin conexión. Se muestra lo último que se cargó.',
  'phone.newVersion':
    'Hay una versión nueva. Cárguela cuando quiera; lo que escribió no se pierde.',
  'phone.reload': 'Cargarla ahora',
  'phone.install.title': 'En la pantalla de inicio',
  'phone.install.why': 'Ponga Condado en su pantalla de inicio: también abre sin señal.',
  'phone.install.do': 'Agregar',
  'phone.install.notNow': 'Ahora no',
  'phone.install.safari':
    'Ponga Condado en su pantalla de inicio: toque Compartir y luego «Agregar a inicio». También abre sin señal.',
  'phone.install.there':
    'Ya está en su pantalla de inicio, o este navegador no ofrece cómo ponerlo. También abre sin señal en esta dirección.',
  'phone.offlineSince': 'Sin conexión: al {when}',
  'phone.pack.title': 'Sus condados',
  'phone.pack.here':
    'Al {when}: sus condados con sus instituciones y personas, compromisos, peticiones, seguimientos y {contacts, plural, one {# contacto} other {# contactos}}. {size} MB, sellados en este teléfono.',
  'phone.pack.inMemory':
    'Al {when}: sus condados con sus instituciones y personas, compromisos, peticiones, seguimientos y {contacts, plural, one {# contacto} other {# contactos}}. {size} MB, solo hasta que se cierre Condado.',
  'phone.pack.none':
    'Ahora no hay nada de sus condados abierto en este teléfono. Con señal llega solo.',
  'phone.pack.dropped':
    'Si en {days} días no hay contacto con el servidor, se borra. Al salir se borra de inmediato; al bloquear se cierra. Nunca contiene nada reservado.',
  'phone.pack.refresh': 'Traer lo nuevo',
  'error.not_in_pack': 'Esto no está en su teléfono. Necesita señal.',
}

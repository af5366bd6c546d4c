import type { unlock as en } from '../en/unlock.ts'

export const unlock: Record<keyof typeof en, string> = {
  'unlock.title': 'Abrir Condado en este teléfono',
  'unlock.lead': 'No hay conexión con el servidor. Abra lo que está guardado en este teléfono.',
  'unlock.passkey': 'Abrir con llave de acceso',
  'unlock.passphrase': 'Frase secreta',
  'unlock.open': 'Abrir',
  'unlock.opening': 'Abriendo …',
  'unlock.none':
    'No hay conexión con el servidor, y en este teléfono nada se abre sin ella. Inténtelo de nuevo donde haya señal.',
  'unlock.dropped':
    'Se abrió, pero lo guardado de sus condados ya no está: dura {days} días sin señal. Lo que usted guardó se envía solo. Condado vuelve a abrir donde haya señal.',
  'unlock.error.passphrase_wrong': 'Esa no es la frase secreta.',
  'unlock.error.passkey_other': 'Esta llave de acceso abre otra cosa. Pruebe con otra.',
  'unlock.error.passkey_no_secret':
    'Esta llave de acceso no puede abrir un teléfono sin señal. Use una frase secreta.',
  'unlock.section': 'Sin señal',
  'unlock.section.text':
    'Lo que se guarda en este teléfono está sellado. Con señal, el servidor lo abre cuando usted inicia sesión. Elija cómo abrirlo sin señal.',
  'unlock.set.passkey': 'Usar una llave de acceso',
  'unlock.set.passphrase': 'Usar una frase secreta',
  'unlock.set.hint':
    'Al menos 15 caracteres: cuatro o cinco palabras que solo usted juntaría. Nadie puede restablecerla, y donde hay señal no la necesita.',
  'unlock.set.save': 'Guardar esta frase',
  'unlock.set.short': 'Al menos 15 caracteres.',
  'unlock.set.done': 'Este teléfono ya se abre sin señal.',
  'unlock.has.passkey': 'Una llave de acceso abre este teléfono.',
  'unlock.has.passphrase': 'Una frase secreta abre este teléfono.',
  'unlock.remove': 'Solo con señal',
  'unlock.removed': 'Este teléfono ahora se abre solo con señal.',
  'unlock.lock': 'Bloquear ahora',
  'unlock.shared': 'Otras personas también usan esta computadora: aquí no se guarda nada.',
}

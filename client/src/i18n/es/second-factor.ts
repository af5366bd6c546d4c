import type { secondFactor as en } from '../en/second-factor.ts'

export const secondFactor: Record<keyof typeof en, string> = {
  'secondFactor.title': 'Código de una app',
  'secondFactor.what':
    'Además de la contraseña hace falta un código que solo sale en su teléfono. Sirve cualquier app de autenticación: Aegis, 2FAS, Google Authenticator o las contraseñas del propio teléfono.',
  'secondFactor.isSet':
    'Su app de autenticación está enlazada: al entrar con la contraseña se le pide su código.',
  'secondFactor.left':
    '{count, plural, =0 {Ya no le quedan códigos de respaldo: haga nuevos.} one {Le queda # código de respaldo.} other {Le quedan # códigos de respaldo.}}',
  'secondFactor.needsLogin': 'Primero elija arriba un nombre de usuario.',
  'secondFactor.start': 'Enlazar una app',
  'secondFactor.again': 'Enlazar otro teléfono',
  'secondFactor.renew': 'Códigos de respaldo nuevos',
  'secondFactor.saved': 'Guardado.',
  'secondFactor.scan':
    'Abra la app de autenticación en su teléfono, agregue una cuenta y escanee esto con ella.',
  'secondFactor.qr': 'Código QR para la app de autenticación',
  'secondFactor.open': 'La app está en este equipo: abrirla',
  'secondFactor.typed': 'No lo puedo escanear',
  'secondFactor.typed.hint':
    'En el mismo teléfono, copie esta clave en la app: por tiempo, de 6 cifras. Cuídela como una contraseña.',
  'secondFactor.key': 'Clave',
  'secondFactor.code': 'Código que sale en la app',
  'secondFactor.code.hint': 'Seis cifras. Cambian cada medio minuto.',
  'secondFactor.code.wrong':
    'Ese no es el código de ahora. Espere el siguiente; si tampoco sirve, ponga la hora del teléfono en automático.',
  'secondFactor.confirm': 'Confirmar',
  'secondFactor.checking': 'Revisando…',
  'secondFactor.codes.title': 'Códigos de respaldo de Condado',
  'secondFactor.codes.what':
    'Para el día en que falte su teléfono: cada uno sirve para entrar una sola vez, en lugar del código de la app. Solo se muestran ahora.',
  'secondFactor.codes.where':
    'En papel, en casa, o en un administrador de contraseñas. No en el mismo teléfono ni junto con la contraseña.',
  'secondFactor.codes.download': 'Guardar en un archivo',
  'secondFactor.codes.print': 'Imprimir',
  'secondFactor.codes.kept': 'Ya los tengo en un lugar seguro',
  'secondFactor.codes.done': 'Listo',
  'error.code_not_begun': 'Empiece de nuevo: esto se comenzó en otro lado, o ya terminó.',
}

import type { account as en } from '../en/account.ts'

export const account: Record<keyof typeof en, string> = {
  'account.name': 'Nombre',
  'account.saved': 'Guardado.',
  'account.password': 'Contraseña',
  'account.password.hint': 'Al cambiarla se cierran sus sesiones en todos los demás equipos.',
  'account.password.submit': 'Cambiar la contraseña',
  'account.password.first': 'Elegir una contraseña',
  'account.password.saved': 'Contraseña cambiada. En los demás equipos se cerró la sesión.',
}

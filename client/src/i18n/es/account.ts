import type { account as en } from '../en/account.ts'

export const account: Record<keyof typeof en, string> = {
  'account.name': 'Nombre',
  'account.saved': 'Guardado.',
  'account.password': 'Contraseña',
  'account.password.hint': 'Al cambiarla se cierran sus sesiones en todos los demás equipos.',
  'account.password.current': 'Contraseña actual',
  'account.password.wrong': 'Esta no es su contraseña actual.',
  'account.password.show': 'Mostrar lo que escribo',
  'account.password.submit': 'Cambiar la contraseña',
  'account.password.saved': 'Contraseña cambiada. En los demás equipos se cerró la sesión.',
}

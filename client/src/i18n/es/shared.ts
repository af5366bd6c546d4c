import type { shared as en } from '../en/shared.ts'

export const shared: Record<keyof typeof en, string> = {
  'shared.title': 'Un informe de Condado',
  'shared.missing': 'Esta dirección no está completa. Abra el enlace tal como se lo mandaron.',
  'shared.passphrase': 'Frase de acceso',
  'shared.passphrase.hint': 'La sabe quien le mandó el enlace.',
  'shared.open': 'Abrir el informe',
  'shared.pdf': 'Guardar como PDF',
  'shared.until': 'Hasta el {day} sirve este enlace.',
  'shared.over': 'Este enlace ya no abre nada',
  'error.share_not_valid':
    'Terminó, lo retiraron o nunca existió. Pídale uno nuevo a quien se lo mandó.',
  'error.passphrase_needed': 'Este informe se abre con una frase de acceso.',
  'error.passphrase_wrong': 'Esa no es la frase de este enlace. Vuelva a revisarla.',
}

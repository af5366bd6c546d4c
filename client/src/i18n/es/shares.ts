import type { shares as en } from '../en/shares.ts'

export const shares: Record<keyof typeof en, string> = {
  'shares.open': 'Compartir o descargar',
  'shares.title': 'Compartir este informe',
  'shares.lead':
    'Quien tenga el enlace lee el informe sin tener cuenta: sus cifras, mapas, textos y registros públicos, y los títulos de sus momentos destacados. Ninguna nota, ningún compromiso en particular, ningún nombre de miembros.',
  'shares.language': 'En qué idioma',
  'shares.language.en': 'Inglés',
  'shares.language.es': 'Español',
  'shares.days': 'Sirve por tantos días',
  'shares.days.hint': 'De 1 a 365. Después el enlace ya no abre nada.',
  'shares.days.wrong': 'Ponga un número entero de días, del 1 al 365.',
  'shares.passphrase': 'Frase de acceso (opcional)',
  'shares.passphrase.hint':
    'Al menos 10 caracteres. Dígala por otro medio, no junto con el enlace.',
  'shares.passphrase.short': 'Al menos 10 caracteres, o ninguno.',
  'shares.make': 'Hacer un enlace',
  'shares.made': 'El enlace',
  'shares.made.hint': 'Cópielo ahora: se muestra solo esta vez y nadie lo puede consultar después.',
  'shares.list': 'Enlaces hasta ahora',
  'shares.none': 'Nadie ha compartido este informe todavía.',
  'shares.by': '{name}, {when}',
  'shares.until': 'sirve hasta el {when}',
  'shares.expired': 'terminó el {when}',
  'shares.revoked': 'retirado',
  'shares.withPassphrase': 'con frase de acceso',
  'shares.opened':
    '{count, plural, =0 {nadie lo ha abierto} one {se abrió una vez} other {se abrió # veces}}',
  'shares.lastOpened': 'la última, el {when}',
  'shares.revoke': 'Retirar',
  'shares.files': 'Como archivo',
  'shares.file.pdf': 'PDF',
  'shares.file.xlsx': 'Hoja de cálculo (XLSX)',
  'shares.file.csv': 'Tablas (CSV)',
  'shares.files.hint': 'Lleva su nombre y la hora. Cuenta como uno de sus archivos de hoy.',
  'shares.notYet': 'El enlace para personas sin cuenta viene cuando el informe esté terminado.',
  'error.not_final':
    'Solo se comparte un informe terminado. Pida que lo revisen y termínelo primero.',
}

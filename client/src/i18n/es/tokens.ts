import type { tokens as en } from '../en/tokens.ts'

export const tokens: Record<keyof typeof en, string> = {
  'tokens.title': 'Claves para herramientas',
  'tokens.lead':
    'Un sitio web o una hoja de cálculo de la coalición puede leer lo que usted puede leer, con su propia clave. No escribe nada, y lo restringido nunca le llega. Dele solo lo que la herramienta necesita.',
  'tokens.docs': 'Qué puede leer y cómo',
  'tokens.make': 'Crear una clave',
  'tokens.token': 'La clave',
  'tokens.once':
    'Solo se muestra ahora. Quien la tenga lee en nombre de usted: póngala en la herramienta, no se la mande a nadie y anúlela aquí cuando la herramienta ya no se use.',
  'tokens.name': 'Para qué herramienta',
  'tokens.name.hint': 'Para que después sepa de qué era.',
  'tokens.scopes': 'Qué lee',
  'tokens.scope.statuses': 'Estados de los condados',
  'tokens.scope.directory': 'Directorio',
  'tokens.scope.contacts': 'Contactos, con sus notas',
  'tokens.scope.commitments': 'Compromisos',
  'tokens.scope.follow_ups': 'Seguimientos',
  'tokens.scope.campaigns': 'Campañas por condado',
  'tokens.scope.records': 'Registros públicos',
  'tokens.scope.reports': 'La lista de informes',
  'tokens.days': 'Por cuánto tiempo',
  'tokens.days.count': '{count} días',
  'tokens.until': 'Hasta el {day}.',
  'tokens.used': 'Último uso: {when}',
  'tokens.unused': 'Sin usar todavía.',
  'tokens.end': 'Anularla',
  'tokens.end.what': 'Anular la clave para {name}',
  'tokens.ended': 'La clave ya no abre nada.',
  'error.too_many_tokens': 'Diez claves a la vez. Anule una que ya no haga falta.',
  'error.token_not_valid': 'Esta clave ya no sirve.',
  'error.token_reads_less': 'Esta clave no lee esto.',
}

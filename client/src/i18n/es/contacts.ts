import type { contacts as en } from '../en/contacts.ts'

export const contacts: Record<keyof typeof en, string> = {
  'contacts.promises': '{count, plural, one {# compromiso} other {# compromisos}}',
  'contacts.title': 'Contacto',
  'contacts.stand': 'Su postura',
  'contacts.noNotes': 'No se escribieron notas.',
  'contacts.promised': 'A qué se comprometieron',
  'contacts.noPromises': 'No hubo compromisos.',
  'contacts.answers': 'Lo que respondieron',
  'contacts.next': 'Qué sigue',
  'contacts.noNext': 'No se anotó un próximo paso.',
  'contacts.with': 'Con',
  'contacts.outcome': 'Resultado',
  'contacts.tags': 'Etiquetas',
  'contacts.tag': 'Con la etiqueta',
  'contacts.tag.all': 'Cualquiera o ninguna',
  'contacts.tag.none': 'Nada de aquí tiene esta etiqueta.',
  'contacts.when': 'Cuándo',
  'contacts.loggedBy': 'Lo anotó',
  'contacts.edited': 'Editado el {when}',
  'contacts.remove': 'Retirarlo',
  'contacts.remove.title': '¿Retirar este contacto?',
  'contacts.remove.text':
    'Para lo que se anotó por error. Se van también su evaluación, sus compromisos y sus próximos pasos, y el condado se evalúa sin él.',
  'contacts.removalWaits':
    'Alguien cambió este contacto después de que usted lo leyó. Se queda hasta que alguien decida.',
  'contacts.removed': 'El contacto quedó retirado.',
  'contacts.ours': 'De nuestra parte',
  'contacts.theirs': 'De parte de ellos',
  'contacts.seenBy': 'Quién lo puede ver',
  'contacts.notes': 'Notas',
  'contacts.saved': 'Guardado',
  'contacts.received': 'Recibido el {when}',
  'contacts.changes': 'Cómo queda el condado',
  'contacts.before': 'antes: {value}',
  'contacts.another': 'Misma reunión, otra institución',
  'contacts.again': 'Anotar otro en el mismo lugar',
  'contacts.see': 'Ver el contacto',

  'error.has_history':
    'Un compromiso de este contacto ya tiene historia. Abra el compromiso y retírelo.',
}

import type { members as en } from '../en/members.ts'

export const members: Record<keyof typeof en, string> = {
  'members.tell.en':
    'Hello {name}, this is your personal link to Condado, our county tracker:\n{url}\nIt works once, for 72 hours. Open it where nobody looks over your shoulder, on your own phone if you can: it takes three minutes to set up. Please do not forward it, and delete this message afterwards.',
  'members.tell.es':
    'Hola, {name}: este es tu enlace personal a Condado, donde llevamos el trabajo de cada condado:\n{url}\nSirve una sola vez, durante 72 horas. Ábrelo donde nadie más vea tu pantalla, en tu propio teléfono si puedes: en tres minutos queda listo. No lo reenvíes, y borra este mensaje después.',

  'members.title': 'Integrantes',
  'members.lead': 'Quién entra, con qué rol y para qué regiones.',
  'members.search': 'Buscar por nombre u organización',
  'members.empty.search': 'No se encontró a «{q}»',
  'members.former': '{count, plural, one {# persona desactivada} other {# personas desactivadas}}',
  'members.toList': 'Ver integrantes',

  'members.add': 'Agregar integrante',
  'members.add.lead':
    'Al terminar sale un enlace personal para entregar. No se manda ningún correo.',
  'members.add.submit': 'Agregar y crear el enlace',
  'members.add.another': 'Agregar a otra persona',
  'members.facts': 'Rol y regiones',
  'members.name': 'Nombre',
  'members.name.hint': 'Como le conoce el resto de la coalición.',
  'members.organization': 'Organización',
  'members.language': 'Idioma',
  'members.language.en': 'English',
  'members.language.es': 'Español',
  'members.roles': 'Roles',
  'members.roles.none': 'Elija al menos un rol.',
  'members.roles.own': 'Nadie se da un rol a sí mismo. Lo tiene que hacer otro admin.',
  'members.role.organizer':
    'Ve las notas de sus regiones que son compartidas o de su propia organización. Anota contactos, corrige los suyos y lleva sus seguimientos.',
  'members.role.lead':
    'Ve todas las notas de sus regiones, menos las reservadas. Además corrige lo que anotaron otros, propone y confirma veredictos y confirma el directorio.',
  'members.role.leadership':
    'Ve todas las notas del estado, menos las reservadas. Anota contactos y confirma veredictos.',
  'members.role.viewer':
    'Ve el mapa, los estados y los números. Sin notas, sin directorio y sin cambiar nada.',
  'members.role.admin':
    'Lleva las cuentas, los enlaces y el directorio, y lee el registro de cambios. No ve notas.',
  'members.regions': 'Regiones',
  'members.regions.hint': 'De cuáles ve las notas. El mapa de todo Alabama lo ven todos.',
  'members.regions.all': 'Todo Alabama',
  'members.regions.more': '{named} y {count} más',
  'members.regions.every': 'Elegir todas',
  'members.regions.clear': 'Quitar todas',
  'members.saved': 'Guardado.',
  'members.reload': 'Cargar lo más reciente, sin mis cambios',

  'members.access': 'Acceso',
  'members.login': 'Entra como {login}',
  'members.state.deactivated': 'Sin acceso',
  'members.state.invited': 'Tiene enlace, todavía no entra',
  'members.state.seen': 'Última vez aquí: {age}',
  'members.state.link': 'tiene un enlace nuevo',
  'members.state.away': 'Sin sesión abierta',
  'members.state.needsLink': 'Necesita otro enlace',
  'members.newLink': 'Crear otro enlace',
  'members.newLink.first': 'Un enlace nuevo anula el anterior.',
  'members.endSessions': 'Cerrar su sesión en todas partes',
  'members.endSessions.done': 'Se cerró la sesión de {name} en todas partes.',
  'members.link': 'Enlace personal',
  'members.link.title': '{name} ya puede entrar',
  'members.link.once':
    'Sirve una sola vez, hasta el {until} (72 horas), y solo se muestra ahora. ¿Se perdió? Cree otro.',
  'members.tell': 'Qué decirle',
  'members.tell.hint':
    'Mejor en persona o por Signal con mensajes que desaparecen; nunca por correo ni en un grupo.',

  'members.deactivate': 'Quitar el acceso',
  'members.deactivate.title': '¿Quitarle el acceso a {name}?',
  'members.deactivate.text':
    'Pierde el acceso de inmediato, en todos sus equipos. Lo que anotó se queda. Después se le puede dejar entrar otra vez.',
  'members.deactivate.done': '{name} ya no tiene acceso.',
  'members.activate': 'Dejar entrar otra vez',
  'members.activate.title': '¿Dejar entrar otra vez a {name}?',
  'members.activate.text': 'Podrá entrar con el mismo nombre y la misma contraseña de antes.',
  'members.activate.done': '{name} puede entrar otra vez.',

  'members.organizations': 'Organizaciones',
  'members.organization.add': 'Agregar una organización',
  'members.organization.edit': 'Cambiar el nombre de la organización',
  'members.organization.rename': 'Cambiar el nombre de {name}',
  'error.opens_notes_to_oneself':
    'Esto le abriría notas a usted. Nadie se las abre por su cuenta: lo tiene que hacer otro admin.',
  'error.last_admin': 'La coalición necesita al menos un admin activo.',
  'error.name_taken': 'Ya existe uno con ese nombre.',
}

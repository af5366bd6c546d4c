import type { regions as en } from '../en/regions.ts'

export const regions: Record<keyof typeof en, string> = {
  'regions.title': 'Regiones',
  'regions.lead':
    'Qué condados van juntos y, por eso, qué notas ven su coordinación y quienes organizan ahí. Toque un condado para pasarlo a otra; los informes terminados no cambian.',
  'regions.add': 'Agregar una región',
  'regions.rename.title': 'Cambiar el nombre de {name}',
  'regions.name': 'Nombre',
  'regions.name.hint': 'Como la llama la gente; el mismo en los dos idiomas.',
  'regions.taken': 'Ya hay una con ese nombre.',
  'regions.counties':
    '{count, plural, =0 {Todavía sin condados} one {# condado} other {# condados}}',
  'regions.members':
    '{count, plural, =0 {Nadie está a cargo} one {# integrante: {names}} other {# integrantes: {names}}}',
  'regions.empty': 'Elija un condado de otra región y páselo aquí.',
  'regions.retire': 'Dejar de usar',
  'regions.retire.title': '¿Dejar de usar {name}?',
  'regions.retire.text':
    'Ya no se ofrece en ninguna parte. Los informes sobre ella la siguen nombrando. Quien era de esta región deja de serlo.',
  'regions.retired': 'Ya no se usa',
  'regions.restore': 'Volver a usar',
  'regions.saved': 'Guardado. Todas las pantallas y teléfonos se enteran.',
  'regions.move': 'Pasar el condado de {name} a otra región',
  'regions.move.title': 'Condado de {name}',
  'regions.move.from': 'Ahora está en {name}.',
  'regions.move.to': 'Pasarlo a',
  'regions.move.choose': 'Elija una región',
  'regions.move.notes':
    'En este condado: {contacts, plural, one {# contacto} other {# contactos}}, {commitments, plural, one {# compromiso} other {# compromisos}}, {followUps, plural, one {# pendiente} other {# pendientes}}. Las notas reservadas no se cuentan: las siguen viendo las personas que nombran.',
  'regions.move.lose':
    '{count, plural, one {# integrante deja de ver las notas de este condado} other {# integrantes dejan de ver las notas de este condado}}',
  'regions.move.gain':
    '{count, plural, one {# integrante las ve desde entonces} other {# integrantes las ven desde entonces}}',
  'regions.move.nobody': 'Nadie deja de ver nada ni empieza a ver más.',
  'regions.move.of':
    '{contacts, plural, one {# contacto} other {# contactos}} · {commitments, plural, one {# compromiso} other {# compromisos}} · {followUps, plural, one {# pendiente} other {# pendientes}}',
  'regions.move.own':
    'Lo que cada quien escribió lo sigue viendo, y también los pendientes que le tocan.',
  'regions.move.reports':
    '{drafts, plural, =0 {Ningún informe sin terminar trata de estas regiones.} one {# informe sin terminar trata de una de las dos regiones y desde entonces cuenta otros condados.} other {# informes sin terminar tratan de una de las dos regiones y desde entonces cuentan otros condados.}} {finals, plural, =0 {} one {# informe terminado queda como está.} other {# informes terminados quedan como están.}}',
  'regions.move.do': 'Pasarlo',
  'regions.moved': 'El condado de {name} ahora está en {region}.',
  'error.county_to_oneself':
    'Esto le abriría las notas del condado, porque la región es suya. Lo tiene que pasar otro admin.',
  'error.region_has_counties': 'Todavía tiene condados. Páselos antes a otra región.',
}

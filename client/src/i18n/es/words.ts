import type { words as en } from '../en/words.ts'

export const words: Record<keyof typeof en, string> = {
  'words.title': 'Palabras',
  'words.lead':
    'Sus etiquetas, y cómo llama Condado a las cosas, en los dos idiomas: en pantalla, en archivos e informes, y al leer una hoja de cálculo. Lo que se registró no cambia.',
  'words.list.sector': 'Sectores',
  'words.list.institutionKind': 'Tipos de instituciones',
  'words.list.contactKind': 'Tipos de contactos',
  'words.list.recordKind': 'Tipos de registros públicos',
  'words.list.movement': 'Movimientos en los informes',
  'words.list.fixed':
    'Estos cinco se quedan: los estados y los informes van por ellos. El nombre lo ponen ustedes.',
  'words.list.contactKind.why':
    'Estos siete se quedan, para poder comparar períodos. El nombre lo ponen ustedes, y también los tipos propios debajo de ellos: los informes y los estados cuentan cada uno con el que es.',
  'words.list.institutionKind.why':
    'Un tipo propio es uno de los que ya están: los informes lo cuentan con ese. Un tipo que ya no se usa no aparece en ningún formulario; las fichas que lo tienen lo conservan.',
  'words.list.recordKind.why':
    'Estos siete se quedan: los informes y los filtros van por ellos. El nombre lo ponen ustedes, y también los tipos propios debajo de ellos: cada uno se cuenta con el que es. Solo el acuerdo con ICE no lleva ninguno: ya tiene sus propios modelos y listas.',
  'words.list.tag': 'Etiquetas',
  'words.list.tag.why':
    'Palabras de ustedes en instituciones y contactos, para volver a encontrarlos. Una etiqueta que ya no se usa se queda donde está, pero ya no se ofrece.',
  'words.list.tag.none':
    'Todavía no hay etiquetas. «Respuesta rápida» o «Visita a la cárcel» podrían serlo.',
  'words.tag.add': 'Agregar una etiqueta',
  'words.tag.hint': 'Toda persona la lee y va en los archivos. Nunca nombra ni señala a nadie.',
  'words.tag.nobody': 'No es el nombre de nadie',
  'words.tag.nobody.hint':
    'Parece uno. El de un lugar o una canción sí se puede; el de una persona no.',
  'words.tag.refused': 'Esto lleva a una persona o parece un nombre. Dígalo con otras palabras.',
  'words.tag.taken': 'Ya hay una etiqueta con este nombre, en uso o no.',
  'words.add.institutionKind': 'Agregar un tipo de institución',
  'words.add.contactKind': 'Agregar un tipo de contacto',
  'words.add.recordKind': 'Agregar un tipo de registro',
  'words.add.under': 'Es un tipo de',
  'words.add.choose': 'Elija uno',
  'words.edit': 'Llamar de otra manera a «{word}»',
  'words.en': 'En inglés',
  'words.es': 'En español',
  'words.shipped': 'Condado dice «{en}» y «{es}».',
  'words.shipped.take': 'Volver a estas',
  'words.history': 'Antes',
  'words.history.item': '«{en}» · «{es}», {by}, {when}',
  'words.retire': 'Dejar de usarlo',
  'words.restore': 'Volver a usarlo',
  'words.retired': 'Ya no se usa',
  'words.changed': 'De ustedes',
  'words.saved': 'Guardado. Desde ahora todas las personas lo leen así.',
  'words.taken': 'Ya hay un tipo con esta clave. Dígalo con otras palabras.',
}

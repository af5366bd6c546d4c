import type { exports as en } from '../en/exports.ts'

export const exports: Record<keyof typeof en, string> = {
  'exports.lead':
    'Llévese un archivo solo cuando de verdad tenga que salir de Condado. Lleva su nombre, la hora y un número.',
  'exports.what': 'Qué',
  'exports.kind.contacts': 'Contactos',
  'exports.kind.contacts.hint': 'Quién se reunió con quién, cómo salió y las notas',
  'exports.kind.commitments': 'Compromisos',
  'exports.kind.commitments.hint': 'Qué nos prometieron, quién lo prometió y cómo va',
  'exports.kind.follow_ups': 'Seguimientos',
  'exports.kind.follow_ups.hint': 'Qué falta por hacer y a quién le toca',
  'exports.kind.institutions': 'Instituciones',
  'exports.kind.institutions.hint': 'El directorio público',
  'exports.kind.people': 'Personas en cargos',
  'exports.kind.people.hint': 'Funcionarios y personal, con su cargo público',
  'exports.kind.statuses': 'Estados de los condados',
  'exports.kind.statuses.hint': 'Alianza y rendición de cuentas de los 67, como en el mapa',
  'exports.kind.everything': 'Todo',
  'exports.kind.everything.hint': 'Todo esto junto, cada lista por separado, con un diccionario',
  'exports.format': 'Formato',
  'exports.format.xlsx': 'Libro de Excel',
  'exports.format.xlsx.hint':
    'Se abre en Excel, LibreOffice o Google Sheets; fechas y números listos para ordenar',
  'exports.format.csv': 'Archivo CSV',
  'exports.format.csv.hint': 'Texto en columnas, para cualquier otro programa',
  'exports.format.zip': 'CSV y JSON en un zip',
  'exports.format.zip.hint':
    'Para programas, con un diccionario: para pasarlo a otro sistema o guardarlo',
  'exports.narrow': 'Solo una parte',
  'exports.region': 'Región',
  'exports.allRegions': 'Todas las regiones',
  'exports.county': 'Condado',
  'exports.allCounties': 'Todos los condados',
  'exports.sector': 'Sector',
  'exports.allSectors': 'Todos los sectores',
  'exports.from': 'Desde',
  'exports.to': 'Hasta',
  'exports.inIt': 'Qué va a llevar',
  'exports.rows': '{count, plural, one {# fila} other {# filas}}',
  'exports.none': 'No hay nada así que usted pueda ver.',
  'exports.restricted':
    '{count, plural, one {# entrada restringida se queda en Condado.} other {# entradas restringidas se quedan en Condado.}}',
  'exports.left':
    'Hoy todavía puede sacar {files, plural, one {# archivo} other {# archivos}} y {rows, plural, one {# fila} other {# filas}}.',
  'exports.tooMany': 'Es más de lo que puede sacar hoy. Escoja menos.',
  'exports.noneLeft':
    'Hoy ya no se pueden sacar más archivos. Siga mañana o hable con quien administra.',
  'exports.reason': '¿Para qué es?',
  'exports.reason.hint':
    'Lo leen la dirección y quien administra. Mínimo 10 letras; no nombre a nadie de la comunidad.',
  'exports.reason.short': 'Mínimo 10 letras',
  'exports.take': 'Sacar el archivo',
  'exports.taken': 'El archivo está en su aparato. No lo reenvíe, y bórrelo cuando ya no lo ocupe.',
  'exports.past': 'Archivos que se han sacado',
  'exports.operator': 'Quien opera el servidor',
  'exports.past.lead':
    'Quién sacó qué, cuándo y para qué. Esta lista la ven la dirección y quien administra.',
  'exports.past.empty': 'Nadie ha sacado nada todavía.',
  'exports.past.emptyText': 'Cuando alguien lo haga, aquí aparecerá con su motivo.',
  'exports.brokeOff': 'se cortó',
  'exports.days.from': 'desde el {day}',
  'exports.days.to': 'hasta el {day}',
  'error.too_much_exported':
    'Es más de lo que se puede sacar en un día. Limítelo a una región, un condado o menos días.',
}

import type { map as en } from '../en/map.ts'

export const map: Record<keyof typeof en, string> = {
  'map.title': 'Alabama',
  'map.description':
    'Mapa de los 67 condados. Las flechas pasan de un condado a otro y Enter lo abre. La tabla dice lo mismo.',
  'map.layer': 'Mostrar',
  'map.layer.alliance': 'Alianza',
  'map.layer.accountability': 'Cuentas',
  'map.layer.both': 'Ambas',
  'map.layer.campaign': 'Campaña',
  'map.layer.287g': 'Ley 287(g)',
  'map.layer.coverage': 'Cobertura',
  'map.sector': 'Sector',
  'map.sector.all': 'Todos',
  'map.region': 'Región',
  'map.region.all': 'Todas',
  'map.asOf': 'Al día',
  'map.asOf.today': 'Volver a hoy',
  'map.asOf.past': 'Como estaba el {day}',
  'map.known.past': 'Como se sabía el {day}',
  'map.legend': 'Leyenda',
  'map.legend.fades':
    'El color se apaga con el tiempo: un poco a los {fresh} días, más a los {ageing}. A los {stale} días ya no cuenta.',
  'map.legend.flag': 'Dice una cosa y hace otra',
  'map.count': '{count, plural, one {# condado} other {# condados}}',
  'map.save': 'Guardar o imprimir',
  'map.zoomIn': 'Acercar',
  'map.wholeState': 'Ver todo el estado',
  'map.table': 'Todos los condados',
  'map.table.county': 'Condado',
  'map.table.lastContact': 'Último contacto',
  'map.table.never': 'nunca',
  'map.changed': 'Acaba de cambiar: {names}',
  'map.lastContact': 'Último contacto {age}',
  'map.contradictions':
    '{count, plural, one {# institución dice una cosa y hace otra} other {# instituciones dicen una cosa y hacen otra}}',
}

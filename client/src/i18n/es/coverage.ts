import type { coverage as en } from '../en/coverage.ts'

export const coverage: Record<keyof typeof en, string> = {
  'coverage.title': 'Cobertura',
  'coverage.lead':
    'Con quién toca hacer contacto, para que ningún condado quede en silencio. Lo que se anota cuenta al instante.',
  'coverage.toCadence': 'Cada cuánto queremos contacto',
  'coverage.toCoverage': 'Todo lo que toca',
  'coverage.within': 'Con cuánta anticipación',
  'coverage.within.7': '7 días',
  'coverage.within.30': '30 días',
  'coverage.within.90': '90 días',
  'coverage.where': 'Dónde',
  'coverage.where.mine': 'Mis regiones',
  'coverage.where.all': 'Todo Alabama',
  'coverage.sector': 'Con quién',
  'coverage.sector.all': 'Con todos',

  'coverage.quiet': 'Condados por quedar en silencio',
  'coverage.quiet.on': 'En silencio desde el {day}, {age}',
  'coverage.quiet.why':
    'Estamos al día con {covered} de {wanted}. Un contacto que se dé con cualquiera de ellos mantiene vivo el condado:',
  'coverage.quiet.none': 'Ningún condado queda en silencio en este tiempo',
  'coverage.quiet.none.text':
    'Un condado queda en silencio cuando ya no estamos al día con nadie ahí. Aparece aquí antes de que pase.',

  'coverage.due': 'Con quién toca hacer contacto',
  'coverage.due.none': 'No hay nadie sin plan',
  'coverage.due.none.text':
    'Una institución se propone aquí cuando ya toca el contacto, hasta que se anote uno o se planee un seguimiento.',
  'coverage.due.planned': 'Ya planeados',
  'coverage.due.planned.none': 'Todavía no hay nada planeado.',
  'coverage.proposed': 'Toca en sus condados',
  'coverage.proposed.hint':
    'Nadie los ha planeado todavía. Anote un contacto, o hágase cargo de uno.',
  'coverage.state.never': 'Sin ningún contacto',
  'coverage.state.overdue': '{days, plural, one {# día de atraso} other {# días de atraso}}',
  'coverage.state.due':
    '{days, plural, =0 {Toca hoy} one {Toca mañana} other {Toca en # días, a más tardar el {day}}}',
  'coverage.last': 'Último contacto: {day}',
  'coverage.tried.attempted': 'Se intentó el {day}',
  'coverage.tried.cancelled': 'Se canceló el {day}',
  'coverage.tried.refused': 'No quisieron el {day}',
  'coverage.planned': 'Lo tiene {name}, para el {day}',
  'coverage.log': 'Anotar',
  'coverage.plan': 'Planear',

  'coverage.plan.title': 'Planear un seguimiento',
  'coverage.plan.text': 'Qué hay que hacer',
  'coverage.plan.again': 'Retomar el contacto con {name} (último: {day})',
  'coverage.plan.first': 'Hacer el primer contacto con {name}',
  'coverage.plan.due': 'Para cuándo',
  'coverage.plan.tomorrow': 'Mañana',
  'coverage.plan.inAWeek': 'En una semana',
  'coverage.plan.lastDay': 'Último día a tiempo',
  'coverage.plan.assignee': 'Quién lo hace',
  'coverage.plan.me': '{name} (yo)',
  'coverage.plan.submit': 'Planear',
  'coverage.plan.saved.mine': 'Ya está entre sus seguimientos.',
  'coverage.plan.saved.other': 'Ya está entre los seguimientos de {name}.',

  'coverage.regions': 'Por región',
  'coverage.regions.hint':
    'Instituciones con las que estamos al día, de todas las que tienen un ritmo de contacto.',
  'coverage.region.share': '{covered} de {wanted}',
  'coverage.region.soon': '{count, plural, one {# toca pronto} other {# tocan pronto}}',
  'coverage.region.overdue': '{count, plural, one {# con atraso} other {# con atraso}}',
  'coverage.region.never': '{count, plural, other {# sin ningún contacto}}',
  'coverage.region.quiet':
    '{count, plural, one {# condado en silencio} other {# condados en silencio}}',

  'coverage.county': 'Estamos al día con {covered} de {wanted} instituciones.',
  'coverage.county.from': 'En silencio desde el {day} si no pasa nada.',
  'coverage.county.since': 'En silencio desde el {day}.',
  'coverage.county.never': 'Con ninguna ha habido contacto.',

  'coverage.cadence.title': 'Cada cuánto queremos contacto',
  'coverage.cadence.lead':
    'Por lo menos un contacto que se dé cada tantos días, según el sector y la influencia. Una llamada sin respuesta no cuenta, pero sí se ve. Deje un campo vacío si no hay ritmo. Las oficinas estatales no tienen: no cuentan en ningún condado.',
  'coverage.cadence.none': 'Sin ritmo',
  'coverage.cadence.every': '{days, plural, one {Cada día} other {Cada # días}}',
  'coverage.cadence.defaults': 'Volver a lo inicial',
  'coverage.cadence.saved': 'Guardado. Todas las listas ya lo siguen.',
  'coverage.cadence.reload': 'Cargar lo guardado',
}

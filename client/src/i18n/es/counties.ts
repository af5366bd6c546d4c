import type { counties as en } from '../en/counties.ts'

export const counties: Record<keyof typeof en, string> = {
  'counties.name': 'Condado de {name}',
  'counties.toMap': 'Alabama',
  'counties.open': 'Abrir el condado',
  'counties.openPromises':
    '{count, plural, =0 {Ningún compromiso abierto} one {# compromiso abierto} other {# compromisos abiertos}}',
  'counties.log': 'Anotar un contacto aquí',
  'counties.lead': '{region} · cabecera {seat} · {population} habitantes',
  'counties.past': 'Como estaba el {day}',
  'counties.onlySector': 'Solo {sector}',
  'counties.asNow': 'Ver hoy, todos los sectores',
  'counties.heard': 'Últimas noticias {age}',
  'counties.heard.never':
    'Nadie de la coalición ha estado aquí. Con el primer contacto empieza la historia.',
  'counties.rule.median':
    'Cada institución evaluada pesa según su influencia, el doble si atiende solo a este condado. El condado queda donde está la mitad de ese peso; si es justo la mitad, gana el lado más cauto.',
  'counties.rule.contested':
    'De un lado los aliados, del otro los reacios y los opositores: cada lado tiene al menos un tercio del peso de lo evaluado.',
  'counties.rule.notAssessed':
    'Ninguna institución tiene una evaluación vigente. Anote un contacto y diga qué postura tienen.',
  'counties.rule.mixed':
    'Se cumplió al menos un compromiso y se incumplió al menos uno; dos personas confirmaron cada caso en los últimos dos años.',
  'counties.rule.broken':
    'Se incumplió al menos un compromiso: dos personas lo confirmaron en los últimos dos años.',
  'counties.rule.due':
    'Algún compromiso venció, está estancado o espera que se confirme su veredicto.',
  'counties.rule.in_the_works':
    'Hay compromisos abiertos; ninguno está vencido y ninguno se incumplió en los últimos dos años.',
  'counties.rule.kept':
    'Lo prometido en los últimos dos años se cumplió, todo o en parte, y no queda nada abierto.',
  'counties.rule.asked':
    'Se pidió, o lo prometido caducó, se retiró o ya pasó de dos años. Hoy no hay ningún compromiso en pie.',
  'counties.rule.never_asked': 'Aquí todavía no se ha pedido ni prometido nada.',
  'counties.rule.freshness':
    'Qué tan reciente es: la mitad del mismo peso, según los días desde que se les evaluó o se tuvo contacto con ellos.',
  'counties.weights': 'Peso según su postura: {list}',
  'counties.contradictions': 'Dice una cosa y hace otra',
  'counties.institutions': 'Instituciones',
  'counties.institutions.count': '{count, plural, one {# institución} other {# instituciones}}',
  'counties.institutions.more': '{count, plural, one {# más} other {# más}}',
  'counties.institutions.none': 'Todavía no se conoce ninguna de este sector.',
  'counties.institutions.noneHint': 'Se agrega al anotar el primer contacto.',
  'counties.keySeat': 'Puesto clave',
  'counties.timeline': 'Contactos',
  'counties.timeline.empty': 'Todavía no hay contactos anotados',
  'counties.timeline.emptyHint':
    'Una llamada al alguacil, una visita a la junta escolar, una plática después de misa: todo cuenta.',
  'counties.commitments': 'Compromisos abiertos',
  'counties.commitments.empty': 'No hay compromisos abiertos aquí.',
  'counties.followUps': 'Próximos pasos',
  'counties.followUps.empty': 'No hay próximos pasos.',
  'counties.facts': 'El condado en cifras',
  'counties.facts.countySeat': 'Cabecera del condado',
  'counties.facts.largestMunicipality': 'Ciudad más grande',
  'counties.facts.population2025': 'Habitantes, 2025',
  'counties.facts.population2020': 'Habitantes, 2020',
  'counties.facts.hispanic2020': 'Hispanos o latinos, 2020',
  'counties.facts.foreignBorn': 'Nacidos en otro país, 2017–2021',
  'counties.facts.few': 'Menos de 3',
  'counties.facts.limitedEnglish': 'Hogares con poco inglés, 2017–2021',
  'counties.facts.landArea': 'Superficie',
  'counties.facts.squareMiles': '{area} millas²',
  'counties.notesElsewhere':
    'Las notas y los compromisos los ven quienes organizan, coordinan o dirigen.',
}

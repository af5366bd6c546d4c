import type { institutions as en } from '../en/institutions.ts'

export const institutions: Record<keyof typeof en, string> = {
  'institutions.title': 'Institución',
  'institutions.search': 'Alguacil Marshall, hospital, Enterprise…',
  'institutions.search.people': 'Buscar por nombre o cargo',
  'institutions.results': 'Resultados',
  'institutions.view': 'Qué buscar',
  'institutions.view.all': 'Instituciones',
  'institutions.view.statewide': 'Estatales',
  'institutions.view.people': 'Personas',
  'institutions.countyUnknown': 'Condado por averiguar',
  'institutions.countyList': 'Condados',
  'institutions.counties.more':
    '{named} y {count, plural, one {# condado más} other {# condados más}}',
  'institutions.what': 'Tipo',
  'institutions.what.all': 'Todos los tipos',
  'institutions.what.sector': '{sector}: todos',
  'institutions.tag': 'Con la etiqueta',
  'institutions.tag.all': 'Cualquiera o ninguna',
  'institutions.tags': 'Etiquetas',
  'institutions.tags.hint':
    'Palabras nuestras, para volver a encontrarla. Las leen todas las personas.',
  'institutions.onlyUnconfirmed': 'Solo sin confirmar',
  'institutions.hint.statewide':
    'Senadores, cargos y agencias estatales. Son de todo Alabama y no cuentan en ningún condado.',
  'institutions.hint.countyUnknown':
    'La fuente no dice en qué condado están. Si conoce alguno, ábralo y ponga su condado.',
  'institutions.hint.unconfirmed':
    'Lo agregado sobre la marcha, hasta que coordinación o un admin lo confirma.',
  'institutions.empty': 'No hay nada con estos filtros',
  'institutions.empty.text': 'Quite alguno, o agregue lo que falta.',
  'institutions.empty.search': 'No se encontró «{q}»',
  'institutions.empty.search.text':
    'Pruebe con menos letras, otro lugar u otro tipo. ¿No está? Agréguelo; coordinación lo confirma.',
  'institutions.empty.sector': 'Aquí todavía no hay',
  'institutions.empty.sector.text':
    'Ninguna fuente pública los reúne. Agregue los empleadores, iglesias y grupos que conozca.',
  'institutions.empty.unconfirmed': 'No hay nada por confirmar',
  'institutions.empty.unconfirmed.text':
    'Aquí queda lo agregado hasta que coordinación o un admin lo confirma.',
  'institutions.empty.countyUnknown': 'Todos los pueblos tienen su condado',
  'institutions.empty.countyUnknown.text': 'No queda nada pendiente.',
  'institutions.reset': 'Quitar los filtros',

  'institutions.add': 'Agregar una institución',
  'institutions.add.short': 'Agregar',
  'institutions.add.named': 'Agregar «{q}»',
  'institutions.add.lead':
    'Ya se puede usar. Queda «sin confirmar» hasta que coordinación o un admin la confirma.',
  'institutions.added': 'Ya está en el directorio.',
  'institutions.twice': '¿Está dos veces?',
  'institutions.edit': 'Editar la institución',
  'institutions.saved': 'Guardado.',
  'institutions.form.kind': '¿De qué tipo es?',
  'institutions.form.kind.choose': 'Elija un tipo',
  'institutions.form.name': 'Nombre',
  'institutions.form.name.hint': 'Como aparece en la puerta o en su papelería.',
  'institutions.form.alike': '¿Ya está en el directorio?',
  'institutions.form.counties': 'Condados que atiende',
  'institutions.form.counties.hint': 'Si no lo sabe, déjelo vacío.',
  'institutions.form.counties.placeholder': 'Escriba el nombre de un condado',
  'institutions.form.counties.remove': 'Quitar el condado de {name}',
  'institutions.form.statewide': 'Trabaja en todo Alabama',
  'institutions.form.influence': '¿Cuánta influencia tiene?',
  'institutions.form.influence.1': 'La mayoría de las instituciones',
  'institutions.form.influence.2': 'Mucha gente sigue lo que dice',
  'institutions.form.influence.3':
    'Alguacil, alcalde de la cabecera, juez testamentario, legislador',
  'institutions.form.website': 'Sitio web',
  'institutions.form.website.error': 'Esto no es una dirección web. Escríbala así: ejemplo.org.',
  'institutions.form.phone': 'Teléfono',
  'institutions.form.address': 'Dirección',
  'institutions.form.address.hint': 'La dirección pública de la oficina, nunca la de una casa.',
  'institutions.form.save': 'Agregar al directorio',

  'institutions.confirm': 'Confirmar',
  'institutions.confirm.text':
    '¿Están bien el nombre, el tipo y el condado? Entonces confirme esta entrada.',
  'institutions.confirm.waiting': 'Falta que coordinación o un admin revise esta entrada.',
  'institutions.confirmed': 'Confirmado.',
  'institutions.addedBy': 'La agregó {name}',
  'institutions.setCounty': 'Poner el condado',
  'institutions.setCounty.label': 'Condado',
  'institutions.setCounty.text':
    'La fuente no dice en qué condado está, así que todavía no cuenta en ninguno.',
  'institutions.setCounty.ask': 'Coordinación o un admin lo puede poner.',

  'institutions.recordPromise': 'Anotar un compromiso',
  'institutions.assess': 'Evaluar',
  'institutions.standing': 'De qué lado están',
  'institutions.standing.age': 'lo último, {age}',
  'institutions.standing.none':
    'Nadie ha ido todavía. Anote el primer contacto y diga de qué lado están.',
  'institutions.standing.notAssessed':
    'Ya hablamos, pero nadie ha dicho de qué lado están. Evalúelos después del próximo contacto.',
  'institutions.standing.expired': 'Lo último tiene más de {days} días, así que ya no cuenta.',
  'institutions.standing.rule':
    'Decide su última evaluación. Hasta {fresh} días sin noticias es reciente, hasta {ageing} ya lleva tiempo y hasta {stale} es vieja; después ya no cuenta. Una llamada que nadie contestó no es contacto.',
  'institutions.weight.local': 'En su condado cuenta con un peso de {weight}.',
  'institutions.weight.district': 'En cada uno de sus condados cuenta con un peso de {weight}.',
  'institutions.weight.state': 'No cuenta en ningún condado en particular.',
  'institutions.weight.unknown': 'No cuenta en ninguno hasta que se ponga su condado.',

  'institutions.contact': 'Cómo comunicarse',
  'institutions.contact.none': 'No se conoce un teléfono, sitio web ni dirección pública.',
  'institutions.facts': 'Datos y fuente',
  'institutions.seats': 'Personas',
  'institutions.seats.empty': 'Aquí todavía no hay nadie.',
  'institutions.seat.vacant': 'No se sabe quién ocupa este cargo',
  'institutions.seat.vacantSince': 'Vacante desde el {day}',
  'institutions.seat.since': 'desde {month}',
  'institutions.seat.until': 'hasta {month}',
  'institutions.seat.changing':
    'Esta lista es anterior a las elecciones del 3 de noviembre de 2026. Verifique el nombre antes de una visita.',
  'institutions.seat.past': 'Quién lo ocupó antes',
  'institutions.person.add': 'Agregar a una persona',
  'institutions.person.public':
    'Solo personas en su función pública. Aquí nunca va gente de la comunidad.',
  'institutions.person.name': 'Nombre',
  'institutions.person.title': 'Cargo o puesto',
  'institutions.person.title.hint': 'Por ejemplo: subalguacil, directora, gerente de planta',
  'institutions.person.phone': 'Teléfono de la oficina',
  'institutions.person.email': 'Correo de la oficina',
  'institutions.person.added': 'Listo, ya aparece.',

  'institutions.notes.admin':
    'Los contactos, compromisos y próximos pasos son para quienes organizan. Con solo el rol de admin no se ven.',
  'institutions.commitments': 'Lo que prometieron',
  'institutions.commitments.empty': 'Todavía no hay compromisos',
  'institutions.commitments.empty.text':
    '¿Dijeron que harían algo? Anótelo con el contacto: qué, y para cuándo.',
  'institutions.followUps': 'Próximos pasos',
  'institutions.followUps.empty': 'No hay ningún paso pendiente.',
  'institutions.timeline': 'Contactos',
  'institutions.timeline.empty': 'Todavía no hay nada anotado',
  'institutions.timeline.empty.text': 'Lo que se anota le dice a la próxima persona cómo va todo.',
}

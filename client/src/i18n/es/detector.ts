export const detector = {
  'detector.found':
    '{count, plural, one {Hay algo aquí que puede llevar hasta una persona} other {Hay # cosas aquí que pueden llevar hasta una persona}}',
  'detector.found.office': 'Mejor en el directorio que en una nota',
  'detector.more': '{count, plural, one {Y una más} other {Y # más}}',
  'detector.select': 'Mostrarlo en el texto',
  'detector.takeOut': 'Quitarlo',
  'detector.takeOut.words': 'Quitarlo: {words}',
  'detector.leave': 'Dejarlo',
  'detector.leave.words': 'Dejarlo: {words}',
  'detector.taken': 'Ahora dice {word}.',
  'detector.undo': 'Deshacer',
  'detector.restrict': 'Hacer reservada esta nota',
  'detector.restricted': 'Reservada: solo usted y las personas que elija pueden abrir esta nota.',
  'detector.help': 'Qué se busca aquí',
  'detector.saved': 'Guardado. Pero vuelva a leerlo, puede tener: {list}.',

  'detector.kind.a_number': 'Número A',
  'detector.kind.ssn': 'Seguro Social o número de impuestos',
  'detector.kind.receipt': 'Número de caso de inmigración',
  'detector.kind.birth_date': 'Fecha de nacimiento',
  'detector.kind.phone': 'Número de teléfono',
  'detector.kind.email': 'Correo electrónico',
  'detector.kind.address': 'Domicilio',
  'detector.kind.status': 'Situación migratoria',
  'detector.kind.named_status': 'Un nombre junto a una situación migratoria',

  'detector.why.a_number':
    'Con él, cualquiera en ICE abre todo el expediente. Guárdelo con la abogada, no aquí.',
  'detector.why.ssn':
    'Abre cuentas de banco e impuestos, y si no coincide se vuelve un cargo. No va en ninguna nota.',
  'detector.why.receipt': 'Con él, cualquiera lee en una página pública cómo va el caso.',
  'detector.why.birth_date':
    'Con un nombre y una fecha de nacimiento se encuentra a cualquiera en cualquier base de datos.',
  'detector.why.phone':
    'Un teléfono lleva hasta su dueña y hasta todas las personas con quienes habla. Guárdelo en papel o en la memoria.',
  'detector.why.email':
    'Un correo lleva hasta un nombre, y a la empresa la pueden obligar a entregar los mensajes.',
  'detector.why.address': 'Quien lea esta nota sabría a qué puerta tocar.',
  'detector.why.status':
    'Una nota sobre la situación de alguien es una prueba en malas manos. Escriba lo que se pidió, no quién tiene qué papeles.',
  'detector.why.named_status':
    'Nombre y situación juntos pueden llevar a alguien a la detención. Escriba «una mamá de dos niños».',
  'detector.why.office':
    'Parece ser de una oficina. En el directorio todo el mundo lo encuentra, y la nota queda sin números.',

  'detector.word.a_number': 'número A',
  'detector.word.ssn': 'seguro',
  'detector.word.receipt': 'caso',
  'detector.word.birth_date': 'nacimiento',
  'detector.word.phone': 'teléfono',
  'detector.word.email': 'correo',
  'detector.word.address': 'domicilio',
  'detector.word.status': 'situación',
  'detector.word.named_status': 'alguien',
} satisfies Record<string, string>

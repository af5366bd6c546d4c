export const safety = {
  'safety.lead':
    'Lo que nunca se escribió no se pierde, no se roba y nadie lo puede exigir. Esta guía cabe en una hoja: léala, imprímala y repásela con quien va llegando.',
  'safety.print': 'Imprimir',
  'safety.detector': 'Qué busca Condado mientras usted escribe',

  'safety.never': 'Nunca escriba',
  'safety.never.1':
    'Nombres, teléfonos, domicilios o fechas de nacimiento de gente de la comunidad. Escriba «una mamá de dos niños».',
  'safety.never.2': 'La situación migratoria de nadie, ni su número A, de caso o de Seguro Social.',
  'safety.never.3': 'Quién de la comunidad vino, ni dónde vive, trabaja o reza la gente.',
  'safety.never.4':
    'Nada que también le sirva a quien quiere hacer daño: planes, lugares seguros, quién maneja.',

  'safety.write': 'Sí escriba',
  'safety.write.1':
    'Lo que dijeron y prometieron los funcionarios, tal cual, y qué día. Para eso es esto.',
  'safety.write.2':
    'Lo que pedimos y lo que sigue. De cada frase pregúntese: ¿me importaría oírla ante un juez?',
  'safety.write.3':
    'El teléfono y la dirección de una oficina van en el directorio. Cuando Condado señale algo, vuelva a leerlo.',

  'safety.restricted': 'Notas reservadas',
  'safety.restricted.1':
    'Para lo que pocos deben saber de una institución. Solo la abren usted y las personas que elija.',
  'safety.restricted.2':
    'Elija a las menos personas posibles. Quien solo administra las cuentas no está entre ellas.',
  'safety.restricted.3':
    'Reservada no es caja fuerte para nombres de la comunidad. Un juez aún puede preguntarle a quien la leyó.',

  'safety.leaves': 'Lo que entra y lo que sale',
  'safety.leaves.1':
    'Hojas de cálculo: antes de subirlas, busque en ellas a gente de la comunidad; después borre las copias.',
  'safety.leaves.2':
    'Fotos de papeles: sin caras ni nombres de la comunidad. El lugar y la hora se les quitan.',
  'safety.leaves.3':
    'La dirección del calendario le dice a Google o Apple con qué oficina hay algo pendiente. Anúlela en Seguimiento.',
  'safety.leaves.4':
    'Archivos y enlaces de informes: quien los tiene, los lee. A pocas personas, y luego bórrelos.',

  'safety.phone': 'Perdió el teléfono o se lo quitaron',
  'safety.phone.1':
    'Enseguida, desde cualquier otro aparato: Mi cuenta, y «Este se perdió» junto a ese teléfono. ¿No puede? Llame a quien administra, a la hora que sea.',
  'safety.phone.2':
    'Desde antes: un código largo, no solo cara o huella; actualizaciones al día; mensajes ocultos con la pantalla bloqueada.',
  'safety.phone.3': 'Perder el teléfono no es culpa de nadie. Avisar tarde sí lastima a otros.',

  'safety.shared': 'Pantallas que usan otras personas',
  'safety.shared.1':
    'Mejor su propio teléfono. En una computadora compartida, cierre la sesión; cerrar la ventana no basta.',
  'safety.shared.2':
    'No deje que el navegador guarde la contraseña, ni se mande nada por correo o por chat.',
  'safety.shared.3': 'Fíjese quién está atrás de usted, y qué sale en el proyector antes del mapa.',

  'safety.stopped': 'La pararon en el camino, o tocan a la puerta',
  'safety.stopped.1':
    'Antes de un retén o de una acción: apague el teléfono. Apagado pide el código y es más difícil de abrir.',
  'safety.stopped.2':
    'Diga: «Quiero hablar con un abogado». Pregunte antes de desbloquear o entregar algo.',
  'safety.stopped.3':
    'Si alguien trae un papel por las notas o las computadoras de la organización: reciba el papel, no prometa nada, llame a quien administra.',
  'safety.stopped.4':
    'No borre nada una vez que alguien lo pidió. Recuerde nombres, números de placa y la hora; apúntelo después.',

  'safety.call': 'A quién llamar',
  'safety.call.text':
    'Quienes administran Condado cierran sesiones, dan de baja teléfonos y saben a quién preguntar:',
  'safety.call.ask': 'Pregunte quiénes son a quien le mandó su enlace, y apunte aquí sus nombres.',
  'safety.call.lawyer':
    'Esta hoja no es consejo legal. Pida a su organización el número de su abogado y apréndaselo:',
} satisfies Record<string, string>

export const help = {
  'help.title': 'Qué busca el detector',
  'help.lead':
    'Mientras usted escribe, Condado va leyendo y señala lo que podría llevar a alguien hasta una persona de la comunidad. No cambia nada por su cuenta y nunca le impide guardar.',
  'help.looks': 'Qué busca',
  'help.local': 'Dónde lee',
  'help.local.text':
    'En este teléfono o esta computadora, mientras escribe. No manda nada a ningún lado. Al guardar, nuestro propio servidor vuelve a mirar con las mismas reglas; cuenta cuántas veces encontró algo, nunca en qué nota.',
  'help.misses': 'Qué se le escapa',
  'help.misses.text':
    'Mucho. Lee palabras, no lo que quieren decir: «el de la troca roja atrás de la iglesia» pasa sin aviso, y todo el pueblo sabe quién es. Que no avise no es permiso. Pregúntese a quién podrían encontrar con esta nota.',
  'help.alarms.text':
    'También se equivoca al revés: a veces se detiene en palabras que no ponen en peligro a nadie. Entonces déjelas.',
  'help.measured': 'Qué tan bueno es',
  'help.measured.text':
    'Escribimos {total} frases como las que se escriben en el trabajo, la mitad en inglés y la mitad en español, y contamos. {unseen} de ellas se escribieron al final y nunca se usaron para mejorar las reglas: son la prueba honesta, y son pocas.',
  'help.measured.caption': 'Lo encontrado, de lo que había',
  'help.measured.what': 'Frases',
  'help.measured.rehearsed': 'Peligros en las frases con que se mejoró',
  'help.measured.numbers': 'Números, fechas y domicilios en frases nuevas',
  'help.measured.words': 'Palabras sobre la situación de alguien en frases nuevas',
  'help.measured.alarms': 'Avisos sin razón en notas de todos los días',
  'help.measured.of': '{found} de {of}',
  'help.measured.english': 'Inglés',
  'help.measured.spanish': 'Español',

  'help.example.a_number': 'A# 098-765-432 · número de extranjero 087 654 321',
  'help.example.ssn': 'seguro 418-55-1234 · ITIN 912-78-3456',
  'help.example.receipt': 'recibo IOE0912345678 · EAC-21-123-45678',
  'help.example.birth_date':
    'nació el 3 de marzo de 1984 · fecha de nacimiento 17/4/1989. La fecha de una reunión no la toca.',
  'help.example.phone':
    '205-555-0143 · +502 5555 1234. Si es la línea de una oficina, solo da un consejo.',
  'help.example.email': 'rosa84@example.com. Si la dirección termina en .gov, solo da un consejo.',
  'help.example.address': 'vive en 87 Oak St, Apt 4. Dónde está una oficina no lo toca.',
  'help.example.status':
    'su esposo tiene orden de deportación · el cocinero no tiene papeles. «Discutieron DACA» no lo toca.',
  'help.example.named_status': 'María es indocumentada · Carmen, que tiene DACA',
} satisfies Record<string, string>

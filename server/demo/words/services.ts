import type { Bilingual } from './topic.ts'

export const schoolTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'enrollment without questions about status',
      ask: [
        'Went through the enrollment packet page by page; page four still asks for a Social Security number.',
        'Asked that front offices take the four proofs of residence the state allows, not only a lease.',
      ],
      warm: [
        'They crossed out page four while we sat there and will reprint before registration.',
        '{who} knows Plyler by heart and wants us at the training for front-office staff.',
      ],
      cool: [
        '{who} says the number is optional. The form does not say so.',
        'They take a lease or a power bill and nothing else, and will ask their lawyer.',
      ],
      cold: [
        'They see the question as theirs to ask.',
        '{who} wanted to know which family had complained. We named none.',
      ],
      promise: 'Will take the Social Security question off the enrollment form',
      kept: 'The new form is online and the question is gone.',
      broken: 'Registration opened with the old form, question and all.',
    },
    es: {
      subject: 'la inscripción sin preguntas de estatus',
      ask: [
        'Revisamos el paquete de inscripción hoja por hoja; la cuarta todavía pide el Seguro Social.',
        'Pedimos que acepten las cuatro pruebas de domicilio que permite el estado, no solo el contrato de renta.',
      ],
      warm: [
        'Tacharon la hoja cuatro delante de nosotros y van a reimprimir antes de las inscripciones.',
        '{who} conoce bien el caso Plyler y nos quiere en la capacitación del personal.',
      ],
      cool: [
        '{who} dice que el número es opcional. El formulario no lo dice.',
        'Aceptan contrato o recibo de luz y nada más; lo van a consultar.',
      ],
      cold: [
        'Creen que es su derecho preguntarlo.',
        '{who} quería saber qué familia se quejó. No dimos nombres.',
      ],
      promise: 'Quitará del formulario la pregunta del Seguro Social',
      kept: 'El formulario nuevo está en línea y la pregunta ya no está.',
      broken: 'Abrieron inscripciones con el formulario viejo y la misma pregunta.',
    },
  },
  {
    en: {
      subject: 'what the school does when ICE stands at the door',
      ask: [
        'Asked what the secretary is supposed to do when an agent stands at the counter.',
        'We left the two-page protocol: who is called, who reads the warrant, who talks to parents.',
      ],
      warm: [
        'The superintendent’s office will adopt the protocol nearly word for word.',
        '{who} wants every secretary to have the card by the phone next week.',
      ],
      cool: [
        'They would "call the lawyer"; nobody in the room knew the number.',
        '{who} will raise it with the board in closed session first.',
      ],
      cold: [
        'They would let agents in and say so to parents who ask.',
        '{who} says it will never happen here, and that talking of it scares people.',
      ],
      promise: 'Will give every front office the protocol for visits by ICE',
      kept: 'We saw the card by the phone in four of four schools.',
      broken: 'No front office we visited has heard of a protocol.',
    },
    es: {
      subject: 'qué hace la escuela si ICE llega a la puerta',
      ask: [
        'Preguntamos qué debe hacer la secretaria si llega un agente al mostrador.',
        'Dejamos el protocolo de dos hojas: a quién se llama, quién lee la orden, quién avisa a los padres.',
      ],
      warm: [
        'El distrito va a adoptar el protocolo casi palabra por palabra.',
        '{who} quiere la tarjeta junto al teléfono de cada secretaria la próxima semana.',
      ],
      cool: [
        '«Llamaríamos a la abogada»; nadie en la sala sabía el número.',
        '{who} lo llevará primero a la junta, a puerta cerrada.',
      ],
      cold: [
        'Dejarían pasar a los agentes y así se lo dicen a los padres.',
        '{who} dice que aquí nunca va a pasar y que hablar de eso asusta.',
      ],
      promise: 'Dará a cada oficina el protocolo para visitas de ICE',
      kept: 'Vimos la tarjeta junto al teléfono en cuatro de cuatro escuelas.',
      broken: 'Ninguna oficina que visitamos ha oído de un protocolo.',
    },
  },
  {
    en: {
      subject: 'interpreters at parent meetings',
      ask: [
        'Children still interpret for their own parents at meetings about discipline. We asked that it stop.',
        'Asked how many Mayan-language speakers the district has counted. It has not.',
      ],
      warm: [
        'They will stop using pupils as interpreters as of this term.',
        '{who} found money for two liaisons and asked us to spread the posting.',
      ],
      cool: [
        'One liaison for nine schools; {who} knows that it is not enough.',
        'They want to start with a phone line and see what it costs.',
      ],
      cold: [
        '{who} says parents should bring their own interpreter.',
        'They point to an app again and have no more time for us this term.',
      ],
      promise: 'Will hire a Spanish-speaking parent liaison',
      kept: 'The liaison started work; we met her at the fall open house.',
      broken: 'The position was never posted, two terms after the date we were given.',
    },
    es: {
      subject: 'intérpretes en las juntas de padres',
      ask: [
        'Los niños todavía interpretan a sus propios padres en juntas de disciplina. Pedimos que se acabe.',
        'Preguntamos cuántos hablantes de lenguas mayas tiene contados el distrito. Ninguno.',
      ],
      warm: [
        'Desde este semestre dejan de usar a los alumnos como intérpretes.',
        '{who} encontró dinero para dos enlaces y nos pidió correr la voz.',
      ],
      cool: [
        'Un enlace para nueve escuelas; {who} sabe que no alcanza.',
        'Quieren empezar con una línea telefónica y ver cuánto cuesta.',
      ],
      cold: [
        '{who} dice que los padres lleven su propio intérprete.',
        'Otra vez la aplicación del teléfono; este semestre ya no tienen tiempo para nosotros.',
      ],
      promise: 'Contratará a un enlace de padres que hable español',
      kept: 'El enlace ya trabaja; nos saludamos en la casa abierta de otoño.',
      broken: 'Nunca publicaron la plaza, dos semestres después de la fecha que dieron.',
    },
  },
]

export const healthTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'interpreters at registration and in the emergency room',
      ask: [
        'Asked who interprets consent forms at night. The answer was a tablet with a dead battery.',
        'We asked for a sign at registration that says, in five languages, that interpreters are free.',
      ],
      warm: [
        'The new contract covers Q’anjob’al and K’iche’; {who} showed us the list.',
        'They put up the sign the same afternoon and sent a picture.',
      ],
      cool: [
        'The tablets exist. Nobody on the night shift knows the password.',
        '{who} agrees, and compliance has to sign off.',
      ],
      cold: [
        'They tell patients to bring a relative, and see nothing wrong with it.',
        '{who} said complaints go to a form, online, in English.',
      ],
      promise: 'Will put the sign about free interpreters at every registration desk',
      kept: 'The sign is up at all three desks.',
      broken: 'Went back twice; there is no sign at any desk.',
    },
    es: {
      subject: 'intérpretes en registro y en urgencias',
      ask: [
        'Preguntamos quién interpreta los consentimientos de noche. Una tableta sin batería, nos dijeron.',
        'Pedimos un letrero en registro que diga, en cinco idiomas, que el intérprete es gratis.',
      ],
      warm: [
        'El contrato nuevo cubre q’anjob’al y k’iche’; {who} nos enseñó la lista.',
        'Pusieron el letrero esa misma tarde y mandaron la foto.',
      ],
      cool: [
        'Las tabletas existen. En el turno de noche nadie sabe la clave.',
        '{who} está de acuerdo, pero lo tiene que firmar cumplimiento.',
      ],
      cold: [
        'Les dicen a los pacientes que traigan a un pariente, y no le ven nada malo.',
        '{who} dijo que las quejas van en un formulario, en línea y en inglés.',
      ],
      promise: 'Pondrá el letrero de intérprete gratis en cada mesa de registro',
      kept: 'El letrero está en las tres mesas.',
      broken: 'Volvimos dos veces; no hay letrero en ninguna mesa.',
    },
  },
  {
    en: {
      subject: 'financial assistance forms people can fill in',
      ask: [
        'The charity-care form is eleven pages in English. We asked for two, in Spanish as well.',
        'Asked that bills stop going to collections while an application for assistance is open.',
      ],
      warm: [
        'They want the short form too; it would save their own people hours.',
        'Billing will hold collections for ninety days, and {who} put it in an e-mail on the spot.',
      ],
      cool: [
        '{who} says the parent company owns the form.',
        'They will hold single accounts when we call, and promise no rule.',
      ],
      cold: [
        'They doubt that people without papers qualify, which their own policy does not say.',
        '{who} looked at the clock from the first minute.',
      ],
      promise: 'Will translate the financial assistance form into Spanish',
      kept: 'The Spanish form is on the website and at the cashier’s window.',
      broken: 'Still English only. Nobody at the cashier’s window had heard of it.',
    },
    es: {
      subject: 'formularios de ayuda financiera que se puedan llenar',
      ask: [
        'El formulario de caridad son once hojas en inglés. Pedimos dos, y también en español.',
        'Pedimos que no manden cuentas a cobranza mientras haya una solicitud abierta.',
      ],
      warm: [
        'También quieren el formulario corto: les ahorraría horas a ellos.',
        'Facturación detendrá la cobranza noventa días; {who} lo puso en un correo ahí mismo.',
      ],
      cool: [
        '{who} dice que el formulario es de la empresa matriz.',
        'Detendrán cuentas una por una si llamamos; regla no prometen.',
      ],
      cold: [
        'Dudan que la gente sin papeles califique, cosa que su propia norma no dice.',
        '{who} miró el reloj desde el primer minuto.',
      ],
      promise: 'Traducirá al español el formulario de ayuda financiera',
      kept: 'El formulario en español está en la página y en la caja.',
      broken: 'Sigue solo en inglés. En la caja nadie sabía de qué hablábamos.',
    },
  },
]

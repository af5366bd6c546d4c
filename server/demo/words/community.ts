import type { Bilingual } from './topic.ts'

export const churchTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'the hall for a legal clinic',
      ask: [
        'Asked for the hall on two Saturdays for the legal clinic, kitchen included.',
        'We looked at the rooms: two for lawyers, one for children, parking behind.',
      ],
      warm: [
        'Yes at once; the women’s group will cook.',
        '{who} offered the keys and a volunteer for the door.',
      ],
      cool: [
        'The trustees meet on the second Tuesday; {who} expects a yes with conditions.',
        'They ask for insurance papers first. Fair enough.',
      ],
      cold: [
        'Part of the congregation would leave over it, {who} thinks.',
        'They prefer to pray for families and keep the hall out of it.',
      ],
      promise: 'Will open the hall for the legal clinic on two Saturdays',
      kept: 'Both clinics took place there; sixty-one consultations in all.',
      broken: 'The hall was given to a wedding; we heard on the Friday before.',
    },
    es: {
      subject: 'el salón para una clínica legal',
      ask: [
        'Pedimos el salón dos sábados para la clínica legal, con cocina.',
        'Vimos los cuartos: dos para abogados, uno para niños, estacionamiento atrás.',
      ],
      warm: [
        'Dijeron que sí de inmediato; el grupo de mujeres va a cocinar.',
        '{who} ofreció las llaves y una persona para la puerta.',
      ],
      cool: [
        'La mesa directiva se junta el segundo martes; {who} espera un sí con condiciones.',
        'Piden primero los papeles del seguro. Es justo.',
      ],
      cold: [
        'Una parte de la congregación se iría por esto, cree {who}.',
        'Prefieren orar por las familias y no meter el salón.',
      ],
      promise: 'Abrirá el salón para la clínica legal dos sábados',
      kept: 'Las dos clínicas se hicieron ahí; sesenta y una consultas en total.',
      broken: 'Dieron el salón para una boda; nos avisaron el viernes.',
    },
  },
  {
    en: {
      subject: 'people who go along to court',
      ask: [
        'Asked for ten people willing to sit in court with families, in pairs, once a month.',
        'Explained accompaniment: no speeches, no signs, you sit there and you drive people home.',
      ],
      warm: [
        'Seven signed up after the service and three by telephone.',
        '{who} went along last month and told the congregation about it. That did more than we could.',
      ],
      cool: [
        'They want a training first; we offered the 14th.',
        '{who} likes it, and wonders who takes a morning off work.',
      ],
      cold: [
        '{who} finds it too political before the vote on the denomination.',
        'They would rather collect diapers. We said thank you, also needed.',
      ],
      promise: 'Will form a team of ten for court accompaniment',
      kept: 'The team stands: ten names, trained, two mornings done.',
      broken: 'Nobody was asked, it turned out; the announcement was never read.',
    },
    es: {
      subject: 'gente que acompañe a la corte',
      ask: [
        'Pedimos diez personas que acompañen a familias en la corte, en parejas, una vez al mes.',
        'Explicamos el acompañamiento: sin discursos ni carteles; uno se sienta ahí y lleva a la gente a casa.',
      ],
      warm: [
        'Siete se apuntaron al salir del culto y tres por teléfono.',
        '{who} acompañó el mes pasado y lo contó a la congregación. Eso ayudó más que nosotros.',
      ],
      cool: [
        'Quieren primero una capacitación; ofrecimos el día 14.',
        'A {who} le gusta, y se pregunta quién puede faltar una mañana al trabajo.',
      ],
      cold: [
        'A {who} le parece demasiado político antes del voto de la denominación.',
        'Prefieren juntar pañales. Dimos las gracias, también hacen falta.',
      ],
      promise: 'Formará un equipo de diez para acompañar a la corte',
      kept: 'El equipo está: diez personas, capacitadas, dos mañanas hechas.',
      broken: 'Resultó que nadie preguntó; el anuncio nunca se leyó.',
    },
  },
]

export const unionTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'a joint safety training for poultry and sawmill workers',
      ask: [
        'Planned a safety training in two languages, theirs on machines, ours on rights.',
        'Asked the local to put its name to a complaint about the ammonia leak.',
      ],
      warm: [
        'They pay for the room and the interpreter, and {who} opens the evening.',
        'The executive board voted yes, seven to one.',
      ],
      cool: [
        '{who} wants members first and non-members later. We talked that through.',
        'They are in bargaining until spring and careful with their name.',
      ],
      cold: [
        'Some members blame newcomers for the wages, and {who} will not argue with them.',
        'They sent the new organizer to listen, not to agree.',
      ],
      promise: 'Will hold the safety training together with us',
      kept: 'Training held: forty-four workers, both languages.',
      broken: 'The local held its training alone and in English.',
    },
    es: {
      subject: 'una capacitación de seguridad para avícolas y aserraderos',
      ask: [
        'Planeamos una capacitación en dos idiomas: ellos las máquinas, nosotros los derechos.',
        'Pedimos que el local firme la queja por la fuga de amoniaco.',
      ],
      warm: [
        'Pagan el salón y la interpretación, y {who} abre la noche.',
        'La mesa ejecutiva votó que sí, siete a uno.',
      ],
      cool: [
        '{who} quiere primero a los miembros y después a los demás. Lo conversamos.',
        'Están negociando contrato hasta primavera y cuidan su nombre.',
      ],
      cold: [
        'Algunos miembros culpan de los salarios a los recién llegados, y {who} no quiere discutir.',
        'Mandaron a su organizador nuevo a oír, no a decir que sí.',
      ],
      promise: 'Hará la capacitación de seguridad junto con nosotros',
      kept: 'Capacitación hecha: cuarenta y cuatro trabajadores, en los dos idiomas.',
      broken: 'El local la hizo por su cuenta y en inglés.',
    },
  },
]

export const allyTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'a forum on the jail, together',
      ask: [
        'Talked about a forum on the county jail: deaths in custody, bail, ICE holds, one room.',
        'Asked whether they would co-host, with a speaker from each side and one interpreter.',
      ],
      warm: [
        '{who} has wanted this for years and already has the church in mind.',
        'They want the families to speak first and officials to listen. So do we.',
      ],
      cool: [
        'They have been asked by many and visited by few; {who} said to come to their meeting first.',
        'Board decides next month; two members are for it, the rest do not know us.',
      ],
      cold: [
        '{who} feels we only come when we need something. A fair point, noted.',
        'They have their own fight over the school board and no strength left.',
      ],
      promise: 'Will co-host the forum on the jail',
      kept: 'Forum held; a hundred and twenty people and two commissioners.',
      broken: 'They withdrew two days before; the room was half empty.',
    },
    es: {
      subject: 'un foro sobre la cárcel, juntos',
      ask: [
        'Hablamos de un foro sobre la cárcel: muertes bajo custodia, fianzas, retenciones de ICE, un solo salón.',
        'Preguntamos si lo organizan con nosotros, con una voz de cada lado y un intérprete.',
      ],
      warm: [
        '{who} lo quiere desde hace años y ya pensó en la iglesia.',
        'Quieren que hablen primero las familias y que las autoridades escuchen. Nosotros también.',
      ],
      cool: [
        'Muchos les piden y pocos los visitan; {who} dijo que vayamos primero a su reunión.',
        'La mesa decide el próximo mes; dos están a favor y los demás no nos conocen.',
      ],
      cold: [
        '{who} siente que solo llegamos cuando necesitamos algo. Tiene razón, queda apuntado.',
        'Están en su propia pelea por la junta escolar y ya no les da la fuerza.',
      ],
      promise: 'Organizará el foro sobre la cárcel con nosotros',
      kept: 'El foro se hizo: ciento veinte personas y dos comisionados.',
      broken: 'Se retiraron dos días antes; el salón quedó a medias.',
    },
  },
  {
    en: {
      subject: 'a weekend of voter registration',
      ask: [
        'Asked for trainers for twelve young people who want to register voters.',
        'Shared out neighbourhoods for the registration weekend; new citizens work with their teams.',
      ],
      warm: [
        'Two trainers, free of charge, and the loan of their tent.',
        '{who} put us on their calendar before we had finished asking.',
      ],
      cool: [
        'They run their own drive that month and could join the one after.',
        '{who} needs to see our plan on paper.',
      ],
      cold: [
        'They were let down by partners last year and said no.',
        '{who} was short with us; somebody had promised them something in our name.',
      ],
      promise: 'Will send two trainers for the registration weekend',
      kept: 'Both trainers came; ninety-three new registrations.',
      broken: 'The trainers did not come and nobody called.',
    },
    es: {
      subject: 'un fin de semana de registro de votantes',
      ask: [
        'Pedimos capacitadores para doce jóvenes que quieren registrar votantes.',
        'Repartimos barrios para el fin de semana de registro; los nuevos ciudadanos van con sus equipos.',
      ],
      warm: [
        'Dos capacitadores, sin costo, y nos prestan la carpa.',
        '{who} nos puso en el calendario antes de que termináramos de pedirlo.',
      ],
      cool: [
        'Ese mes tienen su propia campaña; podrían en la siguiente.',
        '{who} quiere ver nuestro plan por escrito.',
      ],
      cold: [
        'El año pasado otros socios les fallaron y dijeron que no.',
        '{who} nos contestó seco; alguien les prometió algo en nuestro nombre.',
      ],
      promise: 'Mandará dos capacitadores para el fin de semana de registro',
      kept: 'Llegaron los dos; noventa y tres registros nuevos.',
      broken: 'No llegaron, y nadie llamó.',
    },
  },
]

import type { Bilingual } from './topic.ts'

export const cityTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'Spanish at the utility office and on the city’s website',
      ask: [
        'We asked for the water bill, the shut-off notice and the court notice in Spanish.',
        'Walked through the city website on a phone, in Spanish: three pages, all of them about trash pickup.',
      ],
      warm: [
        'They had already priced the translation and asked us to read the drafts.',
        '{who} said a notice that nobody can read collects no bill, and will take it to the council.',
      ],
      cool: [
        'No money this year, though they liked the idea of starting with the court notice.',
        '{who} thinks the machine translation is good enough.',
      ],
      cold: [
        'They fear letters to the paper more than unpaid bills.',
        '{who} said newcomers used to learn English, and closed the folder.',
      ],
      promise: 'Will print the court and shut-off notices in Spanish',
      kept: 'Both notices are out in Spanish; copies are in our folder.',
      broken: 'The new notices were printed in English only.',
    },
    es: {
      subject: 'el español en la oficina del agua y en la página de la ciudad',
      ask: [
        'Pedimos en español el recibo del agua, el aviso de corte y la cita de la corte.',
        'Recorrimos la página de la ciudad en un teléfono: tres hojas en español, todas sobre la basura.',
      ],
      warm: [
        'Ya tenían el precio de la traducción y nos pidieron revisar los borradores.',
        '{who} dijo que un aviso que nadie puede leer no cobra nada, y lo llevará al concejo.',
      ],
      cool: [
        'Este año no hay dinero, aunque les gustó empezar por la cita de la corte.',
        '{who} cree que la traducción automática alcanza.',
      ],
      cold: [
        'Les dan más miedo las cartas al periódico que los recibos sin pagar.',
        '{who} dijo que antes los recién llegados aprendían inglés, y cerró la carpeta.',
      ],
      promise: 'Imprimirá en español la cita de la corte y el aviso de corte de agua',
      kept: 'Los dos avisos ya salen en español; tenemos copia.',
      broken: 'Imprimieron los avisos nuevos solo en inglés.',
    },
  },
  {
    en: {
      subject: 'a resolution that the city belongs to everyone who lives in it',
      ask: [
        'Brought the draft of the welcome resolution, one page, with the names of eleven congregations.',
        'Asked for a place on the agenda of the work session, not only public comment.',
      ],
      warm: [
        '{who} found a second council member for it while we were still in the room.',
        'They want to read it aloud at the fall festival. We asked for a recorded vote as well.',
      ],
      cool: [
        '{who} likes the words and worries about Montgomery cutting funds.',
        'Three votes of five, they think; nobody wants to be the third.',
      ],
      cold: [
        'They say a resolution changes nothing and brings cameras.',
        '{who} will vote against it and told us so without being asked.',
      ],
      promise: 'Will put the welcome resolution on the agenda of the work session',
      kept: 'It stood on the agenda and passed with a recorded vote.',
      broken: 'Two work sessions went by; the item was taken off both times.',
    },
    es: {
      subject: 'una resolución que diga que la ciudad es de quienes viven en ella',
      ask: [
        'Llevamos el borrador de la resolución de bienvenida: una página y once congregaciones que firman.',
        'Pedimos un lugar en la sesión de trabajo, no solo en los comentarios del público.',
      ],
      warm: [
        '{who} consiguió un segundo voto del concejo mientras todavía estábamos ahí.',
        'Quieren leerla en la feria de otoño. Pedimos además un voto registrado.',
      ],
      cool: [
        'A {who} le gusta el texto y le preocupa que Montgomery corte fondos.',
        'Calculan tres votos de cinco; nadie quiere ser el tercero.',
      ],
      cold: [
        'Dicen que una resolución no cambia nada y atrae cámaras.',
        '{who} votará en contra; lo dijo sin que preguntáramos.',
      ],
      promise: 'Pondrá la resolución de bienvenida en la agenda de la sesión de trabajo',
      kept: 'Estuvo en la agenda y pasó con voto registrado.',
      broken: 'Pasaron dos sesiones y las dos veces la quitaron de la agenda.',
    },
  },
  {
    en: {
      subject: 'rents and repairs in the mobile-home parks',
      ask: [
        'Showed pictures of the park behind the plant: no street lights, and water off twice this month.',
        'Asked why code officers fine the tenants and never the owner of the park.',
      ],
      warm: [
        'They sent an inspector the same week and read the owner’s licence to us.',
        '{who} wants a licence for park owners, with inspections the tenants can ask for.',
      ],
      cool: [
        '{who} says the park is outside the line, which our map does not bear out.',
        'They would act on signed complaints; people are afraid to sign.',
      ],
      cold: [
        'They would rather see the park gone and said so.',
        '{who} said whoever does not like the park can move.',
      ],
      promise: 'Will inspect the park and send the owner the list of repairs',
      kept: 'Inspection done; the list of repairs is public and the lights work.',
      broken: 'No inspection on file, eight weeks after the date we were given.',
    },
    es: {
      subject: 'rentas y reparaciones en los parques de tráilas',
      ask: [
        'Enseñamos fotos del parque detrás de la planta: sin luz en la calle y sin agua dos veces este mes.',
        'Preguntamos por qué multan a los inquilinos y nunca al dueño del parque.',
      ],
      warm: [
        'Mandaron a un inspector esa misma semana y nos leyeron la licencia del dueño.',
        '{who} quiere una licencia para los dueños, con inspecciones que puedan pedir los inquilinos.',
      ],
      cool: [
        '{who} dice que el parque queda fuera del límite; nuestro mapa dice otra cosa.',
        'Actuarían con quejas firmadas; la gente tiene miedo de firmar.',
      ],
      cold: [
        'Preferirían que el parque desapareciera, y así lo dijeron.',
        '{who} dijo que a quien no le guste el parque, que se mude.',
      ],
      promise: 'Inspeccionará el parque y mandará al dueño la lista de reparaciones',
      kept: 'Inspección hecha; la lista es pública y ya hay luz.',
      broken: 'No hay inspección en el archivo, ocho semanas después de la fecha que dieron.',
    },
  },
]

export const commissionTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'renting jail beds to ICE',
      ask: [
        'We put the question of the jail contract: how many beds, what rate, who reviews it.',
        'Asked for a vote in open session before the county rents a single bed to ICE.',
      ],
      warm: [
        '{who} had the auditor’s figures out: the beds cost the county more than they bring.',
        'They do not want to be the next Gadsden and will say so in open session.',
      ],
      cool: [
        '{who} calls it "a business question" and waits for the sheriff’s figures.',
        'Nobody has read the contract. We left a copy with the price page marked.',
      ],
      cold: [
        'They count on the money for the new roof of the courthouse.',
        '{who} said the jail is the sheriff’s business and not ours.',
      ],
      promise: 'Will take up the jail contract in open session',
      kept: 'It was taken up in open session; the minutes are posted.',
      broken: 'They renewed the contract on the consent agenda, without a word.',
    },
    es: {
      subject: 'las camas de la cárcel rentadas a ICE',
      ask: [
        'Preguntamos por el contrato de la cárcel: cuántas camas, a qué tarifa y quién lo revisa.',
        'Pedimos un voto en sesión abierta antes de rentarle una sola cama a ICE.',
      ],
      warm: [
        '{who} sacó los números del auditor: las camas cuestan más de lo que traen.',
        'No quieren ser el próximo Gadsden y lo dirán en sesión abierta.',
      ],
      cool: [
        'Para {who} es «un asunto de negocios»; espera los números del alguacil.',
        'Nadie ha leído el contrato. Dejamos copia con la página del precio marcada.',
      ],
      cold: [
        'Cuentan con ese dinero para el techo de la corte.',
        '{who} dijo que la cárcel es cosa del alguacil y no nuestra.',
      ],
      promise: 'Tratará el contrato de la cárcel en sesión abierta',
      kept: 'Se trató en sesión abierta; el acta está publicada.',
      broken: 'Renovaron el contrato dentro de la lista de trámite, sin una palabra.',
    },
  },
  {
    en: {
      subject: 'public comment with an interpreter',
      ask: [
        'Public comment is three minutes, in English, signed up two days ahead. We asked to change all three.',
        'Asked for interpretation at commission meetings and for the sign-up sheet in Spanish.',
      ],
      warm: [
        '{who} will give six minutes whenever someone speaks through an interpreter.',
        'They tried our headsets on the spot and asked where to buy them.',
      ],
      cool: [
        'The county attorney has to look at it; {who} sees no harm in it.',
        'They offered that we bring our own interpreter, within the same three minutes.',
      ],
      cold: [
        '{who} ended public comment before our second speaker was called.',
        'They see it as a favour to people who do not vote.',
      ],
      promise: 'Will double the time for speakers who need an interpreter',
      kept: 'The rule was changed; our first speaker had her six minutes.',
      broken: 'At the next meeting the microphone was cut after three minutes.',
    },
    es: {
      subject: 'los comentarios del público con intérprete',
      ask: [
        'Los comentarios son tres minutos, en inglés y con dos días de aviso. Pedimos cambiar las tres cosas.',
        'Pedimos interpretación en las sesiones y la hoja de inscripción en español.',
      ],
      warm: [
        '{who} dará seis minutos a quien hable por medio de intérprete.',
        'Probaron ahí mismo nuestros audífonos y preguntaron dónde comprarlos.',
      ],
      cool: [
        'Lo tiene que ver la abogacía del condado; {who} no le ve problema.',
        'Ofrecieron que llevemos intérprete, pero dentro de los mismos tres minutos.',
      ],
      cold: [
        '{who} cerró los comentarios antes de llamar a nuestra segunda persona.',
        'Lo ven como un favor a gente que no vota.',
      ],
      promise: 'Dará el doble de tiempo a quien necesite intérprete',
      kept: 'Cambiaron la regla; la primera persona ya tuvo sus seis minutos.',
      broken: 'En la siguiente sesión cortaron el micrófono a los tres minutos.',
    },
  },
]

export const probateTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'the papers the office takes for a marriage record',
      ask: [
        'Asked which identification they take; the list on the wall is not the one on the form.',
        'We described people who were sent home for lack of a Social Security card, which no rule asks for.',
      ],
      warm: [
        'They take passports and consular cards, and took down the old sign while we stood there.',
        '{who} will brief every clerk, and wants our sheet in Spanish for the counter.',
      ],
      cool: [
        '{who} says it depends on the clerk and sees that it should not.',
        'They will ask the state office; our copy of the rule went into a drawer.',
      ],
      cold: [
        'The clerk on duty decides, and {who} backs the clerk.',
        'They asked who sent us before they answered anything.',
      ],
      promise: 'Will post the correct list of accepted identification, in both languages',
      kept: 'The right list hangs at the counter, in both languages.',
      broken: 'The old list still hangs there; two more people were sent home.',
    },
    es: {
      subject: 'los papeles que piden para registrar un matrimonio',
      ask: [
        'Preguntamos qué identificación aceptan; la lista de la pared no es la del formulario.',
        'Contamos de gente que mandaron a casa por no llevar tarjeta de Seguro Social, que ninguna regla pide.',
      ],
      warm: [
        'Aceptan pasaporte y matrícula consular, y quitaron el letrero viejo delante de nosotros.',
        '{who} avisará a todo el personal y quiere nuestra hoja en español para el mostrador.',
      ],
      cool: [
        '{who} dice que depende de quién atienda, y reconoce que no debería.',
        'Preguntarán a la oficina del estado; nuestra copia de la regla acabó en un cajón.',
      ],
      cold: [
        'Decide quien esté de turno, y {who} lo respalda.',
        'Antes de contestar nada preguntaron quién nos mandaba.',
      ],
      promise: 'Pondrá la lista correcta de identificaciones, en los dos idiomas',
      kept: 'La lista correcta está en el mostrador, en los dos idiomas.',
      broken: 'Sigue la lista vieja; mandaron a casa a dos personas más.',
    },
  },
  {
    en: {
      subject: 'bilingual poll workers',
      ask: [
        'We offered twelve names of naturalized voters ready to train as poll workers.',
        'Asked for two bilingual poll workers in each precinct where new citizens vote.',
      ],
      warm: [
        '{who} took all twelve and set the day of the training.',
        'They have been short of poll workers for years and thanked us twice.',
      ],
      cool: [
        'The parties send the lists, says {who}; we should go through them.',
        'Open to it in {seat}, not in the outer precincts.',
      ],
      cold: [
        'They asked to see proof of citizenship for a list of volunteers.',
        '{who} sees no need, as "everyone who votes here speaks English".',
      ],
      promise: 'Will train and place bilingual poll workers in {seat}',
      kept: 'Four bilingual poll workers served in {seat}; their names are on the list.',
      broken: 'The training took place without anyone from our list being told.',
    },
    es: {
      subject: 'personal electoral bilingüe',
      ask: [
        'Ofrecimos doce votantes naturalizados listos para capacitarse.',
        'Pedimos dos personas bilingües en cada casilla donde votan nuevos ciudadanos.',
      ],
      warm: [
        '{who} aceptó a los doce y puso fecha a la capacitación.',
        'Llevan años con poco personal y nos dieron las gracias dos veces.',
      ],
      cool: [
        'Las listas las mandan los partidos, dice {who}; que vayamos por ahí.',
        'Abiertos a hacerlo en {seat}, no en las casillas de afuera.',
      ],
      cold: [
        'Pidieron prueba de ciudadanía para una lista de voluntarios.',
        '{who} no ve la necesidad, porque «aquí todos los que votan hablan inglés».',
      ],
      promise: 'Capacitará y pondrá personal electoral bilingüe en {seat}',
      kept: 'Cuatro personas bilingües trabajaron en {seat}; están en la lista oficial.',
      broken: 'Hicieron la capacitación sin avisar a nadie de nuestra lista.',
    },
  },
]

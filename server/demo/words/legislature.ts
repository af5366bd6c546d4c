import type { Bilingual } from './topic.ts'

/** Legislators' offices: always with the office and its staff, never words of the member. */
export const legislatureTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'in-state tuition for every graduate of an Alabama high school',
      ask: [
        'Asked the office for a co-sponsor on the tuition bill, and where the vote in committee stands.',
        'Brought letters from three school counselors on tuition for Alabama graduates.',
      ],
      warm: [
        'Staff say the office will co-sponsor if a second member from this side of the state does.',
        '{who} had the fiscal note ready and shared it: almost no cost to the state.',
      ],
      cool: [
        'The office is "listening"; {who} counts calls and had nine in favour, four against.',
        'Staff asked for numbers by district, which we can bring in a week.',
      ],
      cold: [
        'Staff said the office will not touch it in an election cycle.',
        '{who} gave us ten minutes in the corridor and a printed statement against.',
      ],
      promise: 'The office will tell us in writing where it stands on the tuition bill',
      kept: 'The letter came, on letterhead, two days before the committee met.',
      broken: 'No letter, and no answer to three calls since the committee met.',
    },
    es: {
      subject: 'la colegiatura estatal para quien se gradúa en Alabama',
      ask: [
        'Pedimos a la oficina que copatrocine el proyecto y que diga cómo va el voto en comité.',
        'Llevamos cartas de tres consejeros escolares sobre la colegiatura para graduados de Alabama.',
      ],
      warm: [
        'El personal dice que la oficina copatrocina si otra oficina de esta parte del estado también lo hace.',
        '{who} ya tenía el análisis fiscal y lo compartió: casi no cuesta nada.',
      ],
      cool: [
        'La oficina «está escuchando»; {who} cuenta llamadas y lleva nueve a favor y cuatro en contra.',
        'Pidieron números por distrito; podemos llevarlos en una semana.',
      ],
      cold: [
        'El personal dijo que en año electoral no lo tocan.',
        '{who} nos dio diez minutos en el pasillo y una hoja impresa en contra.',
      ],
      promise: 'La oficina dirá por escrito su posición sobre la colegiatura',
      kept: 'Llegó la carta, con membrete, dos días antes del comité.',
      broken: 'Ni carta ni respuesta a tres llamadas desde que se reunió el comité.',
    },
  },
  {
    en: {
      subject: 'the bill that turns local police into immigration agents',
      ask: [
        'Asked the office to oppose the bill on local police and immigration, or at least to slow it down.',
        'We brought a chief’s letter on what the bill would cost a town of nine thousand.',
      ],
      warm: [
        'Staff see the cost to towns and are writing an amendment.',
        '{who} asked for two more police chiefs who would say it in committee.',
      ],
      cool: [
        '{who} wrote everything down and said nothing, with great courtesy.',
        'The office waits for the leadership to say which bills will move.',
      ],
      cold: [
        'Staff see no way for us in this office, and gave us printed talking points.',
        '{who} said the calls run the other way in this district.',
      ],
      promise: 'The office will ask for a fiscal note before any vote on the bill',
      kept: 'The fiscal note was asked for and is public on the bill’s page.',
      broken: 'The bill went to the floor without a note and nobody asked for one.',
    },
    es: {
      subject: 'el proyecto que vuelve agentes de migración a la policía local',
      ask: [
        'Pedimos a la oficina que se oponga al proyecto sobre policía local y migración, o que lo frene.',
        'Llevamos la carta de un jefe de policía: lo que costaría a un pueblo de nueve mil.',
      ],
      warm: [
        'El personal entiende el costo para los pueblos y prepara una enmienda.',
        '{who} pidió dos jefes de policía más que lo digan en comité.',
      ],
      cool: [
        '{who} apuntó todo y no dijo nada, con mucha cortesía.',
        'La oficina espera a que la dirigencia diga qué proyectos avanzan.',
      ],
      cold: [
        'El personal no ve camino para nosotros en esta oficina; nos dieron argumentos impresos.',
        '{who} dijo que en este distrito las llamadas van al revés.',
      ],
      promise: 'La oficina pedirá el análisis fiscal antes de cualquier voto',
      kept: 'Pidieron el análisis fiscal y ya es público.',
      broken: 'El proyecto llegó al pleno sin análisis y nadie lo pidió.',
    },
  },
  {
    en: {
      subject: 'a driving permit for everyone who passes the test',
      ask: [
        'Asked the office to host insurers and growers at one table about driving permits.',
        'Talked about driving permits: insurance, safer roads, and one less reason to be afraid.',
      ],
      warm: [
        'Staff like the insurance argument and will host the table during the session.',
        '{who} grew up on a farm and needed no convincing about getting to work.',
      ],
      cool: [
        'The office wants to see what Georgia does first.',
        '{who} asked good questions, and told us not to read anything into them.',
      ],
      cold: [
        'Staff said the word "permit" ends the conversation in that caucus.',
        '{who} handed our paper back at the door.',
      ],
      promise: 'The office will host a round table with insurers and growers',
      kept: 'The round table met in {seat}; two growers and an insurer spoke.',
      broken: 'The round table was moved twice, then dropped from the calendar.',
    },
    es: {
      subject: 'un permiso de manejo para quien pase el examen',
      ask: [
        'Pedimos a la oficina que siente en una mesa a aseguradoras y agricultores.',
        'Hablamos del permiso de manejo: seguros, calles más seguras y un miedo menos.',
      ],
      warm: [
        'Al personal le gusta el argumento de los seguros y pondrá la mesa durante la sesión.',
        '{who} creció en el campo y no hubo que explicarle lo de llegar al trabajo.',
      ],
      cool: [
        'La oficina quiere ver primero qué hace Georgia.',
        '{who} hizo buenas preguntas y pidió que no las interpretáramos.',
      ],
      cold: [
        'El personal dijo que la palabra «permiso» termina la conversación en su bancada.',
        '{who} nos devolvió el papel en la puerta.',
      ],
      promise: 'La oficina convocará una mesa con aseguradoras y agricultores',
      kept: 'La mesa se reunió en {seat}; hablaron dos agricultores y una aseguradora.',
      broken: 'Movieron la mesa dos veces y luego desapareció del calendario.',
    },
  },
]

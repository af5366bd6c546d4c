import type { Bilingual } from './topic.ts'

export const businessTopics: readonly Bilingual[] = [
  {
    en: {
      subject: 'unpaid hours and breaks',
      ask: [
        'Brought up hours that are worked and not paid: the walk to the line, putting on the gear, the wash-down.',
        'Asked for pay stubs in Spanish and for the name of whoever handles mistakes.',
      ],
      warm: [
        '{who} will count the gearing-up time from next month; the payroll clerk took notes.',
        'They pay on time and want to be named for it. Fine with us.',
      ],
      cool: [
        '{who} said the contractor sets the hours, and the contractor says the owner does.',
        'They will "look at the stubs". We left three blank samples.',
      ],
      cold: [
        'Told us to talk to the agency, then walked us to the gate.',
        '{who} asked which workers had been talking. We did not answer.',
      ],
      promise: 'Will pay the gearing-up time and print pay stubs in Spanish',
      kept: 'Stubs are in Spanish and show the extra quarter hour.',
      broken: 'Two pay days later the stubs are the same, in English, without the time.',
    },
    es: {
      subject: 'las horas y los descansos que no se pagan',
      ask: [
        'Hablamos de las horas que se trabajan y no se pagan: llegar a la línea, ponerse el equipo, el lavado.',
        'Pedimos los talones en español y el nombre de quien corrige los errores.',
      ],
      warm: [
        '{who} contará el tiempo del equipo desde el próximo mes; en nómina tomaron nota.',
        'Pagan a tiempo y quieren que se sepa. Por nosotros, bien.',
      ],
      cool: [
        '{who} dijo que las horas las pone el contratista, y el contratista dice que el dueño.',
        'Van a «revisar los talones». Dejamos tres muestras en blanco.',
      ],
      cold: [
        'Nos mandaron con la agencia y nos acompañaron a la salida.',
        '{who} preguntó qué trabajadores habían hablado. No contestamos.',
      ],
      promise: 'Pagará el tiempo del equipo y dará los talones en español',
      kept: 'Los talones ya vienen en español y con el cuarto de hora.',
      broken: 'Dos quincenas después los talones siguen igual, en inglés y sin el tiempo.',
    },
  },
  {
    en: {
      subject: 'what the manager does when agents come to the door',
      ask: [
        'Went over which part of the building is open to the public, and which needs a warrant from a judge.',
        'Asked for a "private, staff only" sign on the door to the kitchen and the floor.',
      ],
      warm: [
        '{who} wants a training for the other two places as well.',
        'They put up the sign before we left, and the whole shift heard the short training.',
      ],
      cool: [
        'They took the cards and left them in the box under the counter.',
        '{who} is for it, and the landlord has to agree to the sign.',
      ],
      cold: [
        'They would open every door so as "not to have trouble".',
        '{who} uses E-Verify as a threat, from what we heard outside.',
      ],
      promise: 'Will mark the staff areas and train both shifts on warrants',
      kept: 'Signs are up and both shifts had the training.',
      broken: 'No signs, no training, and the manager has changed.',
    },
    es: {
      subject: 'qué hace la gerencia si llegan agentes',
      ask: [
        'Repasamos qué parte del local es pública y cuál necesita orden de un juez.',
        'Pedimos un letrero de «privado, solo personal» en la puerta de la cocina y del área de trabajo.',
      ],
      warm: [
        '{who} quiere la capacitación también para los otros dos locales.',
        'Pusieron el letrero antes de que saliéramos y todo el turno oyó la plática.',
      ],
      cool: [
        'Recibieron las tarjetas y las dejaron en la caja bajo el mostrador.',
        '{who} está a favor; falta que acepte el dueño del edificio.',
      ],
      cold: [
        'Abrirían todas las puertas para «no tener problemas».',
        '{who} usa E-Verify como amenaza, según oímos afuera.',
      ],
      promise: 'Marcará las áreas del personal y capacitará a los dos turnos',
      kept: 'Están los letreros y los dos turnos tuvieron la plática.',
      broken: 'Ni letreros ni plática, y ya cambiaron de gerente.',
    },
  },
  {
    en: {
      subject: 'a public letter by employers',
      ask: [
        'Asked for a signature on the employers’ letter to the legislature.',
        'We need ten employers per senate district on the letter; here there are four so far.',
      ],
      warm: [
        'Signed it on the counter, and gave us two more names to try.',
        '{who} would rather speak at the round table. Even better.',
      ],
      cool: [
        'They agree over coffee and not on paper, for now.',
        '{who} signs if the chamber does.',
      ],
      cold: [
        'They fear for their contracts and asked us not to come in by the front.',
        '{who} said business and politics do not mix, under a campaign poster.',
      ],
      promise: 'Will sign the employers’ letter and bring two more',
      kept: 'Signed, and two more employers with it.',
      broken: 'The name is not on the letter that went out, after two reminders.',
    },
    es: {
      subject: 'una carta pública de empleadores',
      ask: [
        'Pedimos la firma en la carta de empleadores a la legislatura.',
        'Hacen falta diez empleadores por distrito; aquí van cuatro.',
      ],
      warm: [
        'Firmó ahí mismo, sobre el mostrador, y nos dio dos nombres más.',
        '{who} prefiere hablar en la mesa redonda. Todavía mejor.',
      ],
      cool: [
        'De palabra están de acuerdo; en papel, por ahora no.',
        '{who} firma si firma la cámara de comercio.',
      ],
      cold: [
        'Temen por sus contratos y pidieron que no entráramos por el frente.',
        '{who} dijo que negocio y política no se mezclan, debajo de un cartel de campaña.',
      ],
      promise: 'Firmará la carta de empleadores y traerá dos firmas más',
      kept: 'Firmó, y con esa firma vinieron dos más.',
      broken: 'La carta salió sin su nombre, después de dos recordatorios.',
    },
  },
]

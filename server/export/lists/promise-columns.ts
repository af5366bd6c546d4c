import { coded, column, day, joining, long } from '../column.ts'
import * as shared from './shared-columns.ts'

/** Lists of what was promised to us, and of what came of it. */
export const promiseColumns = {
  commitments: [
    day(
      'made_on',
      ['Promised on', 'Prometido el'],
      ['The day it was promised.', 'El día en que se prometió.'],
    ),
    day(
      'due_on',
      ['Due on', 'Para el'],
      [
        'The day it was promised for; empty without one.',
        'El día para el que se prometió; vacío si no se dijo.',
      ],
    ),
    shared.county,
    shared.region,
    shared.institution,
    shared.sector,
    column(
      'person',
      ['Promised by', 'Quién lo prometió'],
      [
        'Who of them gave the promise; empty when it was the institution.',
        'Quién lo prometió; vacío si fue la institución.',
      ],
    ),
    long(
      'text',
      ['Promise', 'Compromiso'],
      [
        'What was promised; empty when the time of its words was over.',
        'Qué se prometió; vacío si ya venció el plazo de sus palabras.',
      ],
    ),
    coded(
      'evidence',
      'evidence',
      ['Evidence', 'Pruebas'],
      ['How well it is documented that it was promised.', 'Qué tan bien consta que se prometió.'],
    ),
    coded(
      'commitment',
      'state',
      ['Where it stands', 'Cómo va'],
      ['Where it stands on the day of this file.', 'Cómo va el día de este archivo.'],
    ),
    ...shared.logged,
    shared.institutionId,
    shared.personId,
    shared.seatId,
    shared.contactId,
    shared.authorId,
    shared.organizationId,
  ],
  milestones: [
    day(
      'due_on',
      ['Due on', 'Para el'],
      [
        'The day the step is due; empty without one.',
        'El día para el que es el paso; vacío si no tiene.',
      ],
    ),
    day(
      'reached_on',
      ['Reached on', 'Logrado el'],
      [
        'The day it was reached; empty while it is not.',
        'El día en que se logró; vacío mientras no.',
      ],
    ),
    long(
      'text',
      ['Step', 'Paso'],
      [
        'A step on the way to the promise; empty when the time of its words was over.',
        'Un paso hacia lo prometido; vacío si ya venció el plazo de sus palabras.',
      ],
    ),
    shared.institution,
    shared.recorded,
    shared.id,
    shared.countyFips,
    shared.institutionId,
    shared.commitmentId,
  ],
  commitment_events: [
    day('happened_on', ['Day', 'Día'], ['The day it happened.', 'El día en que ocurrió.']),
    coded(
      'commitments.event',
      'kind',
      ['What happened', 'Qué pasó'],
      ['What came of the promise on that day.', 'Qué pasó ese día con lo prometido.'],
    ),
    coded(
      'commitment',
      'verdict',
      ['Verdict', 'Veredicto'],
      [
        'How it ended, proposed or confirmed; empty for everything else.',
        'En qué quedó, propuesto o confirmado; vacío en lo demás.',
      ],
    ),
    long(
      'note',
      ['Note', 'Nota'],
      [
        'What was written about it; empty when nothing was, or its time was over.',
        'Lo que se escribió; vacío si no se escribió nada o ya venció su plazo.',
      ],
    ),
    column(
      'link',
      ['Link', 'Enlace'],
      [
        'A web page that proves it; empty without one.',
        'Una página que lo prueba; vacío si no hay.',
      ],
    ),
    column(
      'file',
      ['File', 'Archivo adjunto'],
      [
        'The name of a file that proves it; the file itself stays in Condado.',
        'El nombre del archivo que lo prueba; el archivo se queda en Condado.',
      ],
    ),
    shared.institution,
    shared.author,
    shared.recorded,
    shared.id,
    shared.countyFips,
    shared.institutionId,
    shared.commitmentId,
    joining(
      'milestones',
      'milestone_id',
      ['Step, number', 'Paso, número'],
      [
        'The step that was reached with it; empty without one.',
        'El paso que se logró con esto; vacío si no hay.',
      ],
    ),
    joining(
      'records',
      'record_id',
      ['Public record, number', 'Registro público, número'],
      [
        'The public record that proves it; empty without one.',
        'El registro público que lo prueba; vacío si no hay.',
      ],
    ),
    joining(
      'turnovers',
      'turnover_id',
      ['Change of office, number', 'Cambio de cargo, número'],
      [
        'The change of office that it lapsed with; empty without one.',
        'El cambio de cargo con el que caducó; vacío si no hay.',
      ],
    ),
    shared.authorId,
  ],
}

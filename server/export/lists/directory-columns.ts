import { coded, column, day, joining, long, number } from '../column.ts'
import * as shared from './shared-columns.ts'

const title = column(
  'title',
  ['Office', 'Cargo'],
  ['What the office is called.', 'Cómo se llama el cargo.'],
)

/** Lists of public facts: who there is, who holds which office, and what public sources say. */
export const directoryColumns = {
  institutions: [
    column('name', ['Name', 'Nombre'], ['Its name today.', 'Su nombre de hoy.']),
    shared.sector,
    coded(
      'institutionKind',
      'kind',
      ['Kind', 'Tipo'],
      [
        'What kind of institution it is; a kind of the coalition’s own begins with the one it counts as.',
        'De qué tipo es; uno propio de la coalición empieza con el tipo por el que cuenta.',
      ],
    ),
    shared.tags,
    shared.counties,
    coded(
      'scope',
      'scope',
      ['Serves', 'Atiende'],
      [
        'How far it reaches; statewide ones count in no county.',
        'Hasta dónde llega; las de todo el estado no cuentan en ningún condado.',
      ],
    ),
    number(
      'influence',
      ['Influence (1–3)', 'Influencia (1–3)'],
      ['How much it counts; 3 is a key seat.', 'Cuánto cuenta; 3 es un cargo clave.'],
    ),
    shared.phone,
    shared.website,
    column(
      'address',
      ['Address', 'Dirección'],
      ['Its public address; empty when unknown.', 'Su dirección pública; vacío si no se conoce.'],
    ),
    column(
      'details',
      ['Further facts', 'Otros datos'],
      [
        'What the source says besides, under its own names, as JSON; empty when a member added it.',
        'Lo demás que dice la fuente, con sus propios nombres, en JSON; vacío si la agregó alguien de la coalición.',
      ],
    ),
    shared.confirmed,
    shared.source,
    shared.vintage,
    shared.id,
    shared.countiesFips,
  ],
  people: [
    column('name', ['Name', 'Nombre'], ['Her or his name.', 'Su nombre.']),
    column(
      'seats',
      ['Office', 'Cargo'],
      [
        'The offices held today, each with its institution; empty without any.',
        'Los cargos que ocupa hoy, cada uno con su institución; vacío si no tiene.',
      ],
    ),
    column(
      'party',
      ['Party', 'Partido'],
      [
        'The party, as public sources say; empty when unknown.',
        'El partido, según fuentes públicas; vacío si no se conoce.',
      ],
    ),
    column(
      'email',
      ['Public e-mail', 'Correo público'],
      ['A public address; empty when unknown.', 'Un correo público; vacío si no se conoce.'],
    ),
    shared.phone,
    shared.website,
    shared.confirmed,
    shared.source,
    shared.vintage,
    shared.id,
    joining(
      'seats',
      'seat_ids',
      ['Offices, numbers', 'Cargos, números'],
      [
        'The offices, in the same order; empty without any.',
        'Los cargos, en el mismo orden; vacío si no hay.',
      ],
    ),
    shared.institutionIds,
  ],
  seats: [
    title,
    shared.institution,
    shared.sector,
    shared.counties,
    column(
      'holders',
      ['Held by', 'Lo ocupa'],
      [
        'Who is in it today; empty when nobody is known to be.',
        'Quién lo ocupa hoy; vacío si no se conoce a nadie.',
      ],
    ),
    day(
      'vacant_since',
      ['Vacant since', 'Vacante desde el'],
      [
        'The day the last one left; empty while somebody is in it, or when unknown.',
        'El día en que se fue la última persona; vacío si hay alguien o no se conoce.',
      ],
    ),
    shared.id,
    shared.countiesFips,
    shared.institutionId,
    shared.personIds,
  ],
  tenures: [
    title,
    shared.institution,
    shared.person(['Who holds or held it.', 'Quién lo ocupa o lo ocupó.']),
    day(
      'started_on',
      ['Since', 'Desde el'],
      ['The first day; empty when unknown.', 'El primer día; vacío si no se conoce.'],
    ),
    day(
      'ended_on',
      ['Until', 'Hasta el'],
      ['The day it ended; empty while it lasts.', 'El día en que terminó; vacío mientras dura.'],
    ),
    day(
      'term_ends_on',
      ['Term ends on', 'El periodo termina el'],
      [
        'The day the term is known to end; empty when unknown.',
        'El día en que se sabe que termina el periodo; vacío si no se conoce.',
      ],
    ),
    shared.id,
    shared.institutionId,
    shared.seatId,
    shared.personId,
  ],
  turnovers: [
    day(
      'happened_on',
      ['Day', 'Día'],
      [
        'The day the office changed hands, or did not.',
        'El día en que el cargo cambió de manos, o no.',
      ],
    ),
    title,
    shared.institution,
    coded(
      'seats.outcome',
      'outcome',
      ['What happened', 'Qué pasó'],
      ['What became of the office.', 'Qué pasó con el cargo.'],
    ),
    column(
      'before',
      ['Before', 'Antes'],
      [
        'Who held it until then; empty when nobody did.',
        'Quién lo ocupaba hasta entonces; vacío si nadie.',
      ],
    ),
    column(
      'after',
      ['Since then', 'Desde entonces'],
      [
        'Who holds it since; empty when nobody does.',
        'Quién lo ocupa desde entonces; vacío si nadie.',
      ],
    ),
    shared.author,
    shared.recorded,
    shared.id,
    shared.institutionId,
    shared.seatId,
    joining(
      'people',
      'before_person_id',
      ['Before, number', 'Antes, número'],
      [
        'Who held it until then; empty when nobody did.',
        'Quién lo ocupaba hasta entonces; vacío si nadie.',
      ],
    ),
    joining(
      'people',
      'after_person_id',
      ['Since then, number', 'Desde entonces, número'],
      [
        'Who holds it since; empty when nobody does.',
        'Quién lo ocupa desde entonces; vacío si nadie.',
      ],
    ),
    shared.authorId,
  ],
  records: [
    day('dated_on', ['Day', 'Día'], ['The day it dates from.', 'El día del que es.']),
    day(
      'ended_on',
      ['Ended on', 'Terminó el'],
      [
        'The day it ended; empty while it is in force.',
        'El día en que terminó; vacío mientras está vigente.',
      ],
    ),
    coded(
      'recordKind',
      'kind',
      ['Kind', 'Tipo'],
      [
        'What kind of record it is; a kind of the coalition’s own begins with the one it counts as.',
        'De qué tipo es; uno propio de la coalición empieza con el tipo por el que cuenta.',
      ],
    ),
    shared.institution,
    shared.sector,
    shared.counties,
    long(
      'title',
      ['What it says', 'Qué dice'],
      ['The record in a line.', 'El registro en una línea.'],
    ),
    coded(
      'records',
      'stance',
      ['For or against', 'A favor o en contra'],
      [
        'Whether it speaks for or against an alliance.',
        'Si habla a favor o en contra de una alianza.',
      ],
    ),
    column(
      'model',
      ['Model', 'Modelo'],
      [
        'The model of a 287(g) agreement, as its source says; empty otherwise.',
        'El modelo del acuerdo 287(g), según la fuente; vacío en lo demás.',
      ],
    ),
    long(
      'note',
      ['Note', 'Nota'],
      [
        'What a member added to it; empty without a note.',
        'Lo que alguien agregó; vacío si no hay nota.',
      ],
    ),
    column(
      'url',
      ['Link', 'Enlace'],
      [
        'Where it can be read; empty without an address.',
        'Dónde se puede leer; vacío si no hay dirección.',
      ],
    ),
    day(
      'seen_on',
      ['Seen on', 'Visto el'],
      [
        'The day somebody last saw it at its source.',
        'El día en que alguien lo vio por última vez en su fuente.',
      ],
    ),
    shared.source,
    shared.vintage,
    shared.recorded,
    shared.id,
    shared.countiesFips,
    shared.institutionId,
  ],
}

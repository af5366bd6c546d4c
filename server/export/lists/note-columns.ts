import { coded, column, day, instant, joining, long, number } from '../column.ts'
import * as shared from './shared-columns.ts'

/** Lists of what members log. */
export const noteColumns = {
  contacts: [
    day('happened_on', ['Day', 'Día'], ['The day it took place.', 'El día en que ocurrió.']),
    shared.county,
    shared.region,
    column(
      'institutions',
      ['With', 'Con'],
      [
        'The institutions that took part, the first one first.',
        'Las instituciones que participaron, la principal primero.',
      ],
    ),
    coded(
      'contactKind',
      'kind',
      ['Kind', 'Tipo'],
      [
        'What kind of contact it was; a kind of the coalition’s own begins with the one it counts as.',
        'De qué tipo fue; uno propio de la coalición empieza con el tipo por el que cuenta.',
      ],
    ),
    coded(
      'outcome',
      'outcome',
      ['Outcome', 'Resultado'],
      [
        'Whether it took place; only what was held counts as contact.',
        'Si se hizo; solo cuenta como contacto lo que se hizo.',
      ],
    ),
    shared.tags,
    long(
      'notes',
      ['Notes', 'Notas'],
      [
        'What was written down; empty without notes, or when their time was over.',
        'Lo que se escribió; vacío si no hay notas o ya venció su plazo.',
      ],
    ),
    column(
      'language',
      ['Language', 'Idioma'],
      [
        'The language of the notes: en is English, es is Spanish.',
        'El idioma de las notas: en es inglés, es es español.',
      ],
    ),
    column(
      'theirs',
      ['On their side', 'De su parte'],
      [
        'Office-holders and staff who took part; empty when none is named.',
        'Funcionarios y personal que participaron; vacío si no se nombra a nadie.',
      ],
    ),
    number(
      'ours',
      ['How many of us', 'Cuántos de nosotros'],
      [
        'How many members took part; who they were stays in Condado.',
        'Cuántos integrantes participaron; quiénes fueron se queda en Condado.',
      ],
    ),
    ...shared.logged,
    shared.institutionIds,
    shared.personIds,
    shared.authorId,
    shared.organizationId,
  ],
  assessments: [
    day('assessed_on', ['Day', 'Día'], ['The day it stands for.', 'El día para el que vale.']),
    shared.institution,
    shared.sector,
    shared.counties,
    shared.person([
      'The person who was assessed; empty when it is an institution.',
      'La persona evaluada; vacío si se trata de una institución.',
    ]),
    number(
      'value',
      ['From 1 to 5', 'De 1 a 5'],
      [
        'Where they stand towards us: 1 active ally, 5 opponent.',
        'Dónde están frente a nosotros: 1 aliado activo, 5 opositor.',
      ],
    ),
    coded(
      'alliance',
      'alliance',
      ['Where they stand', 'Dónde están'],
      ['The same as a word.', 'Lo mismo en palabras.'],
    ),
    long(
      'basis',
      ['Why', 'Por qué'],
      [
        'What it stands on; empty when nothing was written.',
        'En qué se basa; vacío si no se escribió nada.',
      ],
    ),
    shared.author,
    shared.recorded,
    shared.id,
    shared.countiesFips,
    shared.institutionId,
    shared.personId,
    shared.contactId,
    shared.authorId,
  ],
  follow_ups: [
    day(
      'due_on',
      ['Due on', 'Para el'],
      ['The day it is to be done by.', 'El día para el que debe estar hecho.'],
    ),
    instant(
      'done_at',
      ['Done at (UTC)', 'Hecho (UTC)'],
      [
        'When it was marked as done; empty while it is open.',
        'Cuándo se marcó como hecho; vacío mientras está pendiente.',
      ],
    ),
    shared.county,
    shared.region,
    shared.institution,
    long(
      'text',
      ['Next step', 'Seguimiento'],
      [
        'What is to be done; empty when the time of its words was over.',
        'Qué hay que hacer; vacío si ya venció el plazo de sus palabras.',
      ],
    ),
    column(
      'assignee',
      ['Who does it', 'Quién lo hace'],
      ['The member who has to do it.', 'A quién le toca hacerlo.'],
    ),
    coded(
      'followUps.why',
      'snooze_reason',
      ['Put off because', 'Aplazado porque'],
      [
        'Why it was put off the last time; empty when it never was.',
        'Por qué se aplazó la última vez; vacío si no se aplazó.',
      ],
    ),
    joining(
      'contacts',
      'done_contact',
      ['Done by contact', 'Se hizo en el contacto'],
      [
        'The contact that did it; empty without one that is in this file.',
        'El contacto en el que se hizo; vacío si no hay uno que esté en este archivo.',
      ],
    ),
    shared.author,
    shared.seenBy,
    shared.recorded,
    shared.id,
    shared.countyFips,
    shared.regionId,
    shared.institutionId,
    shared.contactId,
    shared.commitmentId,
    shared.askId,
    shared.authorId,
    shared.organizationId,
  ],
}

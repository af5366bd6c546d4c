import { coded, column, day, long, number } from '../column.ts'
import * as shared from './shared-columns.ts'

/** A text that a campaign has in both languages, a column each. */
const bilingual = (
  field: string,
  [en, es]: readonly [en: string, es: string],
  [meansEn, meansEs]: readonly [en: string, es: string],
) => [
  long(
    `${field}_en`,
    [`${en}, in English`, `${es}, en inglés`],
    [`${meansEn}, in English.`, `${meansEs}, en inglés.`],
  ),
  long(
    `${field}_es`,
    [`${en}, in Spanish`, `${es}, en español`],
    [`${meansEn}, in Spanish.`, `${meansEs}, en español.`],
  ),
]

/** How many targets of a campaign stand where. */
const standing = (field: string, en: string, es: string) =>
  number(
    field,
    [`Targets: ${en}`, `Por convencer: ${es}`],
    [
      'How many targets stand there on the day of this file.',
      'Cuántos están ahí el día de este archivo.',
    ],
  )

const voted = (field: string, en: string, es: string) =>
  number(
    field,
    [`Votes: ${en}`, `Votos: ${es}`],
    [
      'How many targets voted so; empty before the vote.',
      'Cuántos votaron así; vacío antes de la votación.',
    ],
  )

const campaign = bilingual(
  'campaign',
  ['Campaign', 'Campaña'],
  [
    'The campaign by its name (empty outside of campaigns)',
    'La campaña por su nombre (vacío si no es de ninguna)',
  ],
)

/** Lists of what we ask for, and of what is answered. */
export const campaignColumns = {
  campaigns: [
    ...bilingual('name', ['Name', 'Nombre'], ['What it is called', 'Cómo se llama']),
    ...bilingual(
      'goal',
      ['Goal', 'Meta'],
      ['What it wants to reach (may be empty)', 'Qué quiere lograr (puede estar vacío)'],
    ),
    ...bilingual(
      'ask',
      ['Ask', 'Petición'],
      ['What is asked of every target', 'Lo que se pide a cada quien'],
    ),
    coded(
      'campaigns.level',
      'level',
      ['Level', 'Nivel'],
      ['Where it is decided.', 'Dónde se decide.'],
    ),
    day('starts_on', ['Begins on', 'Empieza el'], ['Its first day.', 'Su primer día.']),
    day(
      'ends_on',
      ['Ends on', 'Termina el'],
      ['Its last day; empty without one.', 'Su último día; vacío si no tiene.'],
    ),
    day(
      'decides_on',
      ['Decided on', 'Se decide el'],
      [
        'The day of the decision; empty when unknown.',
        'El día de la decisión; vacío si no se conoce.',
      ],
    ),
    number(
      'needed',
      ['Yes needed', 'Síes que se necesitan'],
      [
        'How many yes win it; empty when nothing is voted on.',
        'Con cuántos síes se gana; vacío si no se vota nada.',
      ],
    ),
    number(
      'targets',
      ['Targets', 'Por convencer'],
      ['Of how many it is asked.', 'A cuántos se les pide.'],
    ),
    standing('yes', 'yes', 'sí'),
    standing('leaning_yes', 'leaning yes', 'más bien sí'),
    standing('undecided', 'undecided', 'sin decidir'),
    standing('leaning_no', 'leaning no', 'más bien no'),
    standing('no', 'no', 'no'),
    standing('refused', 'refused to answer', 'no quiso responder'),
    standing('waiting', 'asked, no answer yet', 'se pidió, sin respuesta'),
    standing('not_asked', 'not asked', 'sin pedir'),
    day(
      'voted_on',
      ['Voted on', 'Se votó el'],
      ['The day of the vote; empty before it.', 'El día de la votación; vacío antes.'],
    ),
    voted('voted_yes', 'yes', 'sí'),
    voted('voted_no', 'no', 'no'),
    voted('voted_abstained', 'abstained', 'se abstuvo'),
    voted('voted_absent', 'absent', 'no estuvo'),
    shared.recorded,
    shared.id,
  ],
  asks: [
    day(
      'asked_on',
      ['Asked on', 'Se pidió el'],
      [
        'The day it was asked; empty when nobody has asked yet.',
        'El día en que se pidió; vacío si todavía no se ha pedido.',
      ],
    ),
    ...campaign,
    ...bilingual(
      'text',
      ['Ask', 'Petición'],
      [
        'What is asked; outside of campaigns as it was written, in whichever language',
        'Lo que se pide; fuera de campañas, tal como se escribió, en cualquier idioma',
      ],
    ),
    shared.institution,
    shared.sector,
    shared.counties,
    column(
      'seat',
      ['Office', 'Cargo'],
      [
        'The office of which it is asked; empty when it is not of one.',
        'El cargo al que se le pide; vacío si no es a un cargo.',
      ],
    ),
    shared.person([
      'The person of whom it is asked; empty when it is not of one.',
      'La persona a la que se le pide; vacío si no es a una persona.',
    ]),
    coded(
      'answer',
      'standing',
      ['Where it stands', 'Cómo va'],
      [
        'The latest answer on the day of this file, or that there is none.',
        'La última respuesta el día de este archivo, o que no la hay.',
      ],
    ),
    day(
      'answered_on',
      ['Answered on', 'Respondió el'],
      ['The day of that answer; empty without one.', 'El día de esa respuesta; vacío si no hay.'],
    ),
    coded(
      'campaigns.vote.choice',
      'vote',
      ['Vote', 'Voto'],
      [
        'How they voted in the end; empty before the vote, or when it is not known.',
        'Cómo votó al final; vacío antes de la votación o si no se sabe.',
      ],
    ),
    shared.author,
    shared.seenBy,
    shared.recorded,
    shared.id,
    shared.countiesFips,
    shared.campaignId,
    shared.institutionId,
    shared.seatId,
    shared.personId,
    shared.contactId,
    shared.commitmentId,
    shared.authorId,
    shared.organizationId,
  ],
  answers: [
    day('answered_on', ['Day', 'Día'], ['The day it was given.', 'El día en que se dio.']),
    coded(
      'answer',
      'answer',
      ['Answer', 'Respuesta'],
      ['What they said to the ask.', 'Qué respondieron a la petición.'],
    ),
    ...campaign,
    shared.institution,
    shared.author,
    shared.recorded,
    shared.id,
    shared.askId,
    shared.campaignId,
    shared.institutionId,
    shared.contactId,
    shared.authorId,
  ],
}

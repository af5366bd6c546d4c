import { coded, column, day, long, number } from '../column.ts'
import * as shared from './shared-columns.ts'

const promises = (field: string, [en, es]: readonly [en: string, es: string]) =>
  number(
    field,
    [`Promises ${en}`, `Compromisos ${es}`],
    [
      'How many promises count so in this county; who counts is what the rules say.',
      'Cuántos compromisos cuentan así en este condado, según las reglas.',
    ],
  )

/** Lists of counties: as the map has them, and what was set there by hand. */
export const countyColumns = {
  overrides: [
    day('set_on', ['From', 'Desde el'], ['The first day it holds.', 'El primer día que vale.']),
    day(
      'expires_on',
      ['To', 'Hasta el'],
      [
        'The last day it holds, unless it is taken back.',
        'El último día que vale, si no se quita antes.',
      ],
    ),
    day(
      'ended_on',
      ['Taken back on', 'Se quitó el'],
      [
        'The first day it no longer held; empty when nobody took it back.',
        'El primer día que ya no valió; vacío si nadie lo quitó.',
      ],
    ),
    shared.county,
    shared.region,
    coded(
      'alliance',
      'alliance',
      ['Alliance', 'Alianza'],
      [
        'What the alliance was set to; empty when it was the other status.',
        'En qué se fijó la alianza; vacío si fue el otro estado.',
      ],
    ),
    coded(
      'accountability',
      'accountability',
      ['Accountability', 'Rendición de cuentas'],
      [
        'What the accountability was set to; empty when it was the other status.',
        'En qué se fijó la rendición de cuentas; vacío si fue el otro estado.',
      ],
    ),
    long('reason', ['Reason', 'Motivo'], ['Why it was set by hand.', 'Por qué se fijó a mano.']),
    shared.author,
    column(
      'ended_by',
      ['Taken back by', 'Lo quitó'],
      ['Who took it back; empty when nobody did.', 'Quién lo quitó; vacío si nadie.'],
    ),
    shared.recorded,
    shared.id,
    shared.countyFips,
    shared.regionId,
    shared.authorId,
  ],
  // nothing here counts people, so there is no small number of them to hide from anybody
  statuses: [
    column(
      'county',
      ['County', 'Condado'],
      ['The county by its name.', 'El condado por su nombre.'],
    ),
    shared.region,
    coded(
      'alliance',
      'alliance',
      ['Alliance', 'Alianza'],
      [
        'Where its institutions stand towards us, as computed.',
        'Dónde están sus instituciones frente a nosotros, según el cálculo.',
      ],
    ),
    coded(
      'alliance',
      'allianceSet',
      ['Alliance set by hand', 'Alianza fijada a mano'],
      [
        'What a lead set instead; empty when nobody did.',
        'Lo que fijó alguien de coordinación; vacío si nadie.',
      ],
    ),
    coded(
      'freshness',
      'freshness',
      ['How recent', 'Qué tan reciente'],
      [
        'How old the evidence of the alliance is.',
        'Qué tan viejo es aquello en lo que se basa la alianza.',
      ],
    ),
    day(
      'lastHeldOn',
      ['Last contact held', 'Último contacto hecho'],
      [
        'The day of the last contact that took place; empty when there was none.',
        'El día del último contacto que se hizo; vacío si no hubo.',
      ],
    ),
    coded(
      'accountability',
      'accountability',
      ['Accountability', 'Rendición de cuentas'],
      [
        'What came of the promises there, as computed.',
        'Qué pasó ahí con lo prometido, según el cálculo.',
      ],
    ),
    coded(
      'accountability',
      'accountabilitySet',
      ['Accountability set by hand', 'Rendición de cuentas fijada a mano'],
      [
        'What a lead set instead; empty when nobody did.',
        'Lo que fijó alguien de coordinación; vacío si nadie.',
      ],
    ),
    promises('open', ['open', 'abiertos']),
    promises('due', ['due', 'vencidos']),
    promises('kept', ['kept', 'cumplidos']),
    promises('partly_kept', ['partly kept', 'cumplidos en parte']),
    promises('broken', ['broken', 'incumplidos']),
    number(
      'contradictions',
      ['Say one thing, do another', 'Dicen una cosa y hacen otra'],
      [
        'How many allies there have a public record against an alliance.',
        'Cuántos aliados tienen ahí un registro público en contra.',
      ],
    ),
    day(
      'asOf',
      ['On', 'Al día'],
      ['The day that all this is true of.', 'El día al que corresponde todo esto.'],
    ),
    column(
      'fips',
      ['FIPS', 'FIPS'],
      [
        'The federal number of the county: five digits, to be read as text. Other lists call it by this.',
        'El número federal del condado: cinco cifras, que se leen como texto. Con él lo nombran las otras listas.',
      ],
    ),
    shared.regionId,
  ],
}

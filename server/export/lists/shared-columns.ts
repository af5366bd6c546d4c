import { coded, column, instant, joining } from '../column.ts'

// columns that several lists have, told alike in each

export const county = column(
  'county',
  ['County', 'Condado'],
  ['The county that it is logged in.', 'El condado en el que se anotó.'],
)
export const region = column(
  'region',
  ['Region', 'Región'],
  ['The region of that county today.', 'La región a la que pertenece hoy ese condado.'],
)
export const institution = column(
  'institution',
  ['Institution', 'Institución'],
  ['The institution by its name today.', 'La institución, con su nombre de hoy.'],
)
export const sector = coded(
  'sector',
  'sector',
  ['Sector', 'Sector'],
  ['The sector of the institution.', 'El sector de la institución.'],
)
export const counties = column(
  'counties',
  ['Counties', 'Condados'],
  [
    'The counties that the institution serves; empty when they are unknown.',
    'Los condados que atiende la institución; vacío si no se conocen.',
  ],
)
export const author = column(
  'author',
  ['Logged by', 'Lo anotó'],
  ['The member who wrote it down.', 'Quién lo anotó.'],
)
export const organization = column(
  'organization',
  ['Organization', 'Organización'],
  [
    'The organization of whoever wrote it down, at that time.',
    'La organización de quien lo anotó, en ese momento.',
  ],
)
export const seenBy = coded(
  'sensitivity',
  'sensitivity',
  ['Who may see it', 'Quién puede verlo'],
  ['To whom it is open inside the coalition.', 'A quién se muestra dentro de la coalición.'],
)
export const recorded = instant(
  'recorded_at',
  ['Recorded at (UTC)', 'Guardado (UTC)'],
  [
    'When it reached Condado; the day it happened may be earlier.',
    'Cuándo llegó a Condado; pudo ocurrir días antes.',
  ],
)
export const phone = column(
  'phone',
  ['Phone', 'Teléfono'],
  ['A public number; empty when unknown.', 'Un número público; vacío si no se conoce.'],
)
export const website = column(
  'website',
  ['Website', 'Sitio web'],
  ['A public web page; empty when unknown.', 'Una página pública; vacío si no se conoce.'],
)
export const confirmed = instant(
  'confirmed_at',
  ['Confirmed at (UTC)', 'Confirmado (UTC)'],
  [
    'When a member last confirmed this entry; empty when nobody has.',
    'Cuándo se confirmó esta entrada por última vez; vacío si nadie lo ha hecho.',
  ],
)
export const source = column(
  'source',
  ['Source', 'Fuente'],
  [
    'The public source that it comes from; empty when a member added it.',
    'La fuente pública de la que viene; vacío si la agregó alguien de la coalición.',
  ],
)
export const vintage = column(
  'source_vintage',
  ['As of', 'Con datos de'],
  ['How new that source was.', 'De cuándo era esa fuente.'],
)
export const tags = coded(
  'tag',
  'tags',
  ['Tags', 'Etiquetas'],
  [
    'The coalition’s own words for it; empty without any.',
    'Las etiquetas de la coalición; vacío si no hay.',
  ],
)
export const person = (means: readonly [en: string, es: string]) =>
  column('person', ['Person', 'Persona'], means)

// what leads from one list to another stands at the right end

export const id = column(
  'id',
  ['Number in Condado', 'Número en Condado'],
  [
    'What other lists call it by; it never changes.',
    'Con este número lo nombran las otras listas; nunca cambia.',
  ],
)
export const countyFips = joining(
  'statuses',
  'county_fips',
  ['County, FIPS', 'Condado, FIPS'],
  [
    'The county by its federal number: five digits, to be read as text.',
    'El condado con su número federal: cinco cifras, que se leen como texto.',
  ],
)
export const countiesFips = joining(
  'statuses',
  'counties_fips',
  ['Counties, FIPS', 'Condados, FIPS'],
  ['The same counties by their federal numbers.', 'Los mismos condados con sus números federales.'],
)
export const regionId = column(
  'region_id',
  ['Region, number', 'Región, número'],
  [
    'The same region in every list; it stays when the region is renamed.',
    'La misma región en todas las listas; no cambia si cambia su nombre.',
  ],
)
export const institutionId = joining(
  'institutions',
  'institution_id',
  ['Institution, number', 'Institución, número'],
  [
    'The institution; empty when it is about none.',
    'La institución; vacío si no trata de ninguna.',
  ],
)
export const institutionIds = joining(
  'institutions',
  'institution_ids',
  ['Institutions, numbers', 'Instituciones, números'],
  [
    'The institutions, in the same order; empty without any.',
    'Las instituciones, en el mismo orden; vacío si no hay.',
  ],
)
export const personId = joining(
  'people',
  'person_id',
  ['Person, number', 'Persona, número'],
  [
    'The person on their side; empty when nobody is named.',
    'La persona de su parte; vacío si no se nombra a nadie.',
  ],
)
export const personIds = joining(
  'people',
  'person_ids',
  ['People, numbers', 'Personas, números'],
  [
    'The people on their side, in the same order; empty without any.',
    'Las personas de su parte, en el mismo orden; vacío si no hay.',
  ],
)
export const seatId = joining(
  'seats',
  'seat_id',
  ['Office, number', 'Cargo, número'],
  [
    'The office that it concerns; empty when it is about none.',
    'El cargo del que se trata; vacío si no es ninguno.',
  ],
)
export const contactId = joining(
  'contacts',
  'contact_id',
  ['Contact, number', 'Contacto, número'],
  [
    'The contact that it was logged in; empty without one that is in this file.',
    'El contacto en el que se anotó; vacío si no hay uno que esté en este archivo.',
  ],
)
export const commitmentId = joining(
  'commitments',
  'commitment_id',
  ['Promise, number', 'Compromiso, número'],
  [
    'The promise that it belongs to; empty without one that is in this file.',
    'El compromiso al que pertenece; vacío si no hay uno que esté en este archivo.',
  ],
)
export const askId = joining(
  'asks',
  'ask_id',
  ['Ask, number', 'Petición, número'],
  [
    'The ask that it belongs to; empty without one that is in this file.',
    'La petición a la que pertenece; vacío si no hay una que esté en este archivo.',
  ],
)
export const campaignId = joining(
  'campaigns',
  'campaign_id',
  ['Campaign, number', 'Campaña, número'],
  [
    'The campaign; empty for an ask outside of campaigns.',
    'La campaña; vacío si la petición no es de ninguna.',
  ],
)
export const authorId = column(
  'author_id',
  ['Logged by, number', 'Lo anotó, número'],
  [
    'The same member in every list; no list of members leaves Condado.',
    'La misma persona en todas las listas; ninguna lista de integrantes sale de Condado.',
  ],
)
export const organizationId = column(
  'organization_id',
  ['Organization, number', 'Organización, número'],
  ['The same organization in every list.', 'La misma organización en todas las listas.'],
)

/** Of what a member logged in a county: by whom, for whose eyes, when, and where. */
export const logged = [author, organization, seenBy, recorded, id, countyFips, regionId] as const

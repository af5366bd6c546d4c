import type { Language, Role } from '../members/rules.ts'

/** A member of the demo. `share`: how much of the logging in her regions is hers. */
export interface CastMember {
  key: string
  name: string
  organization: string
  language: Language
  roles: Role[]
  regions: string[]
  share: number
}

/** Invented: none of them is an organization of this name that we know of. */
export const organizations = [
  'Juntos Tennessee Valley',
  'Puente Birmingham',
  'Costa Unida del Golfo',
  'Black Belt Welcome Table',
  'Raíces de Wiregrass',
  'Alabama Neighbors Network',
] as const

export const cast: readonly CastMember[] = [
  {
    key: 'marisol',
    name: 'Marisol Treviño Salas',
    organization: 'Juntos Tennessee Valley',
    language: 'es',
    roles: ['organizer'],
    regions: ['top-of-alabama', 'north-central'],
    share: 5,
  },
  {
    key: 'dana',
    name: 'Dana Whitcombe',
    organization: 'Puente Birmingham',
    language: 'en',
    roles: ['organizer'],
    regions: ['greater-birmingham', 'west-alabama', 'east-alabama'],
    share: 5,
  },
  {
    key: 'ruben',
    name: 'Rubén Alcocer Paz',
    organization: 'Costa Unida del Golfo',
    language: 'es',
    roles: ['organizer'],
    regions: ['south-alabama', 'southeast', 'alabama-tombigbee'],
    share: 5,
  },
  {
    key: 'guadalupe',
    name: 'Guadalupe Fierro Montes',
    organization: 'Alabama Neighbors Network',
    language: 'es',
    roles: ['lead'],
    regions: ['top-of-alabama', 'north-central', 'nacolg', 'greater-birmingham', 'west-alabama'],
    share: 2,
  },
  {
    key: 'terrence',
    name: 'Terrence Broadnax-Hill',
    organization: 'Black Belt Welcome Table',
    language: 'en',
    roles: ['lead', 'admin'],
    regions: [
      'central-alabama',
      'south-central',
      'lee-russell',
      'east-alabama',
      'southeast',
      'south-alabama',
      'alabama-tombigbee',
    ],
    share: 2,
  },
  {
    key: 'camille',
    name: 'Camille Standifer-Rowe',
    organization: 'Alabama Neighbors Network',
    language: 'en',
    roles: ['leadership'],
    regions: [],
    share: 0.5,
  },
  {
    key: 'ines',
    name: 'Inés Villafaña',
    organization: 'Raíces de Wiregrass',
    language: 'es',
    roles: ['viewer'],
    regions: [],
    share: 0,
  },
  {
    key: 'sam',
    name: 'Sam Tidewell',
    organization: 'Puente Birmingham',
    language: 'en',
    roles: ['admin'],
    regions: [],
    share: 0,
  },
]

import type { CountyAlliance } from '../../../server/alliance/rules.ts'
import { allianceValues } from '../../../server/assessments/rules.ts'
import { accountabilityValues } from '../../../server/counties/rules.ts'
import {
  type Accountability,
  accountabilityTone,
  allianceTone,
} from '../../../server/palette/rules.ts'
import type { Layer, Scale } from './layer.ts'

/** From the strongest support to none known, as legend and table list them. */
export const allianceOrder = [
  ...allianceValues,
  'contested',
  'not_assessed',
] as const satisfies readonly CountyAlliance[]

/** Nobody of us was ever there, and nothing else is known: hatched, and counted apart. */
type OrNever<Value> = Value | 'never_contacted'

const alliance: Scale<OrNever<CountyAlliance>> = {
  title: (t) => t('alliance.title'),
  values: [...allianceOrder, 'never_contacted'],
  valueOf: ({ alliance, neverContacted, set }) => {
    if (set.alliance) return set.alliance
    return neverContacted && alliance === 'not_assessed' ? 'never_contacted' : alliance
  },
  byHand: ({ set }) => set.alliance !== null,
  tone: (ink, value, county) =>
    value === 'never_contacted'
      ? allianceTone(ink, 'not_assessed', null, true)
      : allianceTone(ink, value, county ? county.freshness : 'fresh', county?.neverContacted),
  glyph: (value) => (value === 'never_contacted' ? 'not_assessed' : value),
  word: (t, value) =>
    t(value === 'never_contacted' ? 'alliance.neverContacted' : `alliance.${value}`),
  blank: ['not_assessed', 'never_contacted'],
  fades: true,
}

const accountability: Scale<OrNever<Accountability>> = {
  title: (t) => t('accountability.title'),
  values: [...accountabilityValues, 'never_contacted'],
  valueOf: ({ accountability, neverContacted, set }) => {
    if (set.accountability) return set.accountability
    return neverContacted && accountability === 'never_asked' ? 'never_contacted' : accountability
  },
  byHand: ({ set }) => set.accountability !== null,
  tone: (ink, value) =>
    value === 'never_contacted'
      ? accountabilityTone(ink, 'never_asked', true)
      : accountabilityTone(ink, value),
  glyph: (value) => (value === 'never_contacted' ? 'never_asked' : value),
  word: (t, value) =>
    t(value === 'never_contacted' ? 'alliance.neverContacted' : `accountability.${value}`),
  blank: ['never_asked', 'never_contacted'],
}

/** Upon a painted area: that nobody was there, the area says itself. */
const promises: Scale<Accountability> = {
  ...accountability,
  values: accountabilityValues,
  valueOf: ({ set, accountability }) => set.accountability ?? accountability,
  blank: ['never_asked'],
}

/** The layers that need no more than the counties themselves. */
export const statusLayers = {
  alliance: { area: alliance, flags: true, bySector: true },
  accountability: { area: accountability, flags: true, bySector: true },
  both: { area: alliance, disc: promises, flags: true, bySector: true },
} as const satisfies Record<string, Layer>

export function isStatusLayer(name: string): name is keyof typeof statusLayers {
  return name in statusLayers
}

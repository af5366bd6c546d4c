import type { CountyAlliance } from '../../../server/alliance/rules.ts'
import type { AskStanding } from '../../../server/campaigns/rules.ts'
import type { GlyphName } from '../../../server/marks/rules.ts'
import type { Ink } from '../../../server/palette/rules.ts'
import { allianceTone, type Tone } from '../../../server/palette/rules.ts'

/** Answers stand on the scale of alliance: from support to opposition. */
const steps: Record<Exclude<AskStanding, 'waiting' | 'not_asked'>, CountyAlliance> = {
  yes: 'active_ally',
  leaning_yes: 'ally',
  undecided: 'neutral',
  leaning_no: 'unsupportive',
  no: 'opponent',
  refused: 'opponent',
}

/** How an answer is painted on boards, bars and the map. Who was never asked is hatched. */
export function answerTone(ink: Ink, standing: AskStanding): Tone {
  if (standing === 'waiting' || standing === 'not_asked') {
    return allianceTone(ink, 'not_assessed', null, standing === 'not_asked')
  }
  return allianceTone(ink, steps[standing], null)
}

/** Its symbol: arrows for where they lean, a cross for who would not answer. */
export function answerGlyph(standing: AskStanding): GlyphName {
  if (standing === 'waiting') return 'in_the_works'
  if (standing === 'not_asked') return 'never_asked'
  return standing === 'refused' ? 'broken' : steps[standing]
}

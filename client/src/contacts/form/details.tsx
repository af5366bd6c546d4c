import { RestrictContext } from '../../detector/restrict-context.ts'
import { AnswersPart } from './answers-part.tsx'
import styles from './details.module.css'
import { HowPart } from './how-part.tsx'
import { NextPart } from './next-part.tsx'
import type { PartProps } from './part.ts'
import { PromisesPart } from './promises-part.tsx'
import { SensitivityPart } from './sensitivity-part.tsx'
import { TagsPart } from './tags-part.tsx'
import { WhoPart } from './who-part.tsx'

/** Everything beyond the three answers that are needed. */
export function Details(props: PartProps) {
  const { draft, change } = props
  const note = {
    restricted: draft.sensitivity === 'restricted',
    restrict: () => change({ sensitivity: 'restricted' }),
  }
  return (
    <RestrictContext value={note}>
      <div className={styles.details}>
        <HowPart {...props} />
        <AnswersPart {...props} />
        <PromisesPart {...props} />
        <NextPart {...props} />
        <WhoPart {...props} />
        <TagsPart {...props} />
        <SensitivityPart {...props} />
      </div>
    </RestrictContext>
  )
}

import { useState } from 'react'
import { useT } from '../../i18n/use-t.ts'
import { TagChoice } from '../../session/tag-choice.tsx'
import { useTags } from '../../session/use-tags.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './details.module.css'
import type { PartProps } from './part.ts'
import { Folded } from './who-part.tsx'

/** The coalition's tags, where it has made any. */
export function TagsPart({ draft, change, errors }: PartProps) {
  const t = useT()
  const chosen = draft.tags ?? []
  const [kept] = useState(chosen)
  const offered = useTags(kept)
  if (offered.length === 0) return null
  const names = offered.filter(({ tag }) => chosen.includes(tag)).map(({ label }) => label)
  return (
    <section className={styles.folded} data-field="tags">
      <Disclosure
        open={errors.tags !== undefined}
        summary={<Folded title={t('log.tags')} words={names.join(', ') || t('common.none')} />}
      >
        <TagChoice
          legend={t('log.tags')}
          hideLegend
          hint={t('log.tags.hint')}
          kept={kept}
          value={chosen}
          onChange={(tags) => change({ tags })}
          error={errors.tags && t(errors.tags)}
        />
      </Disclosure>
    </section>
  )
}

import { useT } from '../../i18n/use-t.ts'
import { useSession } from '../../session/session-context.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import styles from './details.module.css'
import form from './form.module.css'
import { OurSideFields } from './our-side-fields.tsx'
import type { PartProps } from './part.ts'
import { TheirSideFields } from './their-side-fields.tsx'

/** Who took part, on both sides; folded, because "I led" is right most of the time. */
export function WhoPart(props: PartProps) {
  const t = useT()
  const { member } = useSession()
  const { ours, theirs } = props.draft
  const words = [
    ...ours.map(({ id, name, role }) => {
      const word = t(`participantRole.${role}`).toLowerCase()
      return `${id === member.id ? t('log.you') : name} (${word})`
    }),
    ...theirs.map(({ name }) => name),
  ].join(', ')
  return (
    <section className={styles.folded} data-field="participants">
      <Disclosure
        open={props.errors.participants !== undefined}
        summary={<Folded title={t('log.who')} words={words || t('common.none')} />}
      >
        <div className={styles.fields}>
          <OurSideFields {...props} />
          <TheirSideFields {...props} />
        </div>
      </Disclosure>
    </section>
  )
}

export function Folded({ title, words }: { title: string; words: string }) {
  return (
    <span>
      <h2 className={styles.foldedTitle}>{title}</h2>
      <span className={form.detail}>{words}</span>
    </span>
  )
}

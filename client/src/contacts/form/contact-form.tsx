import {
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { dayInAlabama } from '../../../../server/days.ts'
import { ApiError } from '../../api.ts'
import type { HandedIn } from '../../offline/deliver.ts'
import { useSession } from '../../session/session-context.ts'
import { Loading } from '../../ui/loading.tsx'
import { CountyPart } from './county-part.tsx'
import { type ContactDraft, saysSomething } from './draft.ts'
import styles from './form.module.css'
import { errorsOf, type FormErrors, serverErrors } from './form-errors.ts'
import { InstitutionPart } from './institution-part.tsx'
import { bringUp, focusField } from './part.ts'
import { SaveBar } from './save-bar.tsx'
import { useDraft } from './use-draft.ts'
import { useSave } from './use-save.ts'
import { useSecondHalf } from './use-second-half.ts'

type Props = {
  /** What the form begins with, unless something typed earlier waits on this device. */
  fresh: () => ContactDraft
  /** The contact that is edited; null for a new one. */
  contactId: string | null
  /** It is opened to add one more institution. */
  another?: boolean
  onSaved: (handedIn: HandedIn, draft: ContactDraft) => void
}

export function ContactForm({ fresh, contactId, another: opensAnother = false, onSaved }: Props) {
  const { member } = useSession()
  const form = useRef<HTMLFormElement>(null)
  const kept = useDraft({ memberId: member.id, contactId }, fresh)
  const { draft, change, replace } = kept
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<FormErrors>({})
  const [touched, setTouched] = useState(false)
  const second = useSecondHalf(touched || draft.countyFips !== null || saysSomething(draft))
  const goTo = useGoal(form)
  const [another, setAnother] = useState(opensAnother)
  const save = useSave(member.id, async (handedIn, saved) => {
    // whoever closes the app once it says "saved" never finds it again as a draft
    await kept.forget()
    second?.rememberSaved(saved)
    onSaved(handedIn, saved)
  })
  const own = errorsOf(draft, dayInAlabama(new Date()))
  const errors = tried ? { ...refused, ...own } : refused
  const part = {
    draft,
    change,
    errors,
    goTo,
    addAnother: () => {
      setAnother(true)
      goTo('institution')
    },
  }

  function send(sent: ContactDraft) {
    setRefused({})
    replace(sent)
    save.mutate(sent, {
      onError: (error) => {
        if (!(error instanceof ApiError)) return
        const found = serverErrors(error, sent)
        setRefused(found)
        goTo(Object.keys(found)[0] ?? 'problem')
      },
    })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(own)
    if (first) goTo(first)
    else if (!save.isPending) send(draft)
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={stayOnEnter}
      onPointerDown={() => setTouched(true)}
      onFocus={() => setTouched(true)}
      onClick={makeRoom}
    >
      <div className={styles.parts} inert={save.isPending}>
        {second && <second.DraftNotice kept={kept} />}
        <CountyPart {...part} />
        {draft.countyFips !== null && (
          <InstitutionPart {...part} {...{ second, another, setAnother }} />
        )}
        {(draft.institutions.length > 0 || saysSomething(draft)) &&
          (second ? <second.KindPart {...part} /> : <Loading />)}
        {draft.kind !== null && second && <second.Details {...part} />}
      </div>
      <div data-field="problem" tabIndex={-1} className={styles.problem}>
        {second && save.error && !save.isPending && (
          <second.SaveProblem
            error={save.error}
            draft={draft}
            unplaced={Object.keys(refused).length === 0}
            onRetry={() => send(draft)}
            onUpdate={(version) => send({ ...draft, basedOn: version })}
            onSaveAsNew={() => send(second.renewed(draft))}
          />
        )}
      </div>
      <SaveBar draft={draft} stored={kept.stored} saving={save.isPending} failed={save.isError} />
    </form>
  )
}

/** On a phone, Enter means "I am done with this field" and not "send it". */
function stayOnEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}

/** On a phone, what is found is listed between the field and the keyboard. */
function makeRoom({ target }: MouseEvent) {
  const searching = target instanceof HTMLElement && target.role === 'combobox'
  if (searching && matchMedia('(max-width: 599px)').matches) bringUp(target)
}

/** Leads on to a field that this very change may still have to bring onto the screen. */
function useGoal(form: { current: HTMLFormElement | null }) {
  const [goal, setGoal] = useState<string>()
  useEffect(() => {
    if (goal === undefined) return
    if (form.current) focusField(form.current, goal)
    setGoal(undefined)
  }, [goal, form])
  return setGoal
}

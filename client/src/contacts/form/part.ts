import type { ContactDraft } from './draft.ts'
import type { FormErrors } from './form-errors.ts'
import type { Change } from './use-draft.ts'

/** What every part of the form works with. */
export type PartProps = {
  draft: ContactDraft
  change: Change
  errors: FormErrors
  /** Leads on to another part: its first control takes the focus. */
  goTo: (field: string) => void
}

/** Finds a field of the form by its name and puts the focus into it. */
export function focusField(form: HTMLElement, field: string): void {
  const place = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  if (place === null) return
  const control = place.querySelector<HTMLElement>('input:checked, input, textarea, select, button')
  place.scrollIntoView({ block: 'start', behavior: stillness() ? 'auto' : 'smooth' })
  ;(place.tabIndex === -1 ? place : (control ?? place)).focus({ preventScroll: true })
}

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches

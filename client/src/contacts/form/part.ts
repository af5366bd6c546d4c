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
  /** Leads on to one more institution of the same meeting. */
  addAnother: () => void
}

/** Finds a field of the form by its name and puts the focus into it. */
export function focusField(form: HTMLElement, field: string): void {
  const places = [...form.querySelectorAll<HTMLElement>('[data-field]')]
  const place = places.find(({ dataset }) => dataset.field === field)
  if (place === undefined) return
  const control = place.querySelector<HTMLElement>('input, textarea, select, button')
  const invalid = place.querySelector<HTMLElement>('[aria-invalid="true"]')
  bringUp(place)
  const aim = place.hasAttribute('tabindex') ? place : (invalid ?? control)
  aim?.focus({ preventScroll: true })
}

export function bringUp(place: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' })
}

import { type ComponentType, lazy } from 'react'
import type { Feature } from './i18n/catalogs.ts'
import { i18n, messagesAhead, needMessages } from './i18n/i18n.ts'

/** Has a page on its way before it is opened, by its name: for whoever knows what comes next and not where it is from. */
export const pagesAhead: Record<string, () => void> = {}

/**
 * A page, or what else is not always there, that is loaded when it is opened, together with what it says. `features` are those whose
 * sentences it uses; tests/i18n/catalogs.test.ts knows when one is missing. `ahead` has it on its way before it is opened.
 */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  features: readonly Feature[] = [],
) {
  let there: { default: ComponentType<Props> } | undefined
  const come = async () => {
    const [module] = await Promise.all([load(), needMessages(features)])
    there = { default: module[name] }
    return there
  }
  // what is there already is shown at once, with nothing in its place before it
  const page = lazy(() => (there ? at(there) : come()))
  const ahead = () => {
    // before a language is on screen, nothing can be put into it
    const work = i18n.locale ? come() : Promise.all([load(), messagesAhead(features)])
    // what fails is told when it is opened
    work.catch(() => {})
  }
  pagesAhead[name] = ahead
  return Object.assign(page, { ahead })
}

/** React goes on at once with what does not make it wait. */
function at<T>(value: T): Promise<T> {
  // biome-ignore lint/suspicious/noThenProperty: a promise would have to be waited for
  return { then: (go: (value: T) => void) => go(value) } as unknown as Promise<T>
}

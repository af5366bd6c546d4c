import { useMemo, useState } from 'react'
import { detect, endangers, type Finding } from '../../../server/detector/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { controlOf, putBack, replaceBy, stillThere, type Taken } from './edit-control.ts'

/** A finding and the words it stands for. */
export type Shown = Finding & { words: string }

/** What is to be shown of a text that rests, and what can be done about it. Whatever is done is done to the field's own text. */
export function useWatch(id: string, value: string, rested: string) {
  const t = useT()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const last = taken.at(-1)
  // what one has just done oneself is seen at once
  const text = last?.after === value ? value : rested
  const shown = useMemo(
    () =>
      detect(text)
        .findings.map((finding) => ({ ...finding, words: text.slice(finding.from, finding.to) }))
        .filter((one) => !left.has(nameOf(one))),
    [text, left],
  )

  function inControl(one: Shown, act: (finding: Finding) => void) {
    const control = controlOf(id)
    const there = control && stillThere(control, one, one.words)
    if (there) act(there)
  }

  return {
    /** what endangers somebody comes first */
    shown: [...shown.filter(endangers), ...shown.filter((one) => !endangers(one))],
    last,
    takeOut: (one: Shown) =>
      inControl(one, (there) => {
        const control = controlOf(id)
        if (control) setTaken([...taken, replaceBy(control, there, t(`detector.word.${one.kind}`))])
      }),
    undo: () => {
      const control = controlOf(id)
      if (control && last) putBack(control, last)
      setTaken(taken.slice(0, -1))
      control?.focus()
    },
    leave: (one: Shown) => {
      setLeft(new Set([...left, nameOf(one)]))
      controlOf(id)?.focus()
    },
    select: (one: Shown) =>
      inControl(one, ({ from, to }) => {
        const control = controlOf(id)
        control?.focus()
        control?.setSelectionRange(from, to)
      }),
  }
}

const nameOf = ({ kind, words }: Shown) => `${kind} ${words}`

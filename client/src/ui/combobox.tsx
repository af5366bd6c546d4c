import { type KeyboardEvent, useRef, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import styles from './combobox.module.css'
import { ComboboxList } from './combobox-list.tsx'
import type { ControlProps } from './field.tsx'
import { TextInput } from './inputs.tsx'

export type ComboboxOption = { id: string; label: string; detail?: string }

type Props<O extends ComboboxOption> = {
  control: ControlProps
  /** What is written in the field; the options are asked for by it. */
  text: string
  onText: (text: string) => void
  options: readonly O[]
  onPick: (option: O) => void
  busy?: boolean
  /** A last option that makes a new one of what was written. */
  add?: { label: string; onAdd: () => void } | undefined
  placeholder?: string
}

/** Type-ahead over options that the caller finds (ARIA 1.2 combobox with a list box). */
export function Combobox<O extends ComboboxOption>(props: Props<O>) {
  const { control, text, onText, options, onPick, busy = false, add, placeholder } = props
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const count = options.length + (add ? 1 : 0)
  const listId = `${control.id}-list`
  const idOf = (index: number) => `${listId}-${index}`

  function close() {
    setOpen(false)
    setActive(-1)
  }

  function choose(index: number) {
    const option = options[index]
    close()
    if (option) onPick(option)
    else add?.onAdd()
    input.current?.focus()
  }

  function move(step: 1 | -1) {
    setOpen(true)
    if (count === 0) return
    const from = active === -1 && step === -1 ? count : active
    setActive((from + step + count) % count)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && open && active !== -1) {
      event.preventDefault()
      choose(active)
    } else if (event.key === 'Escape' && (open || text !== '')) {
      event.preventDefault()
      if (open) close()
      else onText('')
    }
  }

  const empty = open && !busy && text.trim() !== '' && options.length === 0
  return (
    <div className={styles.combobox}>
      <TextInput
        {...control}
        ref={input}
        role="combobox"
        aria-expanded={open && count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active !== -1 ? idOf(active) : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ComboboxList
        id={listId}
        label={placeholder ?? t('common.search')}
        hidden={!open || count === 0}
        options={options}
        addLabel={add?.label}
        active={active}
        idOf={idOf}
        onChoose={choose}
      />
      {empty && !add && <p className={styles.none}>{t('common.combobox.none')}</p>}
      <p className="visually-hidden" role="status">
        {open && (busy ? t('common.combobox.searching') : t('common.combobox.results', { count }))}
      </p>
    </div>
  )
}

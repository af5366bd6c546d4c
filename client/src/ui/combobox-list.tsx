import { useEffect, useRef } from 'react'
import styles from './combobox.module.css'
import type { ComboboxOption } from './combobox.tsx'
import { Icon } from './icon.tsx'

type Props = {
  id: string
  label: string
  hidden: boolean
  options: readonly ComboboxOption[]
  addLabel: string | undefined
  active: number
  idOf: (index: number) => string
  onChoose: (index: number) => void
}

/** The options; focus stays in the field, which names the active one. */
export function ComboboxList(props: Props) {
  const { id, label, hidden, options, addLabel, active, idOf, onChoose } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const rowProps = (index: number) => ({
    id: idOf(index),
    role: 'option',
    tabIndex: -1,
    'aria-selected': index === active,
    className: styles.option,
    onClick: () => onChoose(index),
  })
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      hidden={hidden}
      className={styles.list}
      // pressing must not take the focus out of the field: its blur closes the list
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        <div key={option.id} {...rowProps(index)}>
          {option.label}
          {option.detail && <span className={styles.detail}>{option.detail}</span>}
        </div>
      ))}
      {addLabel !== undefined && (
        <div key="add" {...rowProps(options.length)} data-add>
          <Icon name="log" size={16} />
          {addLabel}
        </div>
      )}
    </div>
  )
}

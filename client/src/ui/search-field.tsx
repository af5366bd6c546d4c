import { useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { TextInput } from './inputs.tsx'
import styles from './search-field.module.css'

const pauseMs = 180

type Props = { label: string; value: string; onChange: (words: string) => void }

/** Tells what is typed after a short pause, so that not every letter asks the server. */
export function SearchField({ label, value, onChange }: Props) {
  const t = useT()
  const [text, setText] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    // changed from outside: the way back, a link
    if (value !== told.current) setText(value)
    told.current = value
  }, [value])
  useEffect(() => {
    const words = text.trim()
    if (words === told.current) return
    const pause = setTimeout(() => {
      told.current = words
      onChange(words)
    }, pauseMs)
    return () => clearTimeout(pause)
  })
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text !== '' && (
        <IconButton icon="close" label={t('common.clearSearch')} onClick={() => setText('')} />
      )}
    </search>
  )
}

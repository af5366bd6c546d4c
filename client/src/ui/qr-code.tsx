import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './qr-code.module.css'

/** Four modules of white around it: without them cameras do not find it. */
const border = 4

type Props = { text: string; label: string }

/** A QR code, made in the browser: what it holds goes nowhere. Black on white in the dark as well, for cameras. */
export function QrCode({ text, label }: Props) {
  const { size, path } = useMemo(() => pathOf(text), [text])
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} shapeRendering="crispEdges" />
    </svg>
  )
}

function pathOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}

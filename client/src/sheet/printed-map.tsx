import { memo } from 'react'
import { useInk } from '../theme/theme.ts'
import { MapSheet } from './map-sheet.tsx'
import styles from './printed-map.module.css'
import { shapes } from './shapes.ts'
import type { ShownMap } from './shown-map.ts'
import { useSheetFacts } from './use-sheet-facts.ts'

/** What a printer gets instead of the page: the sheet in the shape of its paper. Nothing on a screen. */
export const PrintedMap = memo(function PrintedMap(map: ShownMap) {
  const facts = useSheetFacts(map)
  if (useInk() !== 'print') return null
  return (
    <div data-printed>
      {shapes.map((shape) => (
        <div key={shape} className={styles[shape]}>
          <MapSheet {...map} facts={facts} ink="print" shape={shape} />
        </div>
      ))}
    </div>
  )
})

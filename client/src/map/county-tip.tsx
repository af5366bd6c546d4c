import { CRS, point } from 'leaflet'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useMap } from 'react-leaflet'
import styles from './state-map.module.css'
import { middles } from './topology.ts'

const gap = 14

/** Beside the county, on the side where there is room. Screen readers get the same from the county itself. */
export function CountyTip({ fips, children }: { fips: string; children: ReactNode }) {
  const map = useMap()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const middle = middles.get(fips)
    const element = box.current
    if (!middle || !element) return
    const metres = point(middle.x * 1000, -middle.y * 1000)
    const at = map.latLngToContainerPoint(CRS.EPSG3857.unproject(metres))
    const size = map.getSize()
    const { offsetWidth: width, offsetHeight: height } = element
    const above = at.y - height - gap
    element.style.left = `${Math.min(Math.max(at.x - width / 2, 0), size.x - width)}px`
    element.style.top = `${above >= 0 ? above : at.y + gap}px`
  }, [fips, map])
  return (
    <div ref={box} className={styles.tip} aria-hidden="true">
      {children}
    </div>
  )
}

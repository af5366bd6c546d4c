import { useRef, useState } from 'react'
import { useT } from '../i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { RadioChoice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { saveFile } from '../ui/save-file.ts'
import { MapSheet } from './map-sheet.tsx'
import { pngOf, svgOf } from './picture-file.ts'
import styles from './save-map-dialog.module.css'
import { type Shape, shapes } from './shapes.ts'
import type { ShownMap } from './shown-map.ts'
import { useSheetFacts } from './use-sheet-facts.ts'

const inks = ['light', 'print'] as const
const pixelsPerUnit = 2

/** The sheet as it will be, and the ways to take it along. */
export function SaveMapDialog({ map, onClose }: { map: ShownMap; onClose: () => void }) {
  const t = useT()
  const facts = useSheetFacts(map)
  const preview = useRef<HTMLDivElement>(null)
  const [ink, setInk] = useState<(typeof inks)[number]>('light')
  const [shape, setShape] = useState<Shape>('landscape')
  const [failed, setFailed] = useState(false)
  const drawing = () => preview.current?.querySelector('svg') as SVGSVGElement

  const saveSvg = () =>
    saveFile(`${facts.fileName}.svg`, new Blob([svgOf(drawing())], { type: 'image/svg+xml' }))
  const savePng = () =>
    pngOf(drawing(), pixelsPerUnit).then(
      (picture) => saveFile(`${facts.fileName}.png`, picture),
      () => setFailed(true),
    )
  return (
    <Dialog title={t('sheet.title')} onClose={onClose}>
      <div className={styles.choices}>
        <RadioChoice
          look="segments"
          legend={t('sheet.ink')}
          hideLegend
          options={inks.map((value) => ({ value, label: t(`sheet.ink.${value}`) }))}
          value={ink}
          onChange={setInk}
        />
        <RadioChoice
          look="segments"
          legend={t('sheet.shape')}
          hideLegend
          options={shapes.map((value) => ({ value, label: t(`sheet.shape.${value}`) }))}
          value={shape}
          onChange={setShape}
        />
      </div>
      <div ref={preview} className={styles.preview}>
        <MapSheet {...map} facts={facts} ink={ink} shape={shape} />
      </div>
      <div className={styles.ways}>
        <Button look="primary" icon="download" onClick={() => void savePng()}>
          {t('sheet.png')}
        </Button>
        <Button icon="download" onClick={saveSvg}>
          {t('sheet.svg')}
        </Button>
        <Button onClick={() => print()}>{t('sheet.print')}</Button>
      </div>
      <p role="status" className={styles.hint}>
        {failed ? t('sheet.failed') : t('sheet.print.hint')}
      </p>
    </Dialog>
  )
}

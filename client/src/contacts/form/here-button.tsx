import { Suspense, useState } from 'react'
import { useT } from '../../i18n/use-t.ts'
import { lazyPage } from '../../lazy-page.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'

const Here = lazyPage(() => import('../../map/here.tsx'), 'Here', ['logDetails'])

/** Her county by where she stands: asked for when she asks. */
export function HereButton({ onFind }: { onFind: (fips: string) => void }) {
  const t = useT()
  const [isAsked, setIsAsked] = useState(false)
  if (!isAsked) {
    return (
      <Button icon="map" onClick={() => setIsAsked(true)}>
        {t('log.here')}
      </Button>
    )
  }
  return (
    <Suspense fallback={<Loading />}>
      <Here
        onFind={(fips) => {
          setIsAsked(false)
          onFind(fips)
        }}
      />
    </Suspense>
  )
}

import { Route, Switch } from 'wouter'
import { addCatalogs } from './i18n/i18n.ts'
import { otherCatalogs } from './i18n/other-catalogs.ts'
import { rareCatalogs } from './i18n/rare-catalogs.ts'
import { lazyPage } from './lazy-page.ts'

addCatalogs({ ...otherCatalogs, ...rareCatalogs })

const EnterPage = lazyPage(() => import('./pages/enter-page.tsx'), 'EnterPage', ['session'])
const SharedPage = lazyPage(() => import('./pages/shared-page.tsx'), 'SharedPage', [
  'answers',
  'moves',
  'reasons',
  'records',
  'report',
  'session',
  'shared',
])

/** What is outside of the session: where a link leads somebody in, or to a report that she reads without an account. */
export function FrontPages() {
  return (
    <Switch>
      <Route path="/enter" component={EnterPage} />
      <Route path="/shared" component={SharedPage} />
    </Switch>
  )
}

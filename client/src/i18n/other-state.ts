import { setTimeZone } from '../../../server/days.ts'
import { naming } from './i18n.ts'

// Sentences are written for Alabama and its 67 counties. Where the server wrote another state upon the page
// (server/state/pages.ts: name, counties, time zone, Spanish name), this is loaded first: whatever sentences come
// later name that one, and days begin at its midnight.
const [name = '', counties = '', timeZone = '', spanish = ''] =
  document.documentElement.dataset.state?.split('|') ?? []

setTimeZone(timeZone)

naming.of = (sentences, language) =>
  JSON.parse(
    JSON.stringify(sentences)
      .replaceAll('Alabama', language === 'es' ? spanish : name)
      .replace(/\b67\b/g, counties),
  )

import { readFileSync } from 'node:fs'

const client = 'dist/client/'
const manifest = JSON.parse(readFileSync(`${client}.vite/manifest.json`, 'utf8'))

const sources = ['app', 'other-pages', 'rare-pages'].map((name) => `src/${name}.tsx`)
const [app, otherPages, rarePages] = sources.map((path) => readFileSync(`client/${path}`, 'utf8'))
const catalogs = ['catalogs', 'other-catalogs', 'rare-catalogs']
  .map((name) => readFileSync(`client/src/i18n/${name}.ts`, 'utf8'))
  .join('\n')

const lazyPages = `${app}${otherPages}${rarePages}`.matchAll(
  /lazyPage\(\s*\(\) => import\('\.\/pages\/(.+?)\.tsx'\),\s*'\w+',?\s*(?:\[(.*?)\],?\s*)?\)/gs,
)
const featuresOf = new Map([...lazyPages].map(([, page, features = '']) => [page, features]))

/** The catalogs a page brings along (lazy-page.ts), in Spanish, the longer language. */
function sentences(page) {
  const features = [...featuresOf.get(page).matchAll(/\w+/g)].map(([feature]) => feature)
  return ['core', ...features].map((feature) => {
    const entry = catalogs.slice(catalogs.indexOf(`  ${feature}: {`))
    return `src/i18n/${entry.match(/es\/[a-z-]+\.ts/)[0]}`
  })
}

/** Every script and style sheet a page needs at first load. */
function firstLoad(page) {
  const files = new Set(['index.html'])
  const visit = (key) => {
    const { file, css = [], imports = [] } = manifest[key]
    if (files.has(file)) return
    for (const one of [file, ...css]) files.add(one)
    imports.forEach(visit)
  }
  const list = otherPages.includes(`/${page}.tsx`) ? [sources[1]] : []
  for (const key of ['index.html', ...list, ...sentences(page), `src/pages/${page}.tsx`]) visit(key)
  // the outlines of the counties come from the server, and count as well
  const drawn = page === 'map-page' ? ['data/geo/al-counties.lite.topo.json'] : []
  return [...[...files].map((file) => client + file), ...drawn]
}

const page = (name, path, limit) => ({ name, path: firstLoad(path), limit, brotli: true })

// fonts aside: they come after the first picture and stay for a year
export default [
  page('contact form', 'new-contact-page', '100 kB'),
  page('map', 'map-page', '150 kB'),
  page('county', 'county-page', '110 kB'),
  page('directory', 'directory-page', '105 kB'),
]

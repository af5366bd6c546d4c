import { readFileSync } from 'node:fs'

const client = 'dist/client/'
const manifest = JSON.parse(readFileSync(`${client}.vite/manifest.json`, 'utf8'))

/** Every script and style sheet a page needs at first load; the longer language stands for both. */
function firstLoad(page) {
  const files = new Set(['index.html'])
  const visit = (key) => {
    const { file, css = [], imports = [] } = manifest[key]
    if (files.has(file)) return
    for (const one of [file, ...css]) files.add(one)
    imports.forEach(visit)
  }
  for (const key of ['index.html', 'src/i18n/es.ts', `src/pages/${page}.tsx`]) visit(key)
  return [...files].map((file) => client + file)
}

const page = (name, path, limit) => ({ name, path: firstLoad(path), limit, brotli: true })

// fonts aside: they come after the first picture and stay for a year
export default [
  page('contact form', 'contact-form-page', '100 kB'),
  page('map', 'map-page', '150 kB'),
  page('county', 'county-page', '110 kB'),
  page('directory', 'directory-page', '100 kB'),
]

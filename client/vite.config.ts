import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { bareEndpoints } from './bare-endpoints.ts'
import { compiledCatalogs } from './compiled-catalogs.ts'
import { leafletWithoutMarkup } from './leaflet-without-markup.ts'
import { ownRules } from './own-rules.ts'
import { serviceWorker } from './service-worker.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const libraries =
  /node_modules\/(react|react-dom|scheduler|@tanstack|wouter|regexparam|@lingui|uuid)\//
/** What the directory shares with few others: small files of their own would be heavier. */
const lists =
  /client\/src\/ui\/(search-field|where-field|results-said)|client\/src\/institutions\/(kind-options|where-select)|client\/src\/session\/use-kinds|server\/words\/rules/
/** Tags: a file of their own for all that shows them, and nobody's first load. */
const tags = /client\/src\/session\/(use-tags|tag-|tags)|server\/tags\//
/** Shared by many screens, and none of it on the first one of the contact form. */
const furniture = /client\/src\/ui\/(dialog|disclosure)\.|client\/src\/pages\/only-for\./
/** What opens sealed words, asks for a day, saves a file or knows of campaigns: many screens do, none at first. */
const neverFirst =
  /client\/src\/(session\/seal|ui\/(day-choice|save-file))\.|server\/campaigns\/contract\./
/** What both halves of the contact form have: three files of a hundred bytes each were heavier. */
const bothHalves = /client\/src\/contacts\/form\/(form-part|form\.module|own-contacts)\./
const statuses =
  /client\/src\/map\/(colour|fills|glyph|status-badge|swatch)\.|server\/(palette|marks)\/[a-z-]*rules\./
/** What the first screen does without: sentences, map, statuses and their rules, what is kept on the phone. */
const ofSomePages =
  /\/i18n\/(en|es)\/|node_modules\/(leaflet|topojson|idb|@hpke)|client\/src\/(map|offline)\/|server\/[a-z-]+\/([a-z-]+-)?rules/

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** `a`, `b` … `aa`: the readable names of development, with their hashes, made every page a kilobyte heavier. */
function shortNames() {
  const names = new Map<string, string>()
  return (name: string, file: string) => {
    const key = `${file} ${name}`
    const before = names.get(key)
    if (before) return before
    let short = ''
    for (let n = names.size; n >= 0; n = Math.floor(n / letters.length) - 1)
      short = `${letters[n % letters.length]}${short}`
    names.set(key, short)
    return short
  }
}

const apiUrl = process.env.API_URL ?? 'http://127.0.0.1:3000'

/** Everything here is of one origin, and line breaks are read by nobody. */
const smallPage: Plugin = {
  name: 'small-page',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/\n\s*| crossorigin| (?=\/>)/g, ''),
  },
}

const there = new Set<string>()
/** Of what hardly anybody opens, or is on the phone when it is opened, the parts come one after another. */
const oneAfterAnother = /\/(pages\/(setup|locked)-page|shell\/settings-dialog)\.tsx$/
const slow = new Set<string>()

/** What every page has loaded with the first script need not be named by each part that comes later. */
const thereAlready: Plugin = {
  name: 'there-already',
  generateBundle(_, bundle) {
    const visit = (name: string) => {
      const chunk = bundle[name]
      if (chunk?.type !== 'chunk' || there.has(name)) return
      there.add(name)
      for (const css of chunk.viteMetadata?.importedCss ?? []) there.add(css)
      chunk.imports.forEach(visit)
    }
    for (const [name, chunk] of Object.entries(bundle))
      if (chunk.type === 'chunk') {
        if (chunk.isEntry) visit(name)
        if (oneAfterAnother.test(chunk.facadeModuleId ?? '')) slow.add(name)
      }
  },
}

export default defineConfig(({ command }) => ({
  root: here('.'),
  plugins: [
    bareEndpoints(),
    ownRules(),
    compiledCatalogs(),
    leafletWithoutMarkup(),
    react(),
    smallPage,
    thereAlready,
    serviceWorker(),
  ],
  // a stand-in for what React has had since 18
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  css: { modules: command === 'build' ? { generateScopedName: shortNames() } : {} },
  server: {
    proxy: { '/api': apiUrl, '/state': apiUrl },
    fs: { allow: [here('.'), here('../server'), here('../node_modules')] },
  },
  build: {
    outDir: process.env.CLIENT_OUT_DIR ?? here('../dist/client'),
    emptyOutDir: true,
    // which files a page needs at first load: the size budget reads it
    manifest: true,
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, parts, { hostType }) => {
        if (hostType === 'html') return parts
        const styles = slow.has(file) ? parts.filter((part) => part.endsWith('.css')) : parts
        return styles.filter((part) => !there.has(part))
      },
    },
    // the content security policy takes fonts and images from files only
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // names would be listed in every chunk that may load another
        entryFileNames: 'assets/[hash:7].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        codeSplitting: {
          // else a group takes along all that its modules import
          includeDependenciesRecursively: false,
          // what many pages share travels together: fifty small files compress 6 kB worse
          groups: [
            { name: 'libraries', test: libraries },
            {
              name: 'shared',
              minShareCount: 8,
              test: (id: string) =>
                !ofSomePages.test(id) && !furniture.test(id) && !neverFirst.test(id),
            },
            { name: 'furniture', test: furniture },
            { name: 'tags', test: tags },
            { name: 'form', test: bothHalves },
            { name: 'lists', test: lists },
            // what draws a status: nearly every page does, the first half of the contact form does not
            { name: 'statuses', test: statuses },
          ],
        },
      },
    },
  },
}))

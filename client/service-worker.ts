import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

/** What a phone opens without signal from the first day on; other pages are kept when they were opened once. */
const pages =
  /\/client\/src\/(pages\/(map-page|county-page|county-notes|new-contact-page|logged-contact-page|follow-ups-page|phone-page)|contacts\/(form\/[\w-]+|just-saved)|map\/here)\.tsx?$/
/** What any page may ask for without signal: the words in both languages, what answers from the pack. */
const everywhere =
  /\/client\/src\/(i18n\/(en|es)|offline|outbox|phone|shell|unlock)\/|\/((other|rare)-pages|other-state)\.tsx?$/
const worker = 'src/offline/worker.ts'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk & {
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> }
}

/**
 * Builds the service worker after the app and tells it the app's files: `essential` are fetched when it is installed,
 * `rest` later and in quiet. Files of `assets/` have their contents in their names, the others get a revision.
 */
export function serviceWorker(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = config.build.outDir
    },
    async writeBundle(_, bundle) {
      const essential = essentialFiles(bundle)
      const rest = Object.keys(bundle).filter(
        (file) => file.startsWith('assets/') && !essential.has(file),
      )
      const revised = ['index.html', 'icon.svg', 'manifest.webmanifest', 'icon-192.png']
      const lists = {
        essential: [
          ...revised.map((file) => ({ url: `/${file}`, revision: revisionOf(join(outDir, file)) })),
          ...[...essential].map((file) => ({ url: `/${file}`, revision: null })),
          // from the database, once for each version of the app
          { url: '/state/counties.json', revision: 'once' },
        ],
        rest: rest.map((file) => `/${file}`),
      }
      await build({
        configFile: false,
        root,
        logLevel: 'error',
        define: {
          __APP_FILES__: JSON.stringify(lists),
          __APP_VERSION__: JSON.stringify(hashOf(JSON.stringify(lists))),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          rolldownOptions: {
            input: join(root, worker),
            output: { format: 'iife', entryFileNames: 'worker.js' },
          },
        },
      })
    },
  }
}

function essentialFiles(bundle: Bundle): Set<string> {
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const shell = reached(
    chunks.filter((chunk) => chunk.isEntry || modulesOf(chunk).some((id) => everywhere.test(id))),
    byName,
    (chunk) => chunk.imports,
  )
  const opened = reached(
    chunks.filter((chunk) => modulesOf(chunk).some((id) => pages.test(id))),
    byName,
    // what the shell may load leads to every page
    (chunk) => (shell.has(chunk) ? chunk.imports : [...chunk.imports, ...chunk.dynamicImports]),
  )
  const files = new Set<string>()
  for (const chunk of new Set([...shell, ...opened])) {
    files.add(chunk.fileName)
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file)
    for (const file of chunk.viteMetadata?.importedAssets ?? []) files.add(file)
  }
  for (const file of Object.keys(bundle)) if (file.endsWith('.woff2')) files.add(file)
  return new Set([...files].filter((file) => file.startsWith('assets/')))
}

/** Also of one that only passes on what is in another. */
function modulesOf({ moduleIds, facadeModuleId }: Chunk): string[] {
  return facadeModuleId ? [...moduleIds, facadeModuleId] : moduleIds
}

function reached(
  from: readonly Chunk[],
  byName: ReadonlyMap<string, Chunk>,
  next: (chunk: Chunk) => readonly string[],
): Set<Chunk> {
  const found = new Set<Chunk>(from)
  for (const chunk of found) {
    for (const name of next(chunk)) {
      const target = byName.get(name)
      if (target) found.add(target)
    }
  }
  return found
}

const revisionOf = (path: string) => hashOf(readFileSync(path))

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 12)
}

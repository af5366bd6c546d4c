import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { projectRoot } from '../../server/project-root.ts'

const built = join(projectRoot, 'dist', 'client')

/**
 * The built client as a later build would have left it: the same app, but none of its files has the name that it had.
 * @param mark letters that the new names end with
 * @returns a folder of its own
 */
export function laterVersion(mark: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'condado-client-'))
  cpSync(built, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const names = new Map<string, string>()
  for (const name of readdirSync(assets)) {
    const [stem = '', ...endings] = name.split('.')
    names.set(stem, `${stem}${mark}`)
    renameSync(join(assets, name), join(assets, [`${stem}${mark}`, ...endings].join('.')))
  }
  const stems = new RegExp(
    `(?<=[/"'\`])(${[...names.keys()].map(literally).join('|')})(?=\\.)`,
    'g',
  )
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file)
    if (statSync(path).isDirectory() || basename(dirname(path)) === '.vite') continue
    // the server falls back to the file itself, which is named right
    if (/\.(br|gz)$/.test(path)) renameSync(path, `${path}.old`)
    else if (/\.(js|css|html)$/.test(path)) {
      const renamed = readFileSync(path, 'utf8').replace(stems, (stem) => names.get(stem) ?? stem)
      // in the worker: what is told from the contents of files
      writeFileSync(path, renamed.replace(/(?<=(revision:|\+)[`'"])(?=[\w-]{12}[`'"])/g, mark))
    }
  }
  return folder
}

function literally(text: string): string {
  return text.replace(/[-/]/g, '\\$&')
}

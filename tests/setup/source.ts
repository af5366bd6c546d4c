import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { projectRoot } from '../../server/project-root.ts'

/** The project's own code below a folder, by path from the project's root, with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules'))
    .sort()
}

/** Its text without comments, so that words about code are not taken for code. */
export function codeOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** What a file imports: paths from the project's root for our own files, names for packages. */
export function importsOf(path: string): string[] {
  const named = codeOf(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)
  return [...named].map(([, target = '']) =>
    target.startsWith('.') ? posix.join(dirname(path), target) : target,
  )
}

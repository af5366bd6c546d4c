import { type Plugin, runnerImport } from 'vite'

const contract = /\/server\/(?:[a-z-]+\/)?contract\.ts$/

/**
 * Gives the browser the endpoint objects without their schemas: method and url are all that `call()`
 * reads, the rest is types. With the schemas came all of TypeBox, 20 kB brotli.
 */
export function bareEndpoints(): Plugin {
  return {
    name: 'bare-endpoints',
    enforce: 'pre',
    async load(id) {
      if (!contract.test(id)) return null
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false })
      return Object.entries(module)
        .filter((entry): entry is [string, Bare] => isEndpoint(entry[1]))
        .map(
          ([name, { method, url }]) => `export const ${name} = ${JSON.stringify({ method, url })}`,
        )
        .join('\n')
    },
  }
}

type Bare = { method: string; url: string }

function isEndpoint(value: unknown): value is Bare {
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value
}

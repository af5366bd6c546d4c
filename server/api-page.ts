import { toolsSection } from './api-tools.ts'
import type { App } from './app-type.ts'
import { problemTexts } from './errors.ts'

/** As much of the OpenAPI document as the page shows. */
interface Operation {
  summary?: string
  tags?: string[]
  security?: Record<string, readonly string[]>[]
  parameters?: { name: string; in: string; required?: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> }
  responses: Record<string, { content?: Record<string, { schema: unknown }> }>
}

type Paths = Record<string, Record<string, Operation>>

/**
 * The OpenAPI document as a page to read: plain HTML without a script, so that it lives under the same content
 * security policy as everything else. A viewer with scripts of its own would be one more way into this origin.
 */
export async function apiPage(app: App): Promise<void> {
  const hidden = { schema: { hide: true } }
  let page: string | undefined
  app.get('/api/docs', hidden, async (_request, reply) => {
    page ??= pageOf(app.swagger().paths as Paths)
    return reply.type('text/html; charset=utf-8').send(page)
  })
  app.get('/api/docs/page.css', hidden, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(styles),
  )
}

function pageOf(paths: Paths): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      name: `${method.toUpperCase()} ${path}`,
      one,
    })),
  )
  const tags = [...new Set(operations.map(({ one }) => one.tags?.[0] ?? ''))]
  const errors = Object.entries(problemTexts).map(
    ([code, [status, title]]) =>
      `<dt id="problem-${code}"><code>${code}</code> ${status}</dt><dd>${escaped(title)}</dd>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Condado</title><link rel="stylesheet" href="/api/docs/page.css">
</head>
<body><main>
<h1>The API of Condado</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. <a href="#errors">Errors</a> are <code>application/problem+json</code> with a stable <code>code</code>.</p>
<p><a href="#tools">Tools of your own</a> · <a href="#herramientas" lang="es">Herramientas propias</a></p>
<nav>${tags.map((tag) => `<a href="#${escaped(tag)}">${escaped(tag)}</a>`).join(' ')}</nav>
${toolsSection()}
${tags
  .map((tag) => {
    const ofTag = operations.filter(({ one }) => one.tags?.[0] === tag)
    return `<h2 id="${escaped(tag)}">${escaped(tag)}</h2>${ofTag.map(({ name, one }) => told(name, one)).join('')}`
  })
  .join('')}
<h2 id="errors">errors</h2><dl>${errors.join('')}</dl>
</main></body>
</html>`
}

function told(
  name: string,
  { summary, parameters = [], requestBody, responses, security = [] }: Operation,
): string {
  const scopes = security.flatMap(({ token = [] }) => token)
  const answers = Object.entries(responses).filter(([status]) => status !== 'default')
  return `<details><summary><code>${escaped(name)}</code> ${escaped(summary ?? '')}</summary>
<p>${scopes.length > 0 ? `A key with the scope ${scopes.map((scope) => `<code>${escaped(scope)}</code>`).join(' or ')} reads this.` : 'No key for tools reads this: it takes a session.'}</p>
${parameters.map((one) => shown(`${one.in} ${one.name}${one.required ? '' : ', optional'}`, one.schema)).join('')}
${Object.entries(requestBody?.content ?? {})
  .map(
    ([type, { schema, example }]) =>
      shown(`Body, ${type}`, schema) + (example === undefined ? '' : shown('Example', example)),
  )
  .join('')}
${answers.map(([status, { content }]) => shown(`Answer ${status}`, Object.values(content ?? {})[0]?.schema)).join('')}
</details>`
}

function shown(title: string, value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value, null, 2)
  return `<h3>${escaped(title)}</h3><pre>${escaped(text)}</pre>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
}

const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
summary { padding: 0.75rem 0; cursor: pointer; overflow-wrap: anywhere; }
h3 { margin: 1rem 0 0; font-size: 0.9rem; }
pre { margin: 0.25rem 0; padding: 0.75rem; overflow: auto; max-height: 24rem; background: color-mix(in srgb, currentColor 7%, transparent); }
dd { margin: 0 0 0.5rem; }
`

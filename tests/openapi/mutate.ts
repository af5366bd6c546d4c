import type { Dice } from './dice.ts'
import type { Schema } from './document.ts'

/** Ids of records that exist, by the name of the field, so that some requests get past the first doors. */
export interface Known {
  readonly byName: Readonly<Record<string, string>>
  readonly records: string[]
}

/** A value as the schema asks for. */
export function valueFor(schema: Schema, dice: Dice, known: Known, name = ''): unknown {
  if (schema.anyOf) return valueFor(dice.pick(schema.anyOf), dice, known, name)
  if (schema.enum) return dice.pick(schema.enum)
  if (schema.const !== undefined) return schema.const
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || dice.happens(0.5))
          .map(([key, one]) => [key, valueFor(one, dice, known, key)]),
      )
    case 'array':
      return Array.from({ length: (schema.minItems ?? 0) + dice.below(3) }, () =>
        valueFor(schema.items ?? {}, dice, known, name),
      )
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + dice.below((schema.maximum ?? 9) - (schema.minimum ?? 0) + 1)
    case 'boolean':
      return dice.happens(0.5)
    case 'null':
      return null
    default:
      return textFor(schema, dice, known, name)
  }
}

function textFor(schema: Schema, dice: Dice, known: Known, name: string): string {
  if (schema.format === 'uuid') {
    const fitting = known.byName[name]
    if (fitting && dice.happens(0.9)) return fitting
    return dice.happens(0.4) ? dice.pick(known.records) : dice.uuid()
  }
  if (schema.format === 'date')
    return dice.pick(['2026-01-31', '2024-02-29', '0001-01-01', '9999-12-31', '2026-11-23'])
  if (schema.pattern === '^[0-9]{5}$') return dice.pick(['01095', '01001', '01133', '99999'])
  if (schema.pattern?.startsWith('^[a-z0-9-]')) return dice.pick(['top-of-alabama', 'nowhere'])
  if (schema.pattern?.startsWith('^[a-z0-9_]')) return dice.pick(['sheriff', 'employer', 'shop'])
  if (schema.pattern?.startsWith('^https')) return 'https://example.org/'
  if (schema.pattern?.startsWith('^[0-9]')) return `${dice.below(1e6)}`
  return dice.pick([
    'Hello',
    'Señora Ñáñez',
    'x'.repeat(schema.maxLength ?? 50),
    'fifteen letters or more',
  ])
}

/** What nobody should send, and somebody will. */
const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  '',
  ' ',
  '0',
  'null',
  'NaN',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\u202eRTL\u202c',
  '\u200b\ufeff',
  '👩🏽‍🌾'.repeat(50),
  'ﷺ'.repeat(1000),
  'İ'.repeat(100),
  'x'.repeat(30_000),
  "'; drop table contacts; --",
  '%00',
  '../../etc/passwd',
  '{{7*7}}<script>alert(1)</script>',
  '2026-02-30',
  '0000-01-01',
  '99999-01-01',
  '-0001-01-01',
  'infinity',
  'urn:uuid:019aa7c2-5d1c-7000-8000-000000000001',
  '019AA7C2-5D1C-7000-8000-000000000001',
  '{019aa7c2-5d1c-7000-8000-000000000001}',
  [],
  [[]],
  {},
  { toString: 'x' },
  { constructor: { prototype: { admin: true } } },
]

export function strangeValue(dice: Dice): unknown {
  return dice.pick(strange)
}

/** Arrays in arrays, or objects in objects, this deep. */
export function deep(depth: number, kind: 'arrays' | 'objects'): string {
  const [open, close] = kind === 'arrays' ? ['[', ']'] : ['{"a":', '}']
  return `${open.repeat(depth)}1${close.repeat(depth)}`
}

/** The value with one thing changed somewhere inside it. */
export function mutated(value: unknown, dice: Dice): unknown {
  const container = typeof value === 'object' && value !== null
  if (!container || dice.happens(0.15)) return strangeValue(dice)
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.happens(0.2)) return [...value, strangeValue(dice)]
    if (dice.happens(0.1)) return Array.from({ length: 300 }, () => value[0])
    const at = dice.below(value.length)
    return value.map((one, i) => (i === at ? mutated(one, dice) : one))
  }
  const entries = Object.entries(value)
  const at = dice.below(entries.length)
  const change = dice.next()
  if (entries.length === 0 || change < 0.2)
    return {
      ...value,
      [dice.pick(['extra', '__proto', 'constructor', '', 'id', 'ñ', '\u0000'])]: strangeValue(dice),
    }
  if (change < 0.4) return Object.fromEntries(entries.filter((_entry, i) => i !== at))
  return Object.fromEntries(
    entries.map(([key, one], i) => [key, i === at ? mutated(one, dice) : one]),
  )
}

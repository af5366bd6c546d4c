import Type from 'typebox'
import { tagsAtMost } from './rules.ts'

/** A tag by its key; what it is called stands in the session. */
export const TagKey = Type.String({ pattern: '^[a-z0-9_]{2,40}$', examples: ['rapid_response'] })

/** In facts: left out, an edit leaves the tags that there are. */
export const Tags = Type.Array(TagKey, { maxItems: tagsAtMost, uniqueItems: true })

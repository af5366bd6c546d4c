/** Where a single-use link leads. The token stands behind `#`: it reaches no server log on the way. */
export function linkFor(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/$/, '')}/enter#${token}`
}

/** The same for a report that people without an account read. */
export function sharedLinkFor(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/$/, '')}/shared#${token}`
}

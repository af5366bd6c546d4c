type Headers = Record<string, number | string | string[] | undefined>

/** What a page may ask for and be, as every answer says. */
const pagePolicy = [
  "base-uri 'none'",
  "connect-src 'self'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "script-src 'self'",
  "style-src 'self'",
  'trusted-types worker',
  "worker-src 'self'",
].join(';')
/** A file that somebody sent or takes out: nothing in it runs. */
const filePolicy = "sandbox; default-src 'none'"

const exactly: Record<string, string> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}
const never = ['server', 'x-powered-by', 'access-control-allow-origin']

/** Names of the headers by which an answer leaves something open to others; none where it is as tight as all have to be. */
export function leftOpen(headers: Headers): string[] {
  const policy = String(headers['content-security-policy'])
  const isFile = policy === filePolicy
  const isDownload = /^attachment; /.test(String(headers['content-disposition']))
  const permissions = String(headers['permissions-policy'])
  return [
    ...Object.keys(exactly).filter((name) => headers[name] !== exactly[name]),
    ...never.filter((name) => name in headers),
    ...(isFile || policy.split(';').sort().join(';') === pagePolicy
      ? []
      : ['content-security-policy']),
    // what is nobody's page is a download, and the other way round
    ...(isFile === isDownload ? [] : ['content-disposition']),
    ...(/camera=\(\), /.test(permissions) && permissions.includes('geolocation=(self)')
      ? []
      : ['permissions-policy']),
  ]
}

/**
 * What people paste, and what somebody types who means harm. Whatever of it became markup would carry `data-harm`
 * or set `window.harmed`. Each is text, and comes back as the text it is.
 */
export const payloads: readonly string[] = [
  // markup and scripts
  '<script data-harm>window.harmed=1</script>',
  '"><script data-harm>harmed=1</script>',
  '<img data-harm src=x onerror=harmed=1>',
  '<svg data-harm onload=harmed=1>',
  '<svg><script data-harm>harmed=1</script></svg>',
  '<iframe data-harm srcdoc="<b>x"></iframe>',
  '<a data-harm href="javascript:harmed=1">go</a>',
  '<body data-harm onload=harmed=1>',
  '<input data-harm autofocus onfocus=harmed=1>',
  '<details data-harm open ontoggle=harmed=1>',
  '<style data-harm>*{display:none}</style>',
  '<link data-harm rel=stylesheet href=//evil.example>',
  '<meta data-harm http-equiv=refresh content=0>',
  '<base data-harm href=//evil.example>',
  '<form data-harm action=//evil.example><button>ok',
  '<math data-harm><mi xlink:href="javascript:1">',
  '<object data-harm data=//evil.example></object>',
  '<template data-harm><b>x</b></template>',
  '</textarea><b data-harm>',
  '</title></style></script><b data-harm>',
  '<!-- <b data-harm> -->',
  '<![CDATA[<b data-harm>]]>',
  "' onmouseover='harmed=1' data-harm='",
  '" style="background:url(//evil.example)',
  'javascript:harmed=1',
  'JaVaScRiPt&colon;harmed=1',
  'data:text/html,<script>harmed=1</script>',
  '&lt;b data-harm&gt; &amp;amp; &#60;i&#62;',
  // templates and languages
  '{{constructor.constructor("harmed=1")()}}',
  '\u0024{harmed=1}',
  '#{7*7} <%= 7*7 %> {%7*7%} [[7*7]]',
  '{count, plural, one {#} other {##}}',
  "'{0}' {name}",
  '$& $1 $` $$ %s %d %n',
  "'; drop table contacts; --",
  "' or 1=1 /*",
  '\\x3cscript\\x3e \\u003cb\\u003e \\0',
  '__proto__',
  'constructor',
  '{"__proto__":{"admin":true}}',
  '../../../etc/passwd%00',
  '$(id) `id` ; id | id && id',
  'expression(harmed=1);}*{color:red',
  // breakers of tables, calendars and headers
  '=HYPERLINK("http://evil.example","go")',
  "+1+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  'a,"b",c;d\te',
  'END:VEVENT BEGIN:VALARM',
  'Set-Cookie: a=b',
  // letters
  'العربية \u202Egnorw\u202C עברית',
  'a\u200Bb\u200Dc\uFEFFd\u2060e',
  '👩🏽‍🌾 🏳️‍🌈 🇲🇽',
  'e\u0301 n\u0303 Z\u0351\u036B\u0343\u032A\u0317',
  'ﷺ ǅ İ ı ß ﬁ Å Å',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠜎 \u{10FFFF}',
  '\u2028line\u2029paragraph',
  'null undefined NaN true []',
  '1e309 -0 0x1F',
  'Señora Ñáñez — «¿así?»',
]

/** What no field takes: the database could not keep it, or it would not come back as it was. */
export const refused: readonly (readonly [name: string, text: string])[] = [
  ['NUL', 'a\u0000b'],
  ['half a character, the first', 'a\ud83d'],
  ['half a character, the second', '\ude00b'],
]

/** Programs that read tables look at the first character. */
const startsFormula = /^[=+\-@]/

/** The payloads in as few texts as `maxLength` permits, a formula always in front. Too long ones are left out. */
export function packed(maxLength: number): string[] {
  const packs: string[] = []
  for (const payload of payloads) {
    const length = [...payload].length
    if (length > maxLength) continue
    const last = packs.at(-1)
    if (
      last === undefined ||
      startsFormula.test(payload) ||
      [...last].length + 3 + length > maxLength
    )
      packs.push(payload)
    else packs[packs.length - 1] = `${last} ~ ${payload}`
  }
  return packs
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Where the look of a cell stands in `styles`. */
export const styleOf = { short: 0, heading: 1, day: 2, instant: 3, number: 4, long: 5 } as const

const looks = [
  '<xf><alignment vertical="top"/></xf>',
  '<xf fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" applyNumberFormat="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="165" applyNumberFormat="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="3" applyNumberFormat="1"><alignment vertical="top"/></xf>',
  '<xf><alignment vertical="top" wrapText="1"/></xf>',
]

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF8F3E8"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`

/** Where the nth sheet stands in the workbook's zip, from 1. */
export const sheetPath = (n: number) => `xl/worksheets/sheet${n}.xml`

/** What a workbook consists of besides its sheets, by path. */
export function workbookParts(names: readonly string[]): [path: string, xml: string][] {
  const each = (xml: (n: number, name: string) => string) =>
    names.map((name, at) => xml(at + 1, name)).join('')
  const last = names.length + 1
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${each(
        (n) => `<Override PartName="/${sheetPath(n)}" ContentType="${types}.worksheet+xml"/>`,
      )}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(
        (n, name) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}">${each(
        (n) =>
          `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )}<Relationship Id="rId${last}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ]
}

import type { sheet as en } from '../en/sheet.ts'

export const sheet: Record<keyof typeof en, string> = {
  'sheet.title': 'Guardar o imprimir este mapa',
  'sheet.asOf': 'Al {day}',
  'sheet.knownOn': 'Como se sabía el {day}',
  'sheet.source':
    'Hecho con Condado, {when}, por {name}. Límites de los condados: Oficina del Censo de EE. UU., simplificados.',
  'sheet.fades.print':
    'El negro se vuelve gris con el tiempo: un poco a los {fresh} días, más a los {ageing}. A los {stale} días ya no cuenta.',
  'sheet.ink': 'Tinta',
  'sheet.ink.light': 'Color',
  'sheet.ink.print': 'Blanco y negro',
  'sheet.shape': 'Papel',
  'sheet.shape.landscape': 'Horizontal',
  'sheet.shape.portrait': 'Vertical',
  'sheet.png': 'Guardar como imagen (PNG)',
  'sheet.svg': 'Guardar como dibujo (SVG)',
  'sheet.print': 'Imprimir',
  'sheet.print.hint':
    'Siempre se imprime en blanco y negro: las tramas y los símbolos llevan el significado.',
  'sheet.failed': 'Este navegador no pudo hacer la imagen. Guarde el dibujo (SVG).',
}

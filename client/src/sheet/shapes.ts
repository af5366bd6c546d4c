export const shapes = ['landscape', 'portrait'] as const
export type Shape = (typeof shapes)[number]

type Box = { x: number; y: number; width: number; height: number }
type Line = Pick<Box, 'x' | 'y' | 'width'>
type Sheet = {
  width: number
  height: number
  map: Box
  head: Line
  /** below the head, or where it begins if that is lower; a second scale stands beside the first or below */
  legend: Line & { columns: 1 | 2 }
  foot: Line
}

/** A letter page inside its margins, at a hundred units an inch: the map to the left, where the state is tall. */
export const sheets: Record<Shape, Sheet> = {
  landscape: {
    width: 1000,
    height: 750,
    map: { x: 24, y: 24, width: 446, height: 702 },
    head: { x: 516, y: 64, width: 460 },
    legend: { x: 516, y: 0, width: 460, columns: 2 },
    foot: { x: 516, y: 722, width: 460 },
  },
  portrait: {
    width: 750,
    height: 1000,
    map: { x: 20, y: 176, width: 474, height: 760 },
    head: { x: 24, y: 54, width: 702 },
    legend: { x: 512, y: 206, width: 216, columns: 1 },
    foot: { x: 24, y: 978, width: 702 },
  },
}

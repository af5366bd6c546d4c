/** Longest edges of a picture, in pixels: a page of paper can be read in the first; the next are for what stays too heavy. */
const edges = [2000, 1400, 1000]
/** Bytes that an entry carries without a signal (`offline/later.ts`), and some room. */
const mostOfAnEntry = 1_900_000

/**
 * A file as it may leave this phone. Of a picture that is its pixels, the right way up and drawn anew: what the camera
 * wrote beside them, the place above all, stays here. Any other file is left as it is.
 * @param heaviest bytes that a picture may have
 * @returns undefined for a picture that this browser cannot read, or draw as light as that
 */
export async function readyToLeave(
  file: File,
  heaviest = mostOfAnEntry,
): Promise<File | undefined> {
  const type = await pictureType(file)
  if (type === undefined) return file
  if (!drawsTruly()) return undefined
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => undefined,
  )
  if (!picture) return undefined
  try {
    return await redrawn(picture, { name: file.name, type, heaviest })
  } finally {
    picture.close()
  }
}

type PictureType = 'image/jpeg' | 'image/png'

/** By what it says and by what it is: some phones say nothing, and some files lie. */
async function pictureType(file: File): Promise<PictureType | undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0xff && second === 0xd8) return 'image/jpeg'
  if (first === 0x89 && second === 0x50) return 'image/png'
  return file.type === 'image/jpeg' || file.type === 'image/png' ? file.type : undefined
}

async function redrawn(
  picture: ImageBitmap,
  { name, type, heaviest }: { name: string; type: PictureType; heaviest: number },
) {
  const ways = edges.map((edge) => ({ edge, type: 'image/jpeg' as PictureType }))
  // a drawing stays one as long as it is light enough
  if (type === 'image/png') ways.unshift({ edge: edges[0] as number, type })
  for (const way of ways) {
    const drawn = await encoded(draw(picture, way), way.type)
    if (drawn && drawn.size <= heaviest) return named(drawn, name)
  }
  return undefined
}

function draw(picture: ImageBitmap, { edge, type }: { edge: number; type: PictureType }) {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return canvas
  if (type === 'image/jpeg') {
    // what is transparent would turn black
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function encoded(canvas: HTMLCanvasElement, type: PictureType): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.85))
}

function named(drawn: Blob, name: string): File {
  const ending = drawn.type === 'image/png' ? 'png' : 'jpg'
  const stem = name.replace(/\.(jpe?g|png)$/i, '')
  return new File([drawn], `${stem}.${ending}`, { type: drawn.type })
}

/**
 * Browsers that hide who uses them may give noise in place of what was drawn: that would be no evidence.
 * A shade of difference does no harm.
 */
function drawsTruly(): boolean {
  const side = 8
  const ink = [50, 100, 200]
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return false
  context.fillStyle = `rgb(${ink})`
  context.fillRect(0, 0, side, side)
  const { data } = context.getImageData(0, 0, side, side)
  return data.every((value, at) => at % 4 === 3 || Math.abs(value - (ink[at % 4] ?? 0)) <= 8)
}

export interface RequestCountTable {
  key: Buffer
  ends_at: string
  used: number
}

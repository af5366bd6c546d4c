export const handOver = {
  'handOver.copy': 'Copy',
  'handOver.copy.what': 'Copy: {what}',
  'handOver.copied': 'Copied',
  'handOver.copy.failed': 'Your browser does not copy here. Select the text and copy it.',
  'handOver.qr.show': 'Show it as a QR code',
} satisfies Record<string, string>

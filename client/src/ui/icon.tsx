const paths = {
  map: 'M9 4 3.5 6.2v13.6L9 17.6l6 2.4 5.5-2.2V4.2L15 6.4 9 4Zm0 0v13.6m6-11.2V20',
  directory:
    'M5 4.5h11.5A2.5 2.5 0 0 1 19 7v13H7.5A2.5 2.5 0 0 1 5 17.5v-13Zm0 13A2.5 2.5 0 0 1 7.5 15H19M9 8.5h6',
  log: 'M12 5v14M5 12h14',
  followUps:
    'M4.5 6.5 6 8l2.5-3M4.5 12.5 6 14l2.5-3M4.5 18.5 6 20l2.5-3M12 6.5h7.5M12 12.5h7.5M12 18.5h7.5',
  more: 'M4 7h16M4 12h16M4 17h16',
  back: 'M14.5 5 7.5 12l7 7',
  forward: 'm9.5 5 7 7-7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20',
  alert: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.6v.1',
  signOut: 'M10 4.5H5.5v15H10M15 8l4 4-4 4M19 12H9.5',
  external: 'M13.5 5H19v5.5M19 5l-8.5 8.5M10 6H5v13h13v-5',
  calendar: 'M5 6h14v13.5H5V6Zm0 4.5h14M9 3.5V8m6-4.5V8',
  check: 'm4.5 12.5 5 5 10-11',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7v5.3l3.5 2',
  flag: 'M6 21V4h11.5l-2.5 4 2.5 4H6',
  person:
    'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.5 20.5c.8-3.7 3.7-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  people:
    'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11ZM2.5 19.5c.7-3.3 3-5 6.5-5s5.8 1.7 6.5 5M15.5 5a3.1 3.1 0 0 1 0 6M18 14.8c1.9.7 3 2.3 3.5 4.7',
  edit: 'M4.5 19.5 5.5 15 16 4.5l3.5 3.5L9 18.5l-4.5 1Z',
  lock: 'M6.5 10.5h11v9.5h-11v-9.5Zm2-.5V7.5a3.5 3.5 0 0 1 7 0V10',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  sort: 'm8 9.5 4-4 4 4m-8 5 4 4 4-4',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5.5m0-9v.1',
  phone:
    'M6.5 4h3L11 8 9 9.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.5 1.5C11 19 5 13 5 5.5A1.5 1.5 0 0 1 6.5 4Z',
  door: 'M6 20.5v-16h9v16M3.5 20.5h17M15 7.5h3.5v13M11.5 12.5v.1',
  message: 'M4 5h16v11.5h-8.5L7 20v-3.5H4V5Z',
  megaphone: 'M4 10v4h3.5l8 4V6l-8 4H4Zm3.5 4v5.5h3v-4M18.5 9.5a4 4 0 0 1 0 5',
  placard: 'M5 4h14v9H5V4Zm7 9v8M8.5 8.5h7',
  training:
    'M2.5 9.5 12 5l9.5 4.5L12 14 2.5 9.5Zm4 2v5c1.5 1.3 3.3 2 5.5 2s4-.7 5.5-2v-5M21.5 9.5V15',
  missed: 'm4.5 8.5 6 6 9-9M4.5 8.5v5m0-5h5',
  calledOff: 'M5 6h14v13.5H5V6Zm0 4.5h14M9 3.5V8m6-4.5V8m-5 5 4 4m0-4-4 4',
  refused: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM6 6l12 12',
  copy: 'M8.5 8.5h11v11h-11v-11Zm-3 7h-1v-11h11v1',
  history: 'M4 5v4.5h4.5M4.4 9.5A8.5 8.5 0 1 1 3.5 13M12 8v4.5l3 2',
  remove: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 13h8.4L17 7M10.5 10.5v6m3-6v6',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14',
  play: 'M8 5.5v13l10.5-6.5L8 5.5Z',
  pause: 'M8.5 5.5v13m7-13v13',
  undo: 'm8.5 5-4 4 4 4m-4-4H14a5.5 5.5 0 0 1 0 11H9',
} as const

export type IconName = keyof typeof paths

/** Decoration beside words: hidden from screen readers, so whatever it stands for is also written. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 20 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}

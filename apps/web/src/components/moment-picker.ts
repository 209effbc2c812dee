/** How a moment is picked, by Beijing's wall: without “now”, which would be the reader's zone's. */
export const MOMENT_PICKER = {
  showTime: { format: 'HH:mm' },
  format: 'YYYY-MM-DD HH:mm',
  showNow: false,
  style: { width: '100%' },
} as const;

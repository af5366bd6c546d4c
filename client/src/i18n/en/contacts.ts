export const contacts = {
  'contacts.promises': '{count, plural, one {# promise} other {# promises}}',
} satisfies Record<string, string>

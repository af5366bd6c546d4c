/** A reason not to start. The message is one plain sentence for a person; entry points print it without a stack. */
export class StartupError extends Error {}

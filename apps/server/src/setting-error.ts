/** What whoever starts the server set wrong: the message says what to do, in one sentence. */
export class SettingError extends Error {}

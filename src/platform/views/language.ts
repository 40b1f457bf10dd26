/** The two languages of the team's screens; French is the default. What a person said may be in any language. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (tag: unknown): tag is Language => LANGUAGES.includes(tag as Language);

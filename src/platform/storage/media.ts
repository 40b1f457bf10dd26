/** A media type alone: `audio/ogg; codecs=opus` is a voice note, and to be played as one. */
export const withoutParameters = (media: string): string => media.split(';', 1)[0]!.trim();

export type Confidence = 'high' | 'medium' | 'low';

interface Channel {
  readonly code: string;
  /** Megabytes (10⁶ bytes: the smaller reading of an authority's "Mo"); null where no limit is known. */
  readonly file: number | null;
  readonly together: number | null;
  /** Where the numbers come from (domain 5.2), in words below `settings.channels.sources`. */
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * How much a channel takes, as shipped. Authorities change these without notice and nobody publishes the one of e-Barreau:
 * they are advice with a source, and the house may set its own. What people send here (`upload`) is ours to decide: as much
 * together as one file may have, so that what is too much is known from what a body announces, before hours are spent.
 */
export const CHANNELS = [
  { code: 'upload', file: 2000, together: 2000, source: 'house', confidence: 'high' },
  { code: 'email', file: null, together: 10, source: 'usage', confidence: 'low' },
  {
    code: 'telerecours_citoyens',
    file: 32,
    together: null,
    source: 'telerecoursCitoyens',
    confidence: 'medium',
  },
  { code: 'ebarreau', file: null, together: 10, source: 'ebarreau', confidence: 'low' },
  { code: 'plex', file: null, together: 1000, source: 'plex', confidence: 'medium' },
] as const satisfies readonly Channel[];

export type ChannelCode = (typeof CHANNELS)[number]['code'];
export const CHANNEL_CODES: readonly ChannelCode[] = CHANNELS.map(({ code }) => code);

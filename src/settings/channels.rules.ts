import { CHANNELS, type ChannelCode, type Confidence } from './channels.js';

/** What a house has set otherwise, by channel, in megabytes; null says that it knows of no limit. */
export type OwnLimits = Partial<Record<ChannelCode, OwnLimit>>;
export interface OwnLimit {
  readonly file: number | null;
  readonly together: number | null;
}

/** One channel as it stands in this house. */
export interface ChannelLimit {
  readonly channel: ChannelCode;
  /** Plain bytes of one file, and of all that go in one sending; null where no limit is known. */
  readonly fileBytes: number | null;
  readonly togetherBytes: number | null;
  /** Of the shipped numbers. */
  readonly source: string;
  readonly confidence: Confidence;
  readonly shipped: OwnLimit;
  /** Whether the house has set its own. */
  readonly isOwn: boolean;
}

export const MEGABYTE = 1_000_000;
const bytes = (megabytes: number | null): number | null => (megabytes === null ? null : megabytes * MEGABYTE);

/** Every channel in its order, with the house's own numbers where it has set some. */
export const channelLimits = (own: OwnLimits = {}): ChannelLimit[] =>
  CHANNELS.map(({ code, file, together, source, confidence }) => {
    const shipped = { file, together };
    const now = own[code] ?? shipped;
    return {
      channel: code,
      fileBytes: bytes(now.file),
      togetherBytes: bytes(now.together),
      source,
      confidence,
      shipped,
      isOwn: code in own,
    };
  });

/** The channels that do not take one file of so many bytes, with the number that stands in its way. */
export const tooHeavyFor = (limits: readonly ChannelLimit[], size: number) =>
  limits
    .filter(({ channel }) => channel !== 'upload')
    .map(({ channel, fileBytes, togetherBytes }) => ({
      channel,
      limit: Math.min(fileBytes ?? Infinity, togetherBytes ?? Infinity),
    }))
    .filter(({ limit }) => size > limit);

/** A row that was typed: a number that was left out stays as it is. */
export interface TypedLimit {
  readonly channel: ChannelCode;
  readonly file?: number | null;
  readonly together?: number | null;
}

/** What was typed, put over what stands; a channel that is as shipped again is no longer the house's own. */
export function withTyped(own: OwnLimits, typed: readonly TypedLimit[]): OwnLimits {
  const kept = CHANNELS.flatMap(({ code, ...shipped }) => {
    const now = own[code] ?? shipped;
    const row = typed.find(({ channel }) => channel === code);
    const file = row?.file === undefined ? now.file : row.file;
    const together = row?.together === undefined ? now.together : row.together;
    const isShipped = file === shipped.file && together === shipped.together;
    return isShipped ? [] : [[code, { file, together }]];
  });
  return Object.fromEntries(kept) as OwnLimits;
}

export const ownLimits = (json: string | null): OwnLimits =>
  json === null ? {} : (JSON.parse(json) as OwnLimits);

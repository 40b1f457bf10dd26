import { ApiProperty } from '@nestjs/swagger';
import { channelLimits, ownLimits, type ChannelLimit } from './channels.rules.js';
import { CHANNEL_CODES, type ChannelCode, type Confidence } from './channels.js';
import type { Logo } from './logo.entity.js';
import type { Organisation } from './organisation.entity.js';
import type { Signatory } from './signatory.entity.js';

export interface SettingsRecord {
  readonly organisation: Organisation;
  readonly signatories: readonly Signatory[];
  readonly logo: Logo | null;
}

const Text = () => ApiProperty();
const Unset = () => ApiProperty({ type: String, nullable: true });
const Day = () => ApiProperty({ type: String, format: 'date', nullable: true });
const Bytes = () =>
  ApiProperty({ type: 'integer', nullable: true, description: 'Null where no limit is known.' });

export class SignatoryJson {
  @ApiProperty({ format: 'uuid' }) id: string;
  @Text() name: string;
  @Text() function: string;
  @Day() activeFrom: string | null;
  @Day() activeTo: string | null;
  @ApiProperty({ description: 'Signs unless somebody else is chosen.' }) isDefault: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ChannelJson {
  @ApiProperty({ enum: CHANNEL_CODES }) channel: ChannelCode;
  @Bytes() fileBytes: number | null;
  @Bytes() togetherBytes: number | null;
  @ApiProperty({ description: 'Of the shipped numbers.' }) source: string;
  @ApiProperty({ enum: ['high', 'medium', 'low'] }) confidence: Confidence;
  @ApiProperty({ description: 'Whether the house has set its own.' }) isOwn: boolean;
}

export class LogoJson {
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty({ type: 'integer' }) width: number;
  @ApiProperty({ type: 'integer' }) height: number;
  @ApiProperty({ description: 'Of the PNG, in hex.' }) sha256: string;
}

export class SettingsJson {
  @Text() name: string;
  @Unset() legalForm: string | null;
  @Text() address: string;
  @Unset() mailAddress: string | null;
  @Unset() domiciliation: string | null;
  @Text() city: string;
  @Text() email: string;
  @Text() telephone: string;
  @Text() controller: string;
  @Unset() rightsContact: string | null;
  @Unset() partnerAddress: string | null;
  @ApiProperty({ example: 'HRO' }) referencePrefix: string;
  @Unset() footerFr: string | null;
  @Unset() footerEn: string | null;
  @Unset() noticeFr: string | null;
  @Unset() noticeEn: string | null;
  @ApiProperty({ type: [ChannelJson] }) channels: ChannelJson[];
  @ApiProperty({ type: [SignatoryJson] }) signatories: SignatoryJson[];
  @ApiProperty({ type: LogoJson, nullable: true }) logo: LogoJson | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export function settingsJson({ organisation, signatories, logo }: SettingsRecord): SettingsJson {
  const { id: _id, signatoryId, logoId: _logoId, channels, ...told } = organisation;
  return {
    ...told,
    channels: channelLimits(ownLimits(channels)).map(channelJson),
    signatories: signatories.map((each) => signatoryJson(each, signatoryId)),
    logo: logo && { bytes: logo.bytes, width: logo.width, height: logo.height, sha256: logo.sha256 },
  };
}

export const signatoryJson = (signatory: Signatory, defaultId: string | null): SignatoryJson => ({
  ...signatory,
  isDefault: signatory.id === defaultId,
});

function channelJson(channel: ChannelLimit): ChannelJson {
  const { shipped: _, ...told } = channel;
  return told;
}

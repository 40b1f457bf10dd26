import {
  DayField,
  EmailAddress,
  Flag,
  NestedList,
  Text,
  Version,
  Whole,
  Check,
  Choice,
  Code,
  WayToReach,
} from '../platform/forms/fields.js';
import { changing } from '../platform/forms/changing.js';
import { CHANNEL_CODES, type ChannelCode } from './channels.js';

const Address = (clearable = false) => Text({ max: 1000, lines: 8, clearable });

/** Who the association is, on paper and before the law. */
export class OrganisationFields {
  @Text({ max: 200 }) name: string;
  @Text({ max: 200, clearable: true }) legalForm?: string | null;
  @Address() address: string;
  @Address(true) mailAddress?: string | null;
  @Address(true) domiciliation?: string | null;
  @Text({ max: 120 }) city: string;
  @EmailAddress() email: string;
  @WayToReach({ max: 60 }) telephone: string;
  @Text({ max: 200 }) controller: string;
  @Text({ max: 500, lines: 6, clearable: true }) rightsContact?: string | null;
  @Address(true) partnerAddress?: string | null;
  @Code({ max: 5, example: 'HRO' }) referencePrefix: string;
}
export class OrganisationForm extends OrganisationFields {
  @Version() version: number;
}

const Footer = () => Text({ max: 300, clearable: true });
const Notice = () => Text({ max: 1500, multiline: true, clearable: true });

/** Its own sentences, in both languages or in none. */
export class TextsForm {
  @Footer() footerFr?: string | null;
  @Footer() footerEn?: string | null;
  @Notice() noticeFr?: string | null;
  @Notice() noticeEn?: string | null;
  @Version() version: number;
}

/** In megabytes of 10⁶ bytes; emptied where no limit is known. */
export class ChannelForm {
  @Choice(CHANNEL_CODES) channel: ChannelCode;
  @Whole({ min: 1, max: 100_000, clearable: true }) file?: number | null;
  @Whole({ min: 1, max: 100_000, clearable: true }) together?: number | null;
}
const Channels = (optional = false) => NestedList(() => ChannelForm, { max: CHANNEL_CODES.length, optional });
export class ChannelsForm {
  @Channels() channels: ChannelForm[];
  @Version() version: number;
}

/** All of it at once, for programs. */
export class SettingsChange extends changing(OrganisationFields) {
  @Footer() footerFr?: string | null;
  @Footer() footerEn?: string | null;
  @Notice() noticeFr?: string | null;
  @Notice() noticeEn?: string | null;
  @Channels(true) channels?: ChannelForm[];
}

const ends = ({ activeFrom, activeTo }: { activeFrom?: string | null; activeTo?: string | null }) =>
  activeFrom && activeTo && activeTo < activeFrom ? { key: 'settings.endsBeforeItBegins' } : undefined;

export class SignatoryForm {
  @Text({ max: 120 }) name: string;
  @Text({ max: 120 }) function: string;
  @DayField({ clearable: true, description: 'First day.' }) activeFrom?: string | null;
  @Check<SignatoryForm>(ends)
  @DayField({ clearable: true, description: 'Last day.' })
  activeTo?: string | null;
  @Flag({ description: 'Signs unless somebody else is chosen.' }) isDefault: boolean;
}
/** A page sends all of it. */
export class SignatoryPageForm extends SignatoryForm {
  @Version() version: number;
}
export class SignatoryChange extends changing(SignatoryForm) {}

import type { Action } from '../access/permissions.js';
import type { FormClass } from '../platform/forms/field.js';
import { CHANNELS } from './channels.js';
import { MEGABYTE, channelLimits, ownLimits, type TypedLimit } from './channels.rules.js';
import type { Organisation } from './organisation.entity.js';
import { ChannelsForm, OrganisationForm, TextsForm, type SettingsChange } from './settings.forms.js';

/** One page of the settings with one form. All of them change the one row, and so have one version. */
export interface Section {
  readonly template: string;
  readonly path: string;
  readonly action: Action;
  readonly form: FormClass<SettingsChange>;
  /** What the form begins with. */
  readonly begin: (organisation: Organisation) => object;
  /** As a stale edit shows it, value by value; `labels` is the key below which each has its words. */
  readonly shown: (values: object) => object;
  readonly labels: string;
}

const asTyped = (values: object): object => values;

/** "32 / 100": of one file, of all together; a dash where no limit is known. */
const shownLimits = (values: object): object =>
  Object.fromEntries(
    ((values as { channels?: TypedLimit[] }).channels ?? []).map(({ channel, file, together }) => [
      channel,
      `${file ?? '–'} / ${together ?? '–'}`,
    ]),
  );

const megabytes = (bytes: number | null): number | null => (bytes === null ? null : bytes / MEGABYTE);
const channelsOf = (organisation: Organisation): object => ({
  version: organisation.version,
  channels: channelLimits(ownLimits(organisation.channels)).map(({ channel, fileBytes, togetherBytes }) => ({
    channel,
    file: megabytes(fileBytes),
    together: megabytes(togetherBytes),
  })),
});

export const SECTIONS = {
  organisation: {
    template: 'settings/show',
    path: '/settings',
    action: 'settings.edit',
    form: OrganisationForm,
    begin: (organisation) => ({ ...organisation }),
    shown: asTyped,
    labels: 'settings.fields',
  },
  texts: {
    template: 'settings/texts',
    path: '/settings/texts',
    action: 'settings.edit',
    form: TextsForm,
    begin: (organisation) => ({ ...organisation }),
    shown: asTyped,
    labels: 'settings.fields',
  },
  channels: {
    template: 'settings/channels',
    path: '/settings/channels',
    action: 'channels.edit',
    form: ChannelsForm,
    begin: channelsOf,
    shown: shownLimits,
    labels: 'settings.channels.names',
  },
} as const satisfies Record<string, Section>;
export type SectionKey = keyof typeof SECTIONS;

/** The pages of the settings, in their order. */
const PLACES = [
  '/settings',
  '/settings/letterhead',
  '/settings/signatories',
  '/settings/texts',
  '/settings/channels',
];

/** For the row of tabs. */
export const tabsOn = (path: string) =>
  PLACES.map((href) => ({
    key: `settings.tabs.${href === '/settings' ? 'organisation' : href.slice('/settings/'.length)}`,
    href,
    current: href === path,
  }));

/** What the page says of each channel beside its two numbers. */
export const channelRows = () =>
  CHANNELS.map(({ code, source, confidence }) => ({ code, source, confidence }));

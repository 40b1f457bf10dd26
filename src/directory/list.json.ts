import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '../platform/forms/fields.js';
import type { ListItem } from './list-item.entity.js';
import { MoreForm } from './list.forms.js';
import { itemOfRow } from './loading.rules.js';
import { LIST_NAMES } from './lists.js';

const maybe = { type: String, nullable: true } as const;

/** An entry of a list. */
export class ListItemJson {
  @ApiProperty({ enum: LIST_NAMES }) list: string;
  @ApiProperty({ example: 'V03', description: 'What records hold; never changed.' }) code: string;
  @ApiProperty() fr: string;
  @ApiProperty() en: string;
  @ApiProperty({ ...maybe, description: 'Code of the entry above.' }) parent: string | null;
  @ApiProperty({ ...maybe, format: 'date' }) activeFrom: string | null;
  @ApiProperty({ ...maybe, format: 'date', description: 'Last day on which it is offered.' })
  activeTo: string | null;
  @Nested(() => MoreForm) more: MoreForm;
  @ApiProperty({ type: 'integer' }) version: number;
}

export function listItemJson(row: ListItem): ListItemJson {
  const { code, fr, en, parent, activeFrom, activeTo, more } = itemOfRow(row);
  return {
    list: row.list,
    code,
    fr,
    en,
    parent,
    activeFrom,
    activeTo,
    more: { ...more },
    version: row.version,
  };
}

import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Whole } from '../forms/fields.js';

/** `?page=1&perPage=50`; a list's own filters extend it. */
export class Paging {
  @Whole({ min: 1, max: 1_000_000, optional: true, description: 'From 1.' }) page: number = 1;
  @Whole({ min: 1, max: 100, optional: true }) perPage: number = 50;
}

/** What a list answers. */
export interface PageOf<T> {
  items: T[];
  total: number;
  page: number;
  perPage: number;
}

const made = new Map<Type<unknown>, Type<PageOf<unknown>>>();

/** The class of a page of records, for `@Answers(200, pageOf(CaseJson))`: `CaseJsonPage` in the document. */
export function pageOf<T>(shape: Type<T>): Type<PageOf<T>> {
  const known = made.get(shape);
  if (known) return known as Type<PageOf<T>>;
  class Page {
    @ApiProperty({ type: () => shape, isArray: true }) items: T[];
    @ApiProperty({ type: 'integer', minimum: 0 }) total: number;
    @ApiProperty({ type: 'integer', minimum: 1 }) page: number;
    @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 }) perPage: number;
  }
  Object.defineProperty(Page, 'name', { value: `${shape.name}Page` });
  made.set(shape, Page);
  return Page;
}

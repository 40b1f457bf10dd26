import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart } from '../cases/case-header.service.js';

/** The tab of a case under which its testimonies stand. */
@Injectable()
export class TestimoniesTab extends CaseHeaderPart implements OnModuleInit {
  readonly tab = {
    key: 'testimonies.tab',
    action: 'testimony.read',
    path: 'testimonies',
    order: 200,
  } as const;
  override readonly acts = {
    testimony: { key: 'testimonies.begin', action: 'testimony.record', path: 'testimonies/new' },
    translation: { key: 'testimonies.act', action: 'translation.record', path: 'testimonies' },
  } as const;
  constructor(private readonly header: CaseHeader) {
    super();
  }

  onModuleInit(): void {
    this.header.register(this);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart, type CaseTab } from './case-header.service.js';

class OwnTab extends CaseHeaderPart {
  constructor(readonly tab: CaseTab) {
    super();
  }
}

/** The tabs of this room: what stands first, and what stands last. */
@Injectable()
export class OwnTabs implements OnModuleInit {
  constructor(private readonly header: CaseHeader) {}

  onModuleInit(): void {
    this.header.register(new OwnTab({ key: 'cases.tabs.summary', action: 'case.read', path: '', order: 0 }));
    this.header.register(
      new OwnTab({ key: 'cases.tabs.team', action: 'case.team', path: 'team', order: 800 }),
    );
    this.header.register(
      new OwnTab({ key: 'cases.tabs.journal', action: 'case.journal', path: 'journal', order: 900 }),
    );
  }
}

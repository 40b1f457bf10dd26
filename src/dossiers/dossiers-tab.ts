import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart, type CaseTab } from '../cases/case-header.service.js';

/** The tab of this room. Staff has no page of a case: it finds what is printed on a list of its own. */
@Injectable()
export class DossiersTab extends CaseHeaderPart implements OnModuleInit {
  readonly tab: CaseTab = { key: 'dossiers.tab', action: 'dossier.compose', path: 'dossiers', order: 500 };
  constructor(private readonly header: CaseHeader) {
    super();
  }

  onModuleInit(): void {
    this.header.register(this);
  }
}

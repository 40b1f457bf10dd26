import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart, type CaseTab } from '../cases/case-header.service.js';

/** The tab of this room. Staff has no page of a case: it finds what is printed on a list of its own. */
@Injectable()
export class DossiersTab extends CaseHeaderPart implements OnModuleInit {
  readonly tab: CaseTab = { key: 'dossiers.tab', action: 'dossier.compose', path: 'dossiers', order: 500 };
  override readonly acts = {
    referral: {
      key: 'dossiers.actReferral',
      action: 'dossier.compose',
      path: 'dossiers/new?template=orientation-cabane',
    },
    preparation: { key: 'dossiers.compose', action: 'dossier.compose', path: 'dossiers/new' },
    filed: { key: 'dossiers.actPosting', action: 'dossier.compose', path: 'dossiers' },
  } as const;
  constructor(private readonly header: CaseHeader) {
    super();
  }

  onModuleInit(): void {
    this.header.register(this);
  }
}

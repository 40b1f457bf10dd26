import { Injectable } from '@nestjs/common';
import { CaseHeader, CaseHeaderPart, type CaseTab } from '../cases/case-header.service.js';

/** The documents' tab in the header of a case. */
@Injectable()
export class DocumentsTab extends CaseHeaderPart {
  override readonly tab: CaseTab = {
    key: 'documents.tab',
    action: 'document.read',
    path: 'documents',
    order: 400,
  };

  override readonly acts = {
    evidence: { key: 'documents.addTitle', action: 'document.add', path: 'documents#add' },
    follow_up: { key: 'documents.actAnswer', action: 'document.add', path: 'documents#add' },
    outcome: { key: 'documents.actAnswer', action: 'document.add', path: 'documents#add' },
  } as const;

  constructor(header: CaseHeader) {
    super();
    header.register(this);
  }
}

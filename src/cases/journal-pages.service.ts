import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Language } from '../platform/views/language.js';
import { translate } from '../platform/views/translate.js';
import type { JournalLine } from './case-journal.service.js';
import { folded } from './journal.fold.js';
import { journalModel } from './journal.words.js';

/** A case's journal in words, with the names of those who joined and left. */
@Injectable()
export class JournalPages {
  constructor(private readonly accounts: AccountsService) {}

  async model(lines: readonly JournalLine[], language: Language) {
    const told = lines
      .flatMap(({ details }) => [details['joined'], details['left']])
      .filter((id) => typeof id === 'string');
    const names = await this.accounts.names(told);
    return folded(lines).map(({ line, count }) => {
      const { what, ...entry } = journalModel(line, language, names);
      const times = () => translate(language, 'cases.journal.times', { what, count });
      return { ...entry, what: count > 1 ? times() : what };
    });
  }
}

import type { BodyModel, SenderModel } from '../dossier.model.js';
import { linesOf } from '../letter.model.js';
import { lawyerOf } from '../letter-parts.js';
import { sendersOf } from './paper-base.js';
import type { Told } from './told.js';

type Addresses = Pick<BodyModel, 'senders' | 'lawyer' | 'addressMissing' | 'declared' | 'atThirdParty'>;

/** Who complains, and at which address the prosecutor may write (CPP 40-4-1): no letter declares one that is not there. */
export function addressesIn(told: Told): Addresses {
  const senders = sendersOf(told);
  const atLawyers = linesOf(told.letter.lawyer?.address).length > 0;
  const declared = atLawyers ? 'lawyer' : declaredBy(senders);
  return {
    senders,
    lawyer: lawyerOf(told.letter, senders),
    addressMissing:
      !atLawyers && senders.some(({ confidential, hasAddress }) => !confidential && !hasAddress),
    declared,
    atThirdParty: atLawyers || senders.some(({ addressLines }) => addressLines.some(isAtAnother)),
  };
}

function declaredBy(senders: readonly SenderModel[]): BodyModel['declared'] {
  if (senders.some(({ confidential }) => confidential))
    return senders.some(({ hasAddress }) => hasAddress) ? 'sealed' : null;
  const addresses = new Set(senders.map(({ addressLines }) => addressLines.join('\n')));
  return addresses.size > 1 ? 'severalAbove' : 'above';
}

/** Whether a line says that somebody else lives there: nothing else of a record tells it. */
const isAtAnother = (line: string): boolean => /^(?:chez|c\/o)\s/iu.test(line);

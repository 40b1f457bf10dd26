import { Text } from '../platform/forms/fields.js';

export class ApprovalWithdrawalForm {
  @Text({ max: 1000, lines: 20 }) reason: string;
}

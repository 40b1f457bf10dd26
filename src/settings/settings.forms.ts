import { EmailAddress, Text, Version } from '../platform/forms/fields.js';

export class OrganisationForm {
  @Text({ max: 200 }) name: string;
  @Text({ max: 1000, multiline: true }) address: string;
  @Text({ max: 120 }) city: string;
  @EmailAddress() email: string;
  @Text({ max: 60 }) telephone: string;
  @Text({ max: 200 }) controller: string;
  @Text({ max: 120 }) signatoryName: string;
  @Text({ max: 120 }) signatoryFunction: string;
  @Version() version: number;
}

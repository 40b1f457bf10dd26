import { Global, Module } from '@nestjs/common';
import { NameIndex } from './name-index.js';
import { PeopleService } from './people.service.js';

@Global()
@Module({ providers: [PeopleService, NameIndex], exports: [PeopleService] })
export class PeopleModule {}

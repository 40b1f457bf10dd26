import type { Server } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/**
 * Node cuts off any request whose body takes longer than five minutes: two gigabytes from a telephone take hours.
 * What guards against senders that stand still are the time for the headers (http/connections.ts), the minute for
 * bodies that nobody receives as files (http/haste.ts) and the silence that an upload may keep.
 */
@Injectable()
export class PatientServer implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    (this.host.httpAdapter.getHttpServer() as Server).requestTimeout = 0;
  }
}

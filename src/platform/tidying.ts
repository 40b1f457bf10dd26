import { Injectable, type OnModuleInit } from '@nestjs/common';
import { clearSnapshots } from './backup/snapshot.js';
import { sweepPrivateFolders } from './printing/private-folder.js';
import { Settled } from './settled.js';

/** Takes away, at the start, what a killed service or a killed backup could not: all of it is sealed or in memory. */
@Injectable()
export class Tidying implements OnModuleInit {
  constructor(private readonly settled: Settled) {}

  async onModuleInit(): Promise<void> {
    sweepPrivateFolders();
    await clearSnapshots(this.settled.dataDir);
  }
}

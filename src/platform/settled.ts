/** The part of the configuration that the rooms may see. */
export class Settled {
  constructor(
    readonly dataDir: string,
    /** Origin under which browsers reach the service. */
    readonly publicUrl: string,
    readonly demo: boolean,
  ) {}

  /** Whether cookies may only travel over https. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

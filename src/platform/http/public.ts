import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'recours:public';

/** Opens a route to whoever is not signed in. Everything else is closed. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

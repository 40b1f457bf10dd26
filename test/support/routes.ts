import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** Every route of the running application, `GET /api/cases/:ref`; assets aside. */
export function routesOf(app: NestExpressApplication): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return stack
    .flatMap(({ route }) =>
      route
        ? [route.path]
            .flat()
            .flatMap((path) => Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`))
        : [],
    )
    .filter((route) => !route.includes(' /assets/'));
}

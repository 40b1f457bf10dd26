import type { INestApplication, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { PUBLIC } from '../http/public.js';

export const operationId = (controller: string, method: string): string =>
  `${controller.replace(/(Api)?Controller$/, '')}.${method}`;

/** The operations that whoever is not signed in may call: the document says so from the very mark that the gate reads. */
export function publicOperations(app: INestApplication): Set<string> {
  const found = new Set<string>();
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Type<unknown>;
      const methods = controller.prototype as Record<string, object>;
      for (const name of scanner.getAllMethodNames(methods)) {
        const marks = [methods[name], controller].filter((mark) => mark !== undefined);
        if (marks.some((mark) => Reflect.getMetadata(PUBLIC, mark) === true))
          found.add(operationId(controller.name, name));
      }
    }
  }
  return found;
}

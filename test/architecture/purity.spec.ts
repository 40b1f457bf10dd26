import { asksTheClock, impurities, mustBePure } from './purity.js';
import { sourcesIn } from './source.js';

const rule = (text: string) => impurities([{ path: 'cases/case.rules.ts', text }]);

describe('the purity of rules, workflows and permissions', () => {
  it('is kept by every one of them, and by all that they import', () => {
    expect(impurities(sourcesIn('src', '.ts'))).toEqual([]);
  });

  it('is asked of rules, workflows and the room of access, and of nobody else', () => {
    const paths = [
      'cases/case.rules.ts',
      'cases/case.workflow.ts',
      'access/may.ts',
      'cases/cases.service.ts',
    ];
    expect(paths.filter(mustBePure)).toEqual(paths.slice(0, 3));
  });

  it('is lost with a framework, the file system or any package that was not allowed', () => {
    expect(rule(`import { Injectable } from '@nestjs/common';`)).toEqual([
      'cases/case.rules.ts imports @nestjs/common',
    ]);
    expect(rule(`import fs from 'node:fs';`)).toEqual(['cases/case.rules.ts imports node:fs']);
    expect(rule(`const { Entity } = await import('typeorm');`)).toEqual([
      'cases/case.rules.ts imports typeorm',
    ]);
  });

  it('is lost through a file that a rule imports, however far down', () => {
    const sources = [
      { path: 'cases/case.rules.ts', text: `import { a } from '../platform/a.js';` },
      { path: 'platform/a.ts', text: `import { b } from './b.js';` },
      { path: 'platform/b.ts', text: `import { readFileSync } from 'node:fs';` },
      { path: 'platform/apart.ts', text: `import puppeteer from 'puppeteer';` },
    ];
    expect(impurities(sources)).toEqual(['platform/b.ts imports node:fs']);
  });

  it('is not lost with a type, nor with a hash', () => {
    expect(
      rule(`import type { Repository } from 'typeorm'; import { type Request } from 'express';`),
    ).toEqual([]);
    expect(rule(`import { createHmac } from 'node:crypto';`)).toEqual([]);
  });

  it('is lost by asking what time it is, not by reading a date that was handed in', () => {
    const asks = (text: string) => asksTheClock({ path: 'x.ts', text });
    expect(
      ['const a = new Date();', 'const a = new Date;', 'let a = Date.now();', 'let a = Date();'].filter(asks),
    ).toHaveLength(4);
    expect(
      ['new Date(at);', 'Date.UTC(2026, 2, 31);', '// Date.now()', 'f("new Date()");'].filter(asks),
    ).toEqual([]);
    expect(rule('export const now = () => Date.now();')).toEqual(['cases/case.rules.ts asks the clock']);
  });
});

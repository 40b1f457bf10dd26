// The rival of our start: Nest on Express and TypeORM on the same driver with our tables, and nothing else.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import SQLite from 'better-sqlite3-multiple-ciphers';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../../dist/entities.js';

class Bare {}
Module({})(Bare);
const app = await NestFactory.create(Bare, { logger: false });
await new DataSource({
  type: 'better-sqlite3',
  driver: SQLite,
  database: ':memory:',
  entities: ENTITIES,
}).initialize();
await app.listen(0, '127.0.0.1');
console.log('is ready at');

import { randomUUID } from 'node:crypto';
import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  Invalid,
  NotFound,
  NotUnderstood,
  Refusal,
  refusalJson,
  TooLarge,
  TooMany,
  Unmet,
  type Sentence,
} from '../errors.js';
import { refusalOfFault } from '../faults.js';
import { translate } from '../views/translate.js';
import { placesInCode } from '../places-in-code.js';
import { Draw } from './draw.js';
import { page } from './reply.js';
import { visitorOf } from './visitor.js';
import { wantsJson } from './wants-json.js';

/** Whatever is thrown becomes one answer: a refusal with its sentence, or a bug with a number to quote. */
@Catch()
@Injectable()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('Recours');
  constructor(private readonly draw: Draw) {}

  /** Never rejects: Nest leaves alone what an asynchronous filter rejects with, and the process would end. */
  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      // A stream broke half-way: cutting the connection is the only honest answer left.
      response.destroy();
      return;
    }
    try {
      const broken = refusalOfFault(thrown);
      if (broken) this.log.error(`${broken.code}: ${placesInCode(thrown)}`);
      const refusal = broken ?? asRefusal(thrown);
      if (refusal) await this.refuse(refusal, request, response);
      else await this.confess(thrown, request, response);
    } catch (failure) {
      // The page of the fault has a fault itself: a bare line then, never a stack.
      this.log.error(`bug while answering: ${placesInCode(failure)}`);
      if (!response.headersSent) response.status(500).type('text').send('500');
    }
  }

  private async refuse(refusal: Refusal, request: Request, response: Response): Promise<void> {
    const { language } = visitorOf(request);
    if (refusal instanceof TooMany) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
    if (wantsJson(request)) {
      response
        .status(refusal.status)
        .json(refusalJson(refusal, (key, params) => translate(language, key, params)));
      return;
    }
    const say = ({ key, params }: Sentence): string => translate(language, key, params);
    const needs =
      refusal instanceof Unmet
        ? refusal.needs
        : refusal instanceof Invalid
          ? Object.values(refusal.fields).flat()
          : [];
    await this.draw.send(
      page(
        'http/refusal',
        `http.title${refusal.status}`,
        {
          status: refusal.status,
          sentence: say(refusal.sentence),
          way: refusal.way ? say(refusal.way) : null,
          needs: needs.map(say),
        },
        { status: refusal.status },
      ),
      request,
      response,
    );
  }

  /** The number stands in the log and on the page; the log never holds the address, the body or the message's data. */
  private async confess(thrown: unknown, request: Request, response: Response): Promise<void> {
    const number = randomUUID().slice(0, 8);
    this.log.error(`bug ${number}: ${placesInCode(thrown)}`);
    const { language } = visitorOf(request);
    if (wantsJson(request)) {
      response
        .status(500)
        .json({ status: 500, error: 'bug', message: translate(language, 'http.bug', { number }), number });
    } else
      await this.draw.send(page('http/bug', 'http.title500', { number }, { status: 500 }), request, response);
  }
}

const hasStatus = (thrown: unknown): thrown is { status: number } =>
  typeof thrown === 'object' &&
  thrown !== null &&
  typeof (thrown as { status?: unknown }).status === 'number';

/** Express and Nest speak in statuses; those that a person can cause become our refusals. */
function asRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  const status =
    thrown instanceof HttpException ? thrown.getStatus() : hasStatus(thrown) ? thrown.status : 500;
  if (status === 404) return new NotFound();
  if (status === 413) return new TooLarge();
  return status >= 400 && status < 500 ? new NotUnderstood() : null;
}

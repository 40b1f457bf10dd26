import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFound } from '../platform/errors.js';
import { PREVIEW_BASE, previewAssets } from './paper-style.js';

/** The paper's style and fonts, for its preview. They change with the program: nobody keeps them. */
@Controller(PREVIEW_BASE.slice(1))
export class PaperStyleController {
  @Get('*file')
  show(@Req() request: Request, @Res() response: Response): void {
    const asset = previewAssets().get(request.path);
    if (!asset) throw new NotFound();
    response.set('Content-Type', asset.type).send(Buffer.from(asset.body));
  }
}

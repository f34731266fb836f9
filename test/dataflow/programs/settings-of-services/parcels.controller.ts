import { Controller, Inject, Post, Res } from '@nestjs/common';
import { ConfigService, type ConfigType } from '@nestjs/config';
import axios from 'axios';
import type { Response } from 'express';
import { createTransport } from 'nodemailer';
import { tracking, type Settings } from './settings';

@Controller('parcels')
export class ParcelsController {
  private readonly settings: Settings;

  constructor(
    private readonly config: ConfigService,
    @Inject(tracking.KEY) private readonly tracked: ConfigType<typeof tracking>,
  ) {
    this.settings = config.getOrThrow<Settings>('parcels');
  }

  @Post('session')
  start(@Res() res: Response) {
    const { name, cookie } = this.settings.session;
    res.cookie(name, 'parcel-visitor', { ...cookie, maxAge: 3600 });
    createTransport(this.settings.mail);
  }

  @Post('labels')
  async print() {
    await axios.post(this.config.get<string>('parcels.labels.endpoint') ?? '', { tray: 'main' });
    await axios.post(this.config.getOrThrow<string>('parcels.depots.endpoint'), { tray: 'main' });
    await axios.post(this.tracked.endpoint, { tray: 'main' });
    await axios.post(this.tracked.secured, { tray: 'main' });
  }
}

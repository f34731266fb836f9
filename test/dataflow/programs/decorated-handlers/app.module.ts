import { Module } from '@nestjs/common';
import { ExportProcessor, ImportProcessor, LabelProcessor, LostHandler, SentListener } from './handlers';
import { ParcelsController } from './parcels.controller';

@Module({
  controllers: [ParcelsController],
  providers: [SentListener, LabelProcessor, ExportProcessor, ImportProcessor, LostHandler],
})
export class AppModule {}

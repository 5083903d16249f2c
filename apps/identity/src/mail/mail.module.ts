import { Global, Module } from '@nestjs/common';
import { LetterWriter } from './letter-writer.js';
import { MailAlarm } from './mail-alarm.js';
import { MailController } from './mail.controller.js';
import { MailDelivery } from './mail-delivery.js';
import { MailService } from './mail.service.js';
import { SentMailService } from './sent-mail.service.js';

@Global()
@Module({
  controllers: [MailController],
  providers: [LetterWriter, MailAlarm, MailDelivery, MailService, SentMailService],
  exports: [MailService],
})
export class MailModule {}

import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import axios, { AxiosInstance } from 'axios';

class WebhookDto {
  url!: string;
  tenant!: string;
}

@Injectable()
export class WebhookService {
  private readonly client: AxiosInstance = axios.create({ baseURL: 'https://hooks.example.com' });

  constructor(private readonly http: HttpService) {}

  register(dto: WebhookDto) {
    // finding: server-side-request-forgery
    return this.http.post(dto.url, { type: 'ping' });
  }

  notify(dto: WebhookDto) {
    // ok: server-side-request-forgery
    return this.client.post(`/tenants/${dto.tenant}/events`, { url: dto.url });
  }

  tenant(dto: WebhookDto) {
    // finding: server-side-request-forgery
    return axios.get(`https://${dto.tenant}/api/status`);
  }
}

@Controller('webhooks')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Post()
  create(@Body() dto: WebhookDto) {
    return this.webhooks.register(dto);
  }

  @Post('notify')
  notify(@Body() dto: WebhookDto) {
    return this.webhooks.notify(dto);
  }

  @Post('tenant')
  tenant(@Body() dto: WebhookDto) {
    return this.webhooks.tenant(dto);
  }
}

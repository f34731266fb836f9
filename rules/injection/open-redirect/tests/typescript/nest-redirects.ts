import { Controller, Get, Query, Redirect } from '@nestjs/common';

class GoQuery {
  next?: string;
}

@Controller('links')
export class LinksController {
  @Get('go')
  @Redirect()
  go(@Query() query: GoQuery) {
    // finding: open-redirect
    return { url: query.next ?? '/', statusCode: 302 };
  }

  @Get('moved')
  @Redirect('https://shop.example.net', 301)
  async moved(@Query('to') to: string) {
    // finding: open-redirect
    if (to) return { url: to };
  }

  @Get('product')
  @Redirect()
  product(@Query('id') id: string) {
    // ok: open-redirect
    return { url: `/products/${id}`, statusCode: 302 };
  }

  @Get('home')
  @Redirect()
  home(@Query('reason') reason: string) {
    // ok: open-redirect
    return { url: '/home', reason };
  }

  @Get('inside')
  @Redirect()
  inside(@Query('next') next: string) {
    const target = new URL(next, 'https://shop.example.net');
    // ok: open-redirect
    return { url: target.origin === 'https://shop.example.net' ? target.href : '/' };
  }

  @Get('preview')
  preview(@Query('url') url: string) {
    // ok: open-redirect
    return { url };
  }
}

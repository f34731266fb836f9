import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { PartialType } from '@nestjs/mapped-types';
import { IsEnum, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';

enum Order {
  Up = 'ASC',
  Down = 'DESC',
}

class PageDto {
  @IsOptional()
  @IsIn(['name', 'created_at'])
  sort: string = 'name';

  @IsOptional()
  @IsEnum(Order)
  order: Order = Order.Up;

  @IsInt()
  size: any;
}

class SearchDto extends PageDto {
  @IsString()
  @MaxLength(40)
  column: string = 'name';

  @IsUUID()
  owner: string;

  @Matches(/^[a-z_]+$/)
  group: string;

  @Matches(/[a-z]+/)
  label: string;
}

class PatchDto extends PartialType(SearchDto) {}

@Controller('parcels')
export class ParcelsController {
  constructor(private readonly db: DataSource) {}

  @Get()
  list(@Query() query: SearchDto) {
    // ok: sql-injection
    return this.db.query(`SELECT id FROM parcels ORDER BY ${query.sort} ${query.order} LIMIT ${query.size}`);
  }

  @Get('by')
  by(@Query() { sort, column }: SearchDto) {
    // ok: sql-injection
    this.db.query(`SELECT id FROM parcels ORDER BY ${sort}`);
    // finding: sql-injection
    return this.db.query(`SELECT id FROM parcels ORDER BY ${column}`);
  }

  @Get('grouped')
  grouped(@Query() query: SearchDto) {
    // ok: sql-injection
    this.db.query(`SELECT ${query.group} FROM parcels WHERE owner = '${query.owner}'`);
    // a length is no check, nor is a pattern that may match a part
    // finding: sql-injection
    this.db.query(`SELECT ${query.column} FROM parcels`);
    // finding: sql-injection
    return this.db.query(`SELECT ${query.label} FROM parcels`);
  }

  @Post()
  patch(@Body() body: PatchDto) {
    // ok: sql-injection
    this.db.query(`SELECT id FROM parcels ORDER BY ${body.sort}`);
    // finding: sql-injection
    return this.db.query(`SELECT id FROM parcels WHERE label = '${body.label}'`);
  }

  @Get('typed')
  async typed(@Query('name') name: string) {
    // finding: sql-injection
    const rows = await this.db.query<{ id: string }[]>(`SELECT id FROM parcels WHERE name = '${name}'`);
    // ok: sql-injection
    const safe = await this.db.query<{ id: string }[]>('SELECT id FROM parcels WHERE name = $1', [name]);
    return { rows, safe };
  }
}

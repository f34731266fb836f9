import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, Repository } from 'typeorm';
import { Article } from './article.entity';

interface SearchDto {
  title: string;
  page: number;
}

@Controller('articles')
export class ArticleController {
  constructor(
    @InjectRepository(Article) private readonly articles: Repository<Article>,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  async list(@Query('author') author: string) {
    // finding: sql-injection
    return this.dataSource.query(`SELECT * FROM article WHERE author = '${author}'`);
  }

  @Get('safe')
  async listSafely(@Query('author') author: string) {
    // ok: sql-injection
    return this.dataSource.query('SELECT * FROM article WHERE author = $1', [author]);
  }

  @Post('search')
  async search(@Body() dto: SearchDto) {
    const query = this.articles.createQueryBuilder('article');
    // finding: sql-injection
    query.where(`article.title LIKE '%${dto.title}%'`);
    return query.getMany();
  }

  @Post('search-safe')
  async searchSafely(@Body() dto: SearchDto) {
    const query = this.articles.createQueryBuilder('article');
    // ok: sql-injection
    query.where('article.title LIKE :title', { title: `%${dto.title}%` });
    return query.getMany();
  }

  @Get(':id')
  async one(@Param('id', ParseIntPipe) id: number) {
    // ok: sql-injection
    return this.articles.query(`SELECT * FROM article WHERE id = ${id}`);
  }

  @Get('ordered/:column')
  async ordered(@Param('column') column: 'title' | 'author') {
    // a written type checks nothing at run time
    // finding: sql-injection
    return this.articles.query('SELECT * FROM article ORDER BY ' + column);
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { IsString, Length, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import Joi from 'joi';
import { z } from 'zod';

const Comment = z.object({
  short: z.string().min(1).max(200).optional(),
  long: z.string().min(1),
  huge: z.string().max(50_000_000),
});

export function comment(req: Request, res: Response): void {
  const { short, long, huge } = Comment.parse(req.body);
  // ok: polynomial-regular-expression
  const a = short?.replace(/\s+$/, '');
  // finding: polynomial-regular-expression
  const b = long.replace(/\s+$/, '');
  // finding: polynomial-regular-expression
  const c = huge.replace(/\s+$/, '');
  res.json({ a, b, c });
}

const Note = Joi.object({ short: Joi.string().max(200).required(), long: Joi.string().required() });

export function note(req: Request, res: Response): void {
  const { value } = Note.validate(req.body);
  // ok: polynomial-regular-expression
  const a = value.short.replace(/\s+$/, '');
  // finding: polynomial-regular-expression
  const b = value.long.replace(/\s+$/, '');
  res.json({ a, b });
}

class CreatePost {
  @IsString()
  @MaxLength(200)
  title: string;

  @Length(1, 80)
  slug: string;

  @IsString()
  text: string;
}

@Controller('posts')
export class PostsController {
  @Post()
  create(@Body() post: CreatePost): unknown {
    // ok: polynomial-regular-expression
    const title = post.title.replace(/\s+$/, '');
    // ok: polynomial-regular-expression
    const slug = post.slug.replace(/-+$/, '');
    // finding: polynomial-regular-expression
    const text = post.text.replace(/\s+$/, '');
    return { title, slug, text };
  }
}

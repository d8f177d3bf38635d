import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf, type Language } from './language.rules.js';
import { documentedHeader } from './parameter-marks.js';

/** The language in which sentences are read: that of `Accept-Language`, Chinese without one. */
export const ReaderLanguage: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
  [
    documentedHeader({
      name: 'Accept-Language',
      required: false,
      description: '句子的语言，默认中文 · language of the sentences, Chinese by default',
      example: 'en',
    }),
  ],
);

import { z } from 'zod';
import { printCitation } from '#law/citation.ts';
import type { AnyProcedure } from '#platform/procedure/procedure.ts';
import type { Registry } from '#platform/procedure/registry.ts';
import { UPLOAD_OPERATION } from './upload.ts';

/** The OpenAPI 3.1 document of every procedure, made from the registry alone. */
export function openApiDocument(registry: Registry, baseUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sân Đình',
      version: '1',
      description:
        'Mỗi thủ tục là một việc; gọi bằng POST với mã truy cập. / Each procedure is one verb, called by POST with an API token.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ token: [] }],
    paths: {
      '/files': {
        post: {
          ...UPLOAD_OPERATION,
          parameters: [IDEMPOTENCY_KEY],
          responses: responses({ type: 'object' }),
        },
      },
      ...Object.fromEntries(
        registry.all.map((procedure) => [
          `/${procedure.name.replace('.', '/')}`,
          { post: operation(procedure) },
        ]),
      ),
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  };
}

function operation(procedure: AnyProcedure) {
  const basis = procedure.basis.map((citation) => printCitation(citation, 'vi'));
  return {
    operationId: procedure.name,
    summary: procedure.title.vi,
    description: [procedure.title.en, ...basis].join('. '),
    tags: [procedure.name.split('.')[0]],
    'x-effect': procedure.effect,
    'x-basis': basis,
    'x-access': procedure.access.grants,
    ...(procedure.effect === 'write' ? { parameters: [IDEMPOTENCY_KEY] } : {}),
    requestBody: { required: true, content: json(schemaOf(procedure.input, 'input')) },
    responses: responses(schemaOf(procedure.output, 'output')),
  };
}

function responses(answer: object) {
  return {
    200: { description: 'OK', content: json(answer) },
    default: {
      description: 'Refusal (RFC 9457)',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

function json(schema: object) {
  return { 'application/json': { schema } };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'UUID made by the caller; the same key again gets the first answer again.',
  schema: { type: 'string', format: 'uuid' },
};

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    basis: { type: 'string', description: 'The rule on which the refusal rests.' },
    field: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

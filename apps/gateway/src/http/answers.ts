import { Header, HttpCode, applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Rpc } from '@selaras/contracts';

interface RouteWords {
  summary: string;
  description?: string;
  status?: number;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** What a route answers: the contract's own answer, handed through as bytes. Also writes the OpenAPI operation. */
export function Answers(contract: Rpc<object, object>, { summary, description, status = 200 }: RouteWords) {
  return applyDecorators(
    ApiOperation({ summary, description, operationId: operationOf(contract.subject) }),
    ApiResponse({ status, type: contract.response }),
    ApiResponse({ status: 'default', description: 'RFC 9457 problem', content: PROBLEM_CONTENT }),
    ...(contract.writes
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            description: 'The same key with the same body changes things once and gets the same answer',
          }),
        ]
      : []),
    HttpCode(status),
    Header('content-type', JSON_TYPE),
  );
}

export const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDocument' } },
};

/** `rpc.registry.applications.list` → `applications_list` */
const operationOf = (subject: string): string => subject.split('.').slice(2).join('_').replaceAll('-', '_');

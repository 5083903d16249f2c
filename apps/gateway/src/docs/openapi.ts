import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDocument } from '../http/problem-document.js';

/** The public API as OpenAPI, made from the contracts' classes: the web's types are generated from it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Selaras')
    .setDescription(
      'API publik satu simpul Selaras. Mesin masuk di /oidc/token (client credentials); peramban dengan kuki sesi. Kesalahan berbentuk application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Token dari /oidc/token' })
    .build();
  return SwaggerModule.createDocument(app, frame, { extraModels: [ProblemDocument] });
}

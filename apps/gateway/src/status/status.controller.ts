import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { CallContext } from '@selaras/platform';
import { PROBLEM_CONTENT } from '../http/answers.js';
import { Call } from '../http/call.js';
import { NodeStatus, StatusWarnings } from './status.dto.js';
import { StatusService } from './status.service.js';

@ApiTags('Keadaan')
@Controller('api/status')
export class StatusController {
  constructor(private readonly status: StatusService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Keadaan simpul, untuk administrator', operationId: 'status_get' })
  @ApiResponse({ status: 200, type: NodeStatus })
  @ApiResponse({ status: 'default', description: 'RFC 9457 problem', content: PROBLEM_CONTENT })
  get(@Call() call: CallContext): Promise<NodeStatus> {
    return this.status.get(call);
  }

  @Get('warnings')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Yang perlu diketahui administrator sekarang', operationId: 'status_warnings' })
  @ApiResponse({ status: 200, type: StatusWarnings })
  @ApiResponse({ status: 'default', description: 'RFC 9457 problem', content: PROBLEM_CONTENT })
  warnings(@Call() call: CallContext): Promise<StatusWarnings> {
    return this.status.warnings(call);
  }
}

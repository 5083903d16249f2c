import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RunJobAnswer, jobs } from '@selaras/contracts';
import { Bus, Problem, type CallContext } from '@selaras/platform';
import { Call } from '../http/call.js';
import { NodeJobs, RunNodeJob, WORKING_SERVICES, type NodeJobView } from './jobs.messages.js';

@ApiTags('Pekerjaan')
@Controller('api/jobs')
export class JobsController {
  constructor(private readonly bus: Bus) {}

  @Get()
  @ApiOperation({ summary: 'Apa yang berjalan sendiri pada node ini', operationId: 'jobs_list' })
  @ApiResponse({ status: 200, type: NodeJobs })
  async list(@Call() call: CallContext): Promise<NodeJobs> {
    const missing: string[] = [];
    const answers = await Promise.all(
      WORKING_SERVICES.map(async (service): Promise<NodeJobView[]> => {
        const answer = await this.bus.request(jobs[service].list, {}, call).catch((error: unknown) => {
          if (!(error instanceof Problem) || error.code !== 'common.unavailable') throw error;
          missing.push(service);
          return { items: [] };
        });
        return answer.items.map((item) => ({ ...item, service }));
      }),
    );
    return { items: answers.flat(), missing };
  }

  @Post('runs')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'Jalankan satu pekerjaan sekarang', operationId: 'jobs_run' })
  @ApiResponse({ status: 200, type: RunJobAnswer })
  run(@Body() { service, name }: RunNodeJob, @Call() call: CallContext) {
    return this.bus.requestBytes(jobs[service].run, { name }, call);
  }
}

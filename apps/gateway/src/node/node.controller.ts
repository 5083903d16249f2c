import { Controller, Get, Header, HttpCode, Inject } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isPractice } from '@selaras/platform';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';

const ZONE_LABELS: Record<GatewaySettings['TIME_ZONE'], string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

export class NodeView {
  @ApiProperty({ enum: ['regency', 'province'] })
  kind!: string;

  @ApiProperty({ description: 'Kode wilayah' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  timeZone!: string;

  @ApiProperty({ description: 'WIB, WITA or WIT' })
  zoneLabel!: string;

  @ApiProperty({ description: 'True: example people and data' })
  demo!: boolean;

  @ApiProperty({ description: 'True: a practice space, marked on every page and paper' })
  practice!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Where the practice space of this node is' })
  practiceUrl!: string | null;

  @ApiProperty({ description: 'Largest evidence file, MB' })
  evidenceMaxMb!: number;
}

@ApiTags('Simpul')
@Controller('api/node')
export class NodeController {
  constructor(@Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings) {}

  @Get()
  @HttpCode(200)
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Simpul ini', operationId: 'node_get' })
  @ApiResponse({ status: 200, type: NodeView })
  get(): NodeView {
    const { NODE_KIND, GOVERNMENT_CODE, GOVERNMENT_NAME, TIME_ZONE, DEMO, EVIDENCE_MAX_MB, PRACTICE_URL } =
      this.settings;
    return {
      kind: NODE_KIND,
      code: GOVERNMENT_CODE,
      name: GOVERNMENT_NAME,
      timeZone: TIME_ZONE,
      zoneLabel: ZONE_LABELS[TIME_ZONE],
      demo: DEMO !== 'none',
      practice: isPractice(this.settings),
      practiceUrl: PRACTICE_URL || null,
      evidenceMaxMb: EVIDENCE_MAX_MB,
    };
  }
}

import { Controller, type Type } from '@nestjs/common';
import {
  AuditFilter,
  ByAuditEntry,
  OpenAuditExport,
  UnmaskAuditEntry,
  VerifyAudit,
  auditOf,
  type Role,
} from '@selaras/contracts';
import { Access } from '../access/access.js';
import { RequestContext } from '../bus/context.js';
import { Handle } from '../bus/handle.js';
import { AuditService } from './audit.service.js';

/** Who keeps the node and who audits it; a coordinator needs the assessment's own history, not who did what when. */
const READERS: readonly Role[] = ['administrator', 'auditor'];

/** Answers for the audit trail of one service: each has its own subjects. */
export function auditController(service: string): Type<object> {
  const contracts = auditOf(service);

  @Controller()
  class AuditController {
    constructor(readonly audit: AuditService) {}

    @Access({ roles: READERS })
    @Handle(contracts.list)
    list(body: AuditFilter, _context: RequestContext) {
      return this.audit.list(body);
    }

    @Access({ roles: READERS })
    @Handle(contracts.get)
    get(body: ByAuditEntry, _context: RequestContext) {
      return this.audit.get(body);
    }

    @Access({ roles: READERS })
    @Handle(contracts.unmask)
    unmask(body: UnmaskAuditEntry, context: RequestContext) {
      return this.audit.unmask(body, context);
    }

    @Access({ roles: READERS })
    @Handle(contracts.export)
    export(body: OpenAuditExport, context: RequestContext) {
      return this.audit.openExport(body, context);
    }

    @Access({ roles: READERS })
    @Handle(contracts.verify)
    verify(body: VerifyAudit, context: RequestContext) {
      return this.audit.verify(body, context);
    }
  }
  return AuditController;
}

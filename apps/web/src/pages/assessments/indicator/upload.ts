import { readProblem, UNREACHABLE, type ApiProblem } from '@selaras/api-client';
import { noteStatus } from '../../../api/session.js';
import { currentLanguage } from '../../../i18n/language.js';

interface Upload {
  assessmentId: string;
  code: string;
  file: File;
  /** The same for the same try again, so that a file whose receipt was lost is not added twice. */
  key: string;
  onProgress: (percent: number) => void;
}

const unreachable = (): ApiProblem => readProblem(0, { code: UNREACHABLE });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Sends one evidence file and tells how far it is; `fetch` cannot say that.
 * @throws ApiProblem with the sentence that says the cure
 */
export function uploadEvidence({ assessmentId, code, file, key, onProgress }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/assessments/${encodeURIComponent(assessmentId)}/evidence`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.round((loaded / total) * 100));
    };
    request.onload = () => {
      noteStatus(request.status);
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(readProblem(request.status, parsed(request.responseText)));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(unreachable());
    // The code comes before the file: a server that streams knows it before the first byte.
    const form = new FormData();
    form.append('code', code);
    form.append('file', file, file.name);
    request.send(form);
  });
}

import { enrolPeerDirectly, interopService, nodePublicKey } from '@selaras/interop';
import { PROVISIONER, Tx, serviceDataSource, type NodeSettings } from '@selaras/platform';
import { appUrl, nodeEnvironment, readSecrets, type Env } from './node-environment.js';

interface Side {
  env: Env;
  kind: NodeSettings['NODE_KIND'];
}

/** One node's variables out of those that carry its prefix, such as REGENCY_DATA_DIR. */
function sideOf(kind: NodeSettings['NODE_KIND']): Side {
  const prefix = `${kind.toUpperCase()}_`;
  const own = Object.entries(process.env).filter(([name]) => name.startsWith(prefix));
  return { kind, env: Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])) };
}

/** Makes one node know the other: a regency sends up, its catalogue by standing release; a province receives. */
async function enrol(here: Side, there: Side): Promise<void> {
  const [own, other] = await Promise.all([nodeEnvironment(here.env), nodeEnvironment(there.env)]);
  const secrets = await readSecrets(own);
  const database = await serviceDataSource(interopService, appUrl(own, secrets, 'interop'), 2).initialize();
  try {
    const peer = {
      code: other.GOVERNMENT_CODE ?? '',
      name: other.GOVERNMENT_NAME ?? '',
      baseUrl: other.PUBLIC_URL ?? '',
      publicKey: await nodePublicKey(other.DATA_DIR ?? ''),
      sendsTo: here.kind === 'regency',
      standingRelease: here.kind === 'regency',
    };
    await database.transaction((manager) =>
      enrolPeerDirectly(new Tx(manager, PROVISIONER), own.GOVERNMENT_CODE ?? '', peer),
    );
  } finally {
    await database.destroy();
  }
}

const [regency, province] = [sideOf('regency'), sideOf('province')];
await enrol(regency, province);
await enrol(province, regency);

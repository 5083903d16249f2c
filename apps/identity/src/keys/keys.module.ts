import { Global, Module } from '@nestjs/common';
import { NODE_SETTINGS, type NodeSettings } from '@selaras/platform';
import { RsaSigningKey } from './rsa-signing-key.js';
import { OneTimeSecrets } from './secrets.js';
import { SigningKeys } from './signing-keys.js';

@Global()
@Module({
  providers: [
    OneTimeSecrets,
    {
      provide: SigningKeys,
      inject: [NODE_SETTINGS],
      useFactory: (node: NodeSettings) => SigningKeys.load(node.DATA_DIR),
    },
    {
      provide: RsaSigningKey,
      inject: [NODE_SETTINGS],
      useFactory: (node: NodeSettings) => RsaSigningKey.load(node.DATA_DIR),
    },
  ],
  exports: [OneTimeSecrets, RsaSigningKey, SigningKeys],
})
export class KeysModule {}

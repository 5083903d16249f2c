import { Module } from '@nestjs/common';
import { NODE_SETTINGS, type NodeSettings } from '@selaras/platform';
import { NodeKey, openNodeKey } from './node-key.js';

@Module({
  providers: [
    {
      provide: NodeKey,
      inject: [NODE_SETTINGS],
      useFactory: (node: NodeSettings) => openNodeKey(node.DATA_DIR),
    },
  ],
  exports: [NodeKey],
})
export class KeysModule {}

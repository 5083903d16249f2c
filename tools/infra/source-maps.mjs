import { setSourceMapsSupport } from 'node:module';

/** Stack traces name lines of our sources; libraries bring maps too, but reading them takes longer than the code. */
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });

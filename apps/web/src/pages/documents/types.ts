import type { components } from '@selaras/api-client';

type Schemas = components['schemas'];

export type LetterheadView = Schemas['LetterheadView'];
export type DecreeView = Schemas['DecreeView'];
export type Recognition = Schemas['RecognitionView'];
export type Signature = Schemas['SignatureView'];
export type SignedExtract = Schemas['SignedExtractView'];
export type SignedDocument = Schemas['SignedDocumentView'];

import type { components, paths } from '@selaras/api-client';

type Schemas = components['schemas'];

export type Node = Schemas['NodeView'];
export type Me = Schemas['Me'];
export type Position = Schemas['PositionView'];
export type Agency = Schemas['AgencyView'];
export type Person = Schemas['PersonView'];
export type InvitedPerson = Schemas['InvitedPerson'];
export type HeldPosition = Schemas['HeldPosition'];
export type Holding = Schemas['HoldingView'];
export type Seat = Schemas['SeatView'];
export type Delegation = Schemas['DelegationView'];
export type DelegableAct = Delegation['acts'][number];
export type PeopleImport = Schemas['PeopleImportView'];
export type PeopleImportRow = Schemas['PeopleImportRow'];
export type Application = Schemas['ApplicationView'];
export type ApplicationSummary = Schemas['ApplicationSummary'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type ImportView = Schemas['ImportView'];
export type ImportColumn = Schemas['ImportColumn'];
export type ImportRow = Schemas['ImportRow'];
export type InboxItem = Schemas['InboxItem'];
export type AssessmentSummary = Schemas['AssessmentSummary'];
export type Assessment = Schemas['AssessmentView'];
export type BoardIndicator = Schemas['BoardIndicator'];
export type Indicator = Schemas['IndicatorView'];
export type Evidence = Schemas['EvidenceView'];
export type AssessmentResult = Schemas['AssessmentResult'];
export type ComputedIndex = Schemas['ComputedIndex'];
export type ExchangeState = Schemas['ExchangeState'];
export type Stream = Schemas['StreamView'];
export type StreamEntry = Schemas['StreamEntryView'];
export type Peer = Schemas['PeerView'];
export type NodeCard = Schemas['NodeCard'];
export type HeldGovernment = Schemas['HeldGovernment'];
export type HeldApplication = Schemas['HeldApplication'];
export type Notice = Schemas['NoticeView'];
export type Contact = Schemas['ContactView'];
export type Job = Schemas['NodeJobView'];
export type Mail = Schemas['MailView'];

/** A role a position can carry. */
export type Role = Position['role'];

/** What is sent: an entry to add, and a change of one (its identifier is in the address). */
export type CreateApplication = Schemas['CreateApplication'];
export type ChangeApplication = NonNullable<
  paths['/api/applications/{id}']['patch']['requestBody']
>['content']['application/json'];

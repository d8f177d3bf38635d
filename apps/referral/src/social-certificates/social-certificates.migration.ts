import { appendOnly, migration } from '@aid-chain/platform';

/** Certificates of help given (社会救助法 59): what was handed out stays as it was. */
export const socialCertificatesMigration = migration(
  'SocialCertificates1796200500000',
  `
create table social_certificate (
  certificate_id uuid primary key,
  organisation_id uuid not null references social_organisation,
  certificate_no integer not null,
  from_day date not null,
  to_day date not null,
  lines jsonb not null,
  issued_on date not null,
  issued_by text not null,
  unique (organisation_id, certificate_no)
)`,
  appendOnly('social_certificate'),
);

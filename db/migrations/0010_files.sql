-- Who may read a stored file: the organisation it was brought for, and whoever may see a row that names it.

create index document_original_file on document (original_file_id) where original_file_id is not null;
create index document_attachment_file on document_attachment (file_id);
create index duty_evidence_file on duty_evidence (file_id);
create index report_evidence_file on report_evidence (file_id);

alter table stored_file enable row level security;
create policy stored_file_bring on stored_file for insert with check (organisation_id = app_organisation());
-- The inner queries run under the policies of their own tables; what is not sent yet is its writers' alone.
create policy stored_file_read on stored_file for select using (
  organisation_id = app_organisation()
  or exists (select from document d where d.original_file_id = stored_file.id)
  or exists (
    select from document_attachment a join document d on d.id = a.document_id where a.file_id = stored_file.id)
  or exists (select from incoming i where i.file_id = stored_file.id)
  or exists (
    select from duty_evidence e join duty_result r on r.id = e.result_id join duty d on d.id = r.duty_id
    where e.file_id = stored_file.id and (r.sent_at is not null or d.holder_id = app_organisation()))
  or exists (
    select from report_evidence e join report r on r.id = e.report_id
    where e.file_id = stored_file.id and (r.sent_at is not null or r.organisation_id = app_organisation())));

-- Naming a file makes it readable, so only a file that one may read can be named. Ids are public in the journal:
-- to know one is no right.
create function file_is_named_by_right() returns trigger language plpgsql as $$
declare
  file uuid := case tg_table_name
    when 'document' then to_jsonb(new) ->> 'original_file_id' else to_jsonb(new) ->> 'file_id' end;
begin
  if file is not null and not exists (select from stored_file where id = file) then
    raise exception 'a file that may not be read cannot be named' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger document_names_file before insert or update of original_file_id on document
  for each row execute function file_is_named_by_right();
create trigger document_attachment_names_file before insert or update on document_attachment
  for each row execute function file_is_named_by_right();
create trigger incoming_names_file before insert or update of file_id on incoming
  for each row execute function file_is_named_by_right();
create trigger draft_attachment_names_file before insert or update on draft_attachment
  for each row execute function file_is_named_by_right();
create trigger duty_evidence_names_file before insert or update on duty_evidence
  for each row execute function file_is_named_by_right();
create trigger report_evidence_names_file before insert or update on report_evidence
  for each row execute function file_is_named_by_right();

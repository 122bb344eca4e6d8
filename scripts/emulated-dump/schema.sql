-- A small database as the runtime of Mendix lays it out: the tables, columns and types that the drill looks at, two entities of an app,
-- an association between them, an index, a sequence. Written from what is known of the layout (docs/restore-drill.md).
create table "mendixsystem$version" (
  "versionnumber" character varying(200) not null,
  "lastsyncdate" timestamp without time zone not null,
  primary key ("versionnumber")
);
create table "mendixsystem$entity" (
  "id" character varying(36) not null,
  "entity_name" character varying(511) not null,
  "table_name" character varying(255) not null,
  "superentity_id" character varying(36),
  "remote" boolean,
  "remote_primary_key" boolean,
  primary key ("id")
);
create table "mendixsystem$entityidentifier" (
  "id" character varying(36) not null,
  "short_id" smallint not null,
  "object_sequence" bigint not null,
  primary key ("id")
);
create table "system$user" (
  "id" bigint not null,
  "name" character varying(100),
  "submetaobjectname" character varying(255),
  primary key ("id")
);
create sequence "system$filedocument_fileid_mxseq" as bigint;
create table "system$filedocument" (
  "id" bigint not null,
  "fileid" bigint,
  "name" character varying(400),
  "deleteafterdownload" boolean,
  "hascontents" boolean,
  "size" bigint,
  "__filename__" bigint,
  "__uuid__" character varying(36),
  "createddate" timestamp without time zone,
  "changeddate" timestamp without time zone,
  "submetaobjectname" character varying(255),
  primary key ("id")
);
create index "idx_system$filedocument_submetaobjectname_asc" on "system$filedocument" ("submetaobjectname", "id");
create table "myfirstmodule$list" (
  "id" bigint not null,
  "title" character varying(200),
  primary key ("id")
);
create table "myfirstmodule$entry" (
  "id" bigint not null,
  "name" character varying(200),
  primary key ("id")
);
create index "idx_myfirstmodule$entry_name_asc" on "myfirstmodule$entry" ("name", "id");
create table "myfirstmodule$entry_list" (
  "myfirstmodule$entryid" bigint not null,
  "myfirstmodule$listid" bigint not null,
  primary key ("myfirstmodule$entryid", "myfirstmodule$listid"),
  constraint "uniq_myfirstmodule$entry_list_myfirstmodule$entryid" unique ("myfirstmodule$entryid")
);

insert into "mendixsystem$version" values ('4.2', '2026-01-15 06:00:00');
insert into "mendixsystem$entity" values
  ('282e2e60-88a5-469d-84a5-ba8d9151644f', 'System.User', 'system$user', null, false, false),
  ('170ce49d-f29c-4fac-99a6-b55e8a3aeb39', 'System.FileDocument', 'system$filedocument', null, false, false),
  ('4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41', 'MyFirstModule.List', 'myfirstmodule$list', null, false, false),
  ('9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02', 'MyFirstModule.Entry', 'myfirstmodule$entry', null, false, false);
insert into "mendixsystem$entityidentifier" values
  ('282e2e60-88a5-469d-84a5-ba8d9151644f', 2, 2),
  ('170ce49d-f29c-4fac-99a6-b55e8a3aeb39', 9, 1),
  ('4c7d1f0a-6e2b-4f38-9a5c-0d8e7b6a5f41', 50, 2),
  ('9b0f3e52-1c4d-4a67-8e29-5f6a7b8c9d02', 51, 1);
insert into "system$user" values (562949953421440, 'MxAdmin', 'System.User');
insert into "myfirstmodule$list" values (14073748835532864, 'Emulated');

SELECT rendezvous.drop_as_of();

-- Takes the as_of views and history."Version" away: a migration calls it first, since views hold on to columns and types.
CREATE OR REPLACE FUNCTION rendezvous.drop_as_of() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  view record;
BEGIN
  DROP VIEW IF EXISTS history."Version";
  FOR view IN SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'as_of' AND c.relkind = 'v' LOOP
    EXECUTE format('DROP VIEW as_of.%I', view.name);
  END LOOP;
END $$;

-- Gives every table with "knownFrom" a table history.<name> (same columns, plus "knownTo"; the indexes that search
-- or begin with a key, and one of "knownTo"), the triggers that file
-- old versions into it, and a view as_of.<name> of what was known at rendezvous.known_at. Tables without "knownFrom" are shown
-- in as_of as they are. Every migration ends with a call, so that columns never drift apart.
--
-- The clock of "knownFrom" is read in a subquery, once for each statement and not for each row; that of "knownTo" is left plain, so that the
-- planner sees how few old versions are left and takes their index. The halves of a view are joined before they are narrowed, since only then
-- does an order reach the indexes of the tables.
-- history."Version" lists every version of every node: when it became known, and until when (null: it still is what is known).
--
-- Three transaction settings steer the triggers (all by set_config(..., true)):
--   rendezvous.known_at    the moment that the as_of views show; unset, they raise an error
--   rendezvous.correction  'on': an update mends our own mistake in place; otherwise it is news, and the old version is kept
--   rendezvous.removed_at  the moment from which a deleted row is no longer known (default: now); rendezvous.revision its revision
CREATE OR REPLACE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $rebuild$
DECLARE
  tab record;
  col record;
  idx record;
  columns text;
  shown text;
  versions text;
BEGIN
  PERFORM rendezvous.drop_as_of();
  FOR tab IN
    SELECT c.oid, c.relname AS name, EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'knownFrom' AND NOT a.attisdropped) AS versioned
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE '\_%' ORDER BY c.relname
  LOOP
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute WHERE attrelid = tab.oid AND attnum > 0 AND NOT attisdropped;
    SELECT string_agg(CASE WHEN attname = 'checkedThrough' AND tab.versioned THEN
        format('least(%1$I, (SELECT (current_setting(''rendezvous.known_at'')::timestamptz AT TIME ZONE ''UTC'')::date)) AS %1$I', attname)
        ELSE quote_ident(attname) END, ', ' ORDER BY attnum) INTO shown
    FROM pg_attribute WHERE attrelid = tab.oid AND attnum > 0 AND NOT attisdropped;

    IF NOT tab.versioned THEN
      EXECUTE format('CREATE VIEW as_of.%I AS SELECT %s FROM public.%I', tab.name, shown, tab.name);
      CONTINUE;
    END IF;

    EXECUTE format('CREATE TABLE IF NOT EXISTS history.%I (LIKE public.%I, "knownTo" timestamptz(3) NOT NULL, CHECK ("knownTo" > "knownFrom"))',
      tab.name, tab.name);
    FOR col IN
      SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
        CASE WHEN a.attcollation = 950 THEN ' COLLATE "C"' ELSE '' END AS collation
      FROM pg_attribute a WHERE a.attrelid = tab.oid AND a.attnum > 0 AND NOT a.attisdropped
    LOOP
      EXECUTE format('ALTER TABLE history.%I ADD COLUMN IF NOT EXISTS %I %s%s', tab.name, col.name, col.type, col.collation);
      EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I DROP NOT NULL', tab.name, col.name);
      IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('history.%I', tab.name)::regclass AND attname = col.name
        AND format_type(atttypid, atttypmod) <> col.type) THEN
        EXECUTE format('ALTER TABLE history.%I ALTER COLUMN %I TYPE %s%s USING %I::%s', tab.name, col.name, col.type, col.collation, col.name, col.type);
      END IF;
    END LOOP;
    FOR idx IN
      SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS def FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = tab.oid AND i.indpred IS NULL AND NOT i.indisexclusion
        AND (pg_get_indexdef(i.indexrelid) !~ ' USING btree ' OR pg_get_indexdef(i.indexrelid, 1, true) ~ '^"?(id|.*Id"?)$')
    LOOP
      EXECUTE replace(replace(replace(idx.def, 'UNIQUE INDEX', 'INDEX'), 'CREATE INDEX', 'CREATE INDEX IF NOT EXISTS'),
        ' ON public.', ' ON history.');
    END LOOP;
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON history.%I ("knownTo")', tab.name || '_knownTo_idx', tab.name);

    EXECUTE format($view$
      CREATE VIEW as_of.%1$I AS
      SELECT %2$s FROM (
        SELECT %3$s, 'infinity'::timestamptz(3) AS "knownTo" FROM public.%1$I
        UNION ALL
        SELECT %3$s, "knownTo" FROM history.%1$I
      ) v WHERE "knownFrom" <= (SELECT current_setting('rendezvous.known_at')::timestamptz)
        AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz
    $view$, tab.name, shown, columns);

    EXECUTE format($function$
      CREATE OR REPLACE FUNCTION rendezvous.%1$I() RETURNS trigger LANGUAGE plpgsql AS $trigger$
      DECLARE
        correction boolean := coalesce(current_setting('rendezvous.correction', true), '') = 'on';
        removed_at timestamptz;
        removed_by integer;
        ids text[];
        moments timestamptz[];
        revisions integer[];
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind)
            SELECT "revisionId", %3$L, id, 'ADDED' FROM after_rows ORDER BY id;
          SELECT array_agg(id), array_agg("knownFrom"), array_agg("revisionId") INTO ids, moments, revisions FROM after_rows;

        ELSIF TG_OP = 'DELETE' THEN
          removed_at := coalesce(nullif(current_setting('rendezvous.removed_at', true), '')::timestamptz, now());
          removed_by := nullif(current_setting('rendezvous.revision', true), '')::integer;
          INSERT INTO history.%1$I (%2$s, "knownTo")
            SELECT %2$s, removed_at FROM before_rows WHERE "knownFrom" < removed_at;
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
            SELECT coalesce(removed_by, b."revisionId"), %3$L, id, 'REMOVED', to_jsonb(b) FROM before_rows b ORDER BY id;
          SELECT array_agg(id), array_agg(removed_at), array_agg(coalesce(removed_by, "revisionId")) INTO ids, moments, revisions
            FROM before_rows;

        ELSE
          IF EXISTS (SELECT FROM before_rows b WHERE NOT EXISTS (SELECT FROM after_rows a WHERE a.id = b.id)) THEN
            RAISE EXCEPTION 'an id of %% never changes', %3$L USING ERRCODE = 'integrity_constraint_violation';
          END IF;
          IF correction THEN
            UPDATE history.%1$I h SET "knownTo" = a."knownFrom"
              FROM before_rows b JOIN after_rows a USING (id)
              WHERE h.id = b.id AND h."knownTo" = b."knownFrom" AND a."knownFrom" > b."knownFrom";
            SELECT array_agg(id), array_agg(a."knownFrom"), array_agg(a."revisionId") INTO ids, moments, revisions
              FROM before_rows b JOIN after_rows a USING (id) WHERE a."knownFrom" < b."knownFrom";
          ELSE
            IF EXISTS (SELECT FROM before_rows b JOIN after_rows a USING (id) WHERE a."knownFrom" < b."knownFrom") THEN
              RAISE EXCEPTION 'news of %% cannot be known earlier than what it replaces', %3$L USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            INSERT INTO history.%1$I (%2$s, "knownTo")
              SELECT %4$s, a."knownFrom" FROM before_rows b JOIN after_rows a ON a.id = b.id
              WHERE b."knownFrom" < a."knownFrom" AND b IS DISTINCT FROM a;
          END IF;
          INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
            SELECT a."revisionId", %3$L, a.id, (CASE WHEN correction THEN 'CORRECTION' ELSE 'NEWS' END)::public."ChangeKind", to_jsonb(b)
            FROM before_rows b JOIN after_rows a ON a.id = b.id WHERE b IS DISTINCT FROM a ORDER BY a.id;
        END IF;

        -- A row that comes back, is corrected to an earlier moment, or goes before its last news: what history has of it from that
        -- moment on gives way (no moment has two versions) and stays in the audit.
        WITH gone AS (
          DELETE FROM history.%1$I h USING unnest(ids, moments, revisions) AS c(id, moment, revision)
          WHERE h.id = c.id AND h."knownFrom" >= c.moment RETURNING h.id, c.revision, to_jsonb(h) - 'knownTo' AS before)
        INSERT INTO public."Change" ("revisionId", entity, "entityId", kind, before)
          SELECT revision, %3$L, id, 'CORRECTION', before FROM gone ORDER BY id;
        UPDATE history.%1$I h SET "knownTo" = c.moment FROM unnest(ids, moments) AS c(id, moment)
          WHERE h.id = c.id AND h."knownTo" > c.moment;
        RETURN NULL;
      END $trigger$
    $function$, tab.name, columns, tab.name,
      (SELECT string_agg('b.' || quote_ident(attname), ', ' ORDER BY attnum)
       FROM pg_attribute WHERE attrelid = tab.oid AND attnum > 0 AND NOT attisdropped));

    EXECUTE format('CREATE OR REPLACE TRIGGER version_added AFTER INSERT ON public.%1$I REFERENCING NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER version_changed AFTER UPDATE ON public.%1$I REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
    EXECUTE format('CREATE OR REPLACE TRIGGER version_removed AFTER DELETE ON public.%1$I REFERENCING OLD TABLE AS before_rows
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%1$I()', tab.name);
  END LOOP;

  SELECT string_agg(format($version$
    SELECT %1$L::public."NodeType" AS type, id, "knownFrom", NULL::timestamptz(3) AS "knownTo", "revisionId" FROM public.%1$I
    UNION ALL SELECT %1$L, id, "knownFrom", "knownTo", "revisionId" FROM history.%1$I
  $version$, c.relname), ' UNION ALL ' ORDER BY c.relname) INTO versions
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'knownFrom'
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname IN (SELECT unnest(enum_range(NULL::public."NodeType"))::text);
  EXECUTE 'CREATE VIEW history."Version" AS ' || versions;
END $rebuild$;

CREATE INDEX "Source_revisionId_id_idx" ON "Source"("revisionId", "id");

-- Goes: what orders history by something else than a key. A page of the past never came from it alone.
DO $$
DECLARE
  idx record;
BEGIN
  FOR idx IN
    SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'history' AND pg_get_indexdef(i.indexrelid) ~ ' USING btree ' AND pg_get_indexdef(i.indexrelid, 1, true) !~ '^"?(id|.*Id"?)$'
  LOOP
    EXECUTE format('DROP INDEX history.%I', idx.name);
  END LOOP;
END $$;

SELECT rendezvous.rebuild_history();

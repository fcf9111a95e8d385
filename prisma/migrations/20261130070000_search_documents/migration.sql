-- What rows are searched by is kept beside them, folded and split when they are written: a hit is ranked by reading it. One table for all types has one index
-- to look into. `past_documents` has the same of history.
CREATE TABLE rendezvous.search_columns (
  type text COLLATE "C" PRIMARY KEY,
  title text NOT NULL, -- what a hit is headed by: the name, else the statement or slug
  names text NOT NULL, -- what it is called: weighs most, and a name that is the query itself comes first
  heads text NOT NULL, -- what tells it apart, and what it says of itself
  texts text NOT NULL  -- what is said of it at length
);
COMMENT ON TABLE rendezvous.search_columns IS 'Expressions over a row `t`. Whoever changes them calls rendezvous.rebuild_history() and rendezvous.fill_documents().';
INSERT INTO rendezvous.search_columns (type, title, names, heads, texts) VALUES
  ('Country', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[t.region]'),
  ('Agency', 't.name', 'ARRAY[t.name, t."shortName"]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('Person', 't.name', 'ARRAY[t.name, t."nativeName"]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('LaunchSite', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('Pad', 't.name', 'ARRAY[t.name] || t."otherNames"', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('LaunchVehicle', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id, t.family, t.variant]', 'ARRAY[]::text[]'),
  ('Spacecraft', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('Mission', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id, t."spacecraftName"]', 'ARRAY[t."landingPlace"]'),
  ('Launch', 't.id', 'ARRAY[t.cospar]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('Station', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[]::text[]'),
  ('Incident', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id, t.component]', 'ARRAY[t.description]'),
  ('SanctionsProgram', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id, t."legalInstrument"]', 'ARRAY[t.description]'),
  ('Sanction', 't.id', 'ARRAY[]::text[]', 'ARRAY[t.id]', 'ARRAY[t.reason]'),
  ('Exemption', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[t.allows]'),
  ('ListedParty', 't.name', 'ARRAY[t.name] || t."otherNames"', 'ARRAY[t.id, t.number]', 'ARRAY[t.title]'),
  ('Agreement', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[t.terms]'),
  ('DiplomaticEvent', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[t.description]'),
  ('Cooperation', 't.name', 'ARRAY[t.name]', 'ARRAY[t.id]', 'ARRAY[t."replacedBy"]'),
  ('Claim', 't.statement', 'ARRAY[]::text[]', 'ARRAY[t.statement]', 'ARRAY[t.property, t."valueText", t."claimantPublisher"]'),
  ('Source', 't.title', 'ARRAY[t.title]', 'ARRAY[t.id, t.publisher, t.author]', 'ARRAY[]::text[]');

CREATE TABLE rendezvous.documents (
  type text COLLATE "C",
  id text COLLATE "C",
  title text COLLATE "C" NOT NULL,
  names text[] COLLATE "C" NOT NULL,
  document tsvector NOT NULL,
  "knownFrom" timestamptz(3) NOT NULL,
  PRIMARY KEY (type, id)
);
CREATE TABLE rendezvous.past_documents (
  LIKE rendezvous.documents,
  "knownTo" timestamptz(3) NOT NULL,
  PRIMARY KEY (type, id, "knownFrom")
);

-- The old indexes go before what they call is made anew.
DO $$
DECLARE
  idx record;
BEGIN
  FOR idx IN
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'history') AND c.relkind = 'i' AND c.relname LIKE '%\_search\_idx'
  LOOP
    EXECUTE format('DROP INDEX %I.%I', idx.schema, idx.name);
  END LOOP;
END $$;

CREATE FUNCTION rendezvous.folded(given text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(rendezvous.fold(one)) FILTER (WHERE one IS NOT NULL), '{}') FROM unnest(given) AS one
$$;

-- As before, of texts that are folded already. The words are split here, not by a parser of Postgres, which has its own mind on numbers and hyphens and goes
-- by the locale of the database.
CREATE OR REPLACE FUNCTION rendezvous.document(names text[], heads text[], texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(left(word, 60) || ':' || least(place, 16383) || weight, ' '), '')::tsvector
  FROM (VALUES (names, 'A'), (heads, 'B'), (texts, 'C')) AS part(bodies, weight),
    unnest(bodies) AS body, unnest(string_to_array(body, ' ')) WITH ORDINALITY AS w(word, place)
  WHERE word <> ''
$$;

-- As before, of names that are folded already.
CREATE OR REPLACE FUNCTION rendezvous.score(document tsvector, names text[], words tsquery, folded text) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT round((ts_rank('{0.1, 0.2, 0.4, 1}', document, words, 1)
    + coalesce(max(CASE WHEN name = folded THEN 1 WHEN starts_with(name, folded) THEN 0.25 END), 0))::numeric, 6)::double precision
  FROM unnest(names) AS name
$$;

-- What is looked up: the words, and the type as one more. It is in capitals, as no folded word is, and no part of what is ranked.
CREATE FUNCTION rendezvous.sought(type text, document tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT document || quote_literal(type)::tsvector
$$;

-- The documents of rows of one type, as a statement: `rows` is a table, or a subquery, that gives them; `told` more of their columns.
CREATE FUNCTION rendezvous.documents_of(type text, rows text, told text DEFAULT '') RETURNS text LANGUAGE sql STABLE STRICT AS $$
  SELECT format('SELECT %L, t.id, %s, f.names, rendezvous.document(f.names, rendezvous.folded(%s), rendezvous.folded(%s)), %s %s
    FROM %s t, LATERAL (SELECT rendezvous.folded(%s) AS names OFFSET 0) f',
    c.type, c.title, c.heads, c.texts, CASE c.type WHEN 'Country' THEN '''-infinity''::timestamptz' ELSE 't."knownFrom"' END, told, rows, c.names)
  FROM rendezvous.search_columns c WHERE c.type = documents_of.type
$$;

CREATE FUNCTION rendezvous.keep_documents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'after_rows';
  compared text;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM rendezvous.documents WHERE type = TG_TABLE_NAME;
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM rendezvous.documents d USING before_rows b WHERE d.type = TG_TABLE_NAME AND d.id = b.id;
  ELSE
    IF TG_OP = 'UPDATE' THEN
      -- Most of what changes is not searched by: to compare costs less than to fold.
      SELECT concat_ws(', ', 't.id', title, names, heads, texts, CASE WHEN type <> 'Country' THEN 't."knownFrom"' END) INTO compared
        FROM rendezvous.search_columns WHERE type = TG_TABLE_NAME;
      added := format('(SELECT * FROM after_rows WHERE id IN (
        SELECT key FROM (SELECT %1$s FROM after_rows t EXCEPT SELECT %1$s FROM before_rows t) changed (key)))', compared);
    END IF;
    EXECUTE format('INSERT INTO rendezvous.documents %s ON CONFLICT (type, id) DO UPDATE
      SET title = excluded.title, names = excluded.names, document = excluded.document, "knownFrom" = excluded."knownFrom"',
      rendezvous.documents_of(TG_TABLE_NAME, added));
  END IF;
  RETURN NULL;
END $$;

-- One statement may take versions of a row out of history and put others in, and its triggers come in any order: what goes or changes has all versions of its
-- row made anew.
CREATE FUNCTION rendezvous.keep_past_documents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := 'after_rows';
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM rendezvous.past_documents WHERE type = TG_TABLE_NAME;
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM before_rows) THEN RETURN NULL; END IF;
    DELETE FROM rendezvous.past_documents d USING before_rows b WHERE d.type = TG_TABLE_NAME AND d.id = b.id;
    added := format('(SELECT * FROM history.%I WHERE id IN (SELECT id FROM before_rows))', TG_TABLE_NAME);
  END IF;
  EXECUTE format('INSERT INTO rendezvous.past_documents %s ON CONFLICT (type, id, "knownFrom") DO UPDATE
    SET title = excluded.title, names = excluded.names, document = excluded.document, "knownTo" = excluded."knownTo"',
    rendezvous.documents_of(TG_TABLE_NAME, added, ', t."knownTo"'));
  RETURN NULL;
END $$;

-- Makes documents anew, of one type or all: for rows that were written while triggers slept, and after rendezvous.search_columns has changed.
CREATE FUNCTION rendezvous.fill_documents(wanted text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  one text;
BEGIN
  FOR one IN SELECT type FROM rendezvous.search_columns WHERE wanted IS NULL OR type = wanted ORDER BY 1 LOOP
    DELETE FROM rendezvous.documents WHERE type = one;
    DELETE FROM rendezvous.past_documents WHERE type = one;
    EXECUTE 'INSERT INTO rendezvous.documents ' || rendezvous.documents_of(one, format('public.%I', one));
    IF to_regclass(format('history.%I', one)) IS NOT NULL THEN
      EXECUTE 'INSERT INTO rendezvous.past_documents ' || rendezvous.documents_of(one, format('history.%I', one), ', t."knownTo"');
    END IF;
  END LOOP;
END $$;

SELECT rendezvous.fill_documents();
CREATE INDEX documents_idx ON rendezvous.documents USING gin (rendezvous.sought(type, document));
CREATE INDEX past_documents_idx ON rendezvous.past_documents USING gin (rendezvous.sought(type, document));

-- A name that is read from either side, as all that is searched by raw SQL: here what is known now, in as_of what was known then.
CREATE VIEW "SearchDocument" AS SELECT type, id, title, names, document FROM rendezvous.documents;

-- The triggers that keep the documents of each type, and the view of those of the past.
CREATE FUNCTION rendezvous.rebuild_search() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $rebuild$
DECLARE
  tab record;
BEGIN
  FOR tab IN
    SELECT c.oid, c.relname AS name, CASE n.nspname WHEN 'public' THEN 'keep_documents' ELSE 'keep_past_documents' END AS keep
    FROM rendezvous.search_columns s JOIN pg_class c ON c.relname = s.type AND c.relkind = 'r'
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'history')
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER search_added AFTER INSERT ON %1$s
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%2$s()', tab.oid::regclass, tab.keep);
    EXECUTE format('CREATE OR REPLACE TRIGGER search_changed AFTER UPDATE ON %1$s
      REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%2$s()', tab.oid::regclass, tab.keep);
    EXECUTE format('CREATE OR REPLACE TRIGGER search_removed AFTER DELETE ON %1$s
      REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%2$s()', tab.oid::regclass, tab.keep);
    EXECUTE format('CREATE OR REPLACE TRIGGER search_emptied AFTER TRUNCATE ON %1$s
      FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.%2$s()', tab.oid::regclass, tab.keep);
  END LOOP;
  CREATE VIEW as_of."SearchDocument" AS
  SELECT type, id, title, names, document FROM (
    SELECT type, id, title, names, document, "knownFrom", 'infinity'::timestamptz(3) AS "knownTo" FROM rendezvous.documents
    UNION ALL
    SELECT type, id, title, names, document, "knownFrom", "knownTo" FROM rendezvous.past_documents
  ) v WHERE "knownFrom" <= (SELECT current_setting('rendezvous.known_at')::timestamptz)
    AND "knownTo" > current_setting('rendezvous.known_at')::timestamptz;
END $rebuild$;

CREATE OR REPLACE FUNCTION rendezvous.rebuild_history() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  PERFORM rendezvous.rebuild_versions();
  PERFORM rendezvous.rebuild_search();
  PERFORM rendezvous.count_commits();
END $$;

SELECT rendezvous.rebuild_history();

SELECT rendezvous.drop_as_of();

-- All words that any document has or had. A query asks for beginnings of words, and of a beginning the index collects every document that has a word with it before it looks at the
-- next: of a whole word it goes on to the first that can have the others too. So beginnings of few words are looked up as those words.
CREATE TABLE rendezvous.words (word text COLLATE "C" NOT NULL);
CREATE INDEX words_idx ON rendezvous.words (word);

-- Not unique: two who write the same new word at once do not wait for each other, and a word that stands there twice is no harm.
CREATE FUNCTION rendezvous.keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO rendezvous.words
    SELECT DISTINCT given COLLATE "C" FROM written, unnest(tsvector_to_array(document)) AS given
    WHERE NOT EXISTS (SELECT FROM rendezvous.words WHERE word = given COLLATE "C");
  RETURN NULL;
END $$;
CREATE TRIGGER words_added AFTER INSERT ON rendezvous.documents REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.keep_words();
CREATE TRIGGER words_changed AFTER UPDATE ON rendezvous.documents REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.keep_words();
CREATE TRIGGER words_added AFTER INSERT ON rendezvous.past_documents REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.keep_words();
CREATE TRIGGER words_changed AFTER UPDATE ON rendezvous.past_documents REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rendezvous.keep_words();

-- For documents that were written while triggers slept.
CREATE FUNCTION rendezvous.fill_words() RETURNS void LANGUAGE sql AS $$
  INSERT INTO rendezvous.words
    SELECT given FROM (
      SELECT DISTINCT unnest(tsvector_to_array(document)) COLLATE "C" AS given FROM (
        SELECT document FROM rendezvous.documents UNION ALL SELECT document FROM rendezvous.past_documents) d) w
    WHERE NOT EXISTS (SELECT FROM rendezvous.words WHERE word = given)
$$;
SELECT rendezvous.fill_words();

-- What the words of a text that is searched for may begin. The last letter may be half of what folds together: `koroly` begins Korolyov (korolev), `zak` Zakharov (zaharov),
-- `mac` Mach.
CREATE FUNCTION rendezvous.beginnings(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE right(word, 1)
    WHEN 'i' THEN ARRAY[word, left(word, -1) || 'e']
    WHEN 'k' THEN ARRAY[word, left(word, -1) || 'h', left(word, -1) || 'ch']
    ELSE ARRAY[word] END
$$;

-- All words of a query, each as the beginning of a word; null for a query without one.
CREATE OR REPLACE FUNCTION rendezvous.searched(query text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg('(' || array_to_string(rendezvous.beginnings(left(word, 60)), ':* | ') || ':*)', ' & ')::tsquery
  FROM unnest(string_to_array(rendezvous.fold(query), ' ')) AS word WHERE word <> ''
$$;

-- What finds the same documents as `searched`: beginnings of few words are those words.
CREATE FUNCTION rendezvous.looked_up(query text) RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT integer := 20;
BEGIN
  RETURN (
    SELECT string_agg('(' || sought || ')', ' & ')::tsquery FROM (
      SELECT string_agg(CASE WHEN found.count BETWEEN 1 AND few THEN found.words ELSE beginning || ':*' END, ' | ') AS sought
      FROM unnest(string_to_array(rendezvous.fold(query), ' ')) WITH ORDINALITY AS asked (word, place),
        unnest(rendezvous.beginnings(left(asked.word, 60))) AS beginning,
        LATERAL (SELECT count(*), string_agg(word, ' | ') AS words FROM (
          SELECT w.word FROM rendezvous.words w WHERE w.word >= beginning AND w.word < beginning || chr(1114111) LIMIT few + 1) AS first) AS found
      WHERE asked.word <> '' GROUP BY asked.place) AS words);
END $$;

-- Makes documents anew, of one type or all: for rows that were written while triggers slept, and after rendezvous.search_columns has changed.
CREATE OR REPLACE FUNCTION rendezvous.fill_documents(wanted text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
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
  PERFORM rendezvous.fill_words();
END $$;

SELECT rendezvous.rebuild_history();

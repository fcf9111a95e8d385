SELECT rendezvous.drop_as_of();

-- The words of a text in the form in which they meet: without accents and case, Cyrillic in Latin letters, and one spelling for what
-- transliterations spell in several ways (Baykonur, Baikonur; Korolyov, Korolev; Energiya, Energia; Cosmos, Kosmos). It is a skeleton to
-- compare by, not to read. Columns are COLLATE "C", whose lower() knows A to Z alone: other letters have both cases here.
CREATE FUNCTION rendezvous.fold(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  word text COLLATE "C" := given;
BEGIN
  IF octet_length(word) <> length(word) THEN
    word := regexp_replace(normalize(word, NFKD), '[\u0300-\u036f''‘’ʼʹʺьЬъЪ]', '', 'g');
    word := translate(word, 'АБВГҐҒДЕЗИІЙКҚЛМНҢОӨПРСТУҰҮФХҺЫЭӘабвгґғдезиійкқлмнңоөпрстуұүфхһыэәŁłØøĐđı',
                            'abvgggdeziiikklmnnooprstuuufhhieaabvgggdeziiikklmnnooprstuuufhhiealloodd' || 'i');
    word := replace(replace(replace(replace(word, 'Ж', 'zh'), 'ж', 'zh'), 'Ц', 'ts'), 'ц', 'ts');
    word := replace(replace(replace(replace(word, 'Ч', 'ch'), 'ч', 'ch'), 'Ш', 'sh'), 'ш', 'sh');
    word := replace(replace(replace(replace(word, 'Щ', 'shch'), 'щ', 'shch'), 'Ю', 'yu'), 'ю', 'yu');
    word := replace(replace(replace(replace(word, 'Я', 'ya'), 'я', 'ya'), 'Є', 'e'), 'є', 'e');
    word := replace(replace(replace(replace(word, 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe');
    word := replace(word, 'ß', 'ss');
  ELSE
    word := replace(word, '''', '');
  END IF;
  word := translate(lower(word), 'jw', 'yv');
  word := replace(replace(replace(word, 'yo', 'e'), 'ye', 'e'), 'ie', 'e');
  word := translate(word, 'y', 'i');
  word := replace(replace(replace(word, 'iii', 'i'), 'ii', 'i'), 'x', 'ks');
  word := replace(replace(replace(word, 'ck', 'k'), 'kh', 'h'), 'ch', E'\x01');
  word := replace(translate(word, 'c', 'k'), E'\x01', 'ch');
  RETURN btrim(regexp_replace(word, '[^a-z0-9\u0370-\u1fff\u3040-\ufffd]+', ' ', 'g'));
END $$;

-- What a row is searched by: its names, what tells it apart, what is said of it. The words are split here, not by a parser of Postgres,
-- which has its own mind on numbers and hyphens and goes by the locale of the database.
CREATE FUNCTION rendezvous.document(names text[], heads text[], texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(left(word, 60) || ':' || least(place, 16383) || weight, ' '), '')::tsvector
  FROM (VALUES (names, 'A'), (heads, 'B'), (texts, 'C')) AS part(bodies, weight),
    unnest(bodies) AS body, unnest(string_to_array(rendezvous.fold(body), ' ')) WITH ORDINALITY AS w(word, place)
  WHERE word <> ''
$$;

-- All words of a query, each as the beginning of a word. The last letter may be half of what folds together: `koroly` begins Korolyov
-- (korolev), `zak` Zakharov (zaharov), `mac` Mach. Null for a query without a word.
CREATE FUNCTION rendezvous.searched(query text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg('(' || CASE right(word, 1)
    WHEN 'i' THEN format('%1$s:* | %2$se:*', word, left(word, -1))
    WHEN 'k' THEN format('%1$s:* | %2$sh:* | %2$sch:*', word, left(word, -1))
    ELSE word || ':*' END || ')', ' & ')::tsquery
  FROM (SELECT left(word, 60) AS word FROM unnest(string_to_array(rendezvous.fold(query), ' ')) AS word) AS words WHERE word <> ''
$$;

-- How well a row answers a query (its words, and folded): where the words stand, and more when a name is the query, or begins with it.
-- Rounded, so that a cursor can hold it.
CREATE FUNCTION rendezvous.score(document tsvector, names text[], words tsquery, folded text) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT round((ts_rank('{0.1, 0.2, 0.4, 1}', document, words, 1)
    + coalesce(max(CASE WHEN name = folded THEN 1 WHEN starts_with(name, folded) THEN 0.25 END), 0))::numeric, 6)::double precision
  FROM (SELECT rendezvous.fold(given) AS name FROM unnest(names) AS given OFFSET 0) AS folded_names
$$;

-- The columns as in src/search/documents.ts.
CREATE INDEX "Country_search_idx" ON "Country" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY["region"]));
CREATE INDEX "Agency_search_idx" ON "Agency" USING gin (rendezvous.document(ARRAY["name", "shortName"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "Person_search_idx" ON "Person" USING gin (rendezvous.document(ARRAY["name", "nativeName"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "LaunchSite_search_idx" ON "LaunchSite" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "Pad_search_idx" ON "Pad" USING gin (rendezvous.document(ARRAY["name"] || "otherNames", ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "LaunchVehicle_search_idx" ON "LaunchVehicle" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id", "family", "variant"], ARRAY[]::text[]));
CREATE INDEX "Spacecraft_search_idx" ON "Spacecraft" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "Mission_search_idx" ON "Mission" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id", "spacecraftName"], ARRAY["landingPlace"]));
CREATE INDEX "Launch_search_idx" ON "Launch" USING gin (rendezvous.document(ARRAY["cospar"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "Station_search_idx" ON "Station" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY[]::text[]));
CREATE INDEX "Incident_search_idx" ON "Incident" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id", "component"], ARRAY["description"]));
CREATE INDEX "SanctionsProgram_search_idx" ON "SanctionsProgram" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id", "legalInstrument"], ARRAY["description"]));
CREATE INDEX "Sanction_search_idx" ON "Sanction" USING gin (rendezvous.document(ARRAY[]::text[], ARRAY["id"], ARRAY["reason"]));
CREATE INDEX "Exemption_search_idx" ON "Exemption" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY["allows"]));
CREATE INDEX "Agreement_search_idx" ON "Agreement" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY["terms"]));
CREATE INDEX "DiplomaticEvent_search_idx" ON "DiplomaticEvent" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY["description"]));
CREATE INDEX "Cooperation_search_idx" ON "Cooperation" USING gin (rendezvous.document(ARRAY["name"], ARRAY["id"], ARRAY["replacedBy"]));
CREATE INDEX "Claim_search_idx" ON "Claim" USING gin (rendezvous.document(ARRAY[]::text[], ARRAY["statement"], ARRAY["property", "valueText", "claimantPublisher"]));
CREATE INDEX "Source_search_idx" ON "Source" USING gin (rendezvous.document(ARRAY["title"], ARRAY["id", "publisher", "author"], ARRAY[]::text[]));

SELECT rendezvous.rebuild_history();

"""Questions to a Rendezvous server from a notebook: plain HTTP in, pandas tables out.

    from rendezvous import Rendezvous
    api = Rendezvous()                      # RENDEZVOUS_URL, or http://127.0.0.1:4000/graphql
    api.ask('{ pad(slug: "baikonur-31-6") { name } }')
    api.table('query ($after: String) { launches(first: 100, after: $after) { nodes { cospar time } pageInfo { hasNextPage endCursor } } }')
"""

import json
import os
import time
import urllib.error
import urllib.request

import pandas as pd


class RendezvousError(Exception):
    """What the API said instead of an answer; `code` is the code of its first error, such as BAD_USER_INPUT."""

    def __init__(self, status, errors):
        super().__init__("; ".join(error["message"] for error in errors) or f"HTTP {status}")
        self.status = status
        self.code = errors[0].get("extensions", {}).get("code") if errors else None


class Rendezvous:
    def __init__(self, url=None, key=None):
        """url: the address of the API. key: an API key, where a higher rate is wanted."""
        self.url = url or os.environ.get("RENDEZVOUS_URL", "http://127.0.0.1:4000/graphql")
        self.key = key

    def ask(self, query, **variables):
        """The `data` of an operation, as nested dicts and lists. Raises RendezvousError."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
        if self.key:
            headers["authorization"] = f"Bearer {self.key}"
        for last in (False, False, True):
            try:
                with urllib.request.urlopen(urllib.request.Request(self.url, body, headers), timeout=60) as response:
                    answer = json.load(response)
                break
            except urllib.error.HTTPError as refused:
                if refused.code in (429, 503) and not last:  # the server says how long to wait
                    time.sleep(float(refused.headers.get("retry-after") or 1))
                    continue
                try:
                    errors = json.load(refused).get("errors", [])
                except ValueError:
                    errors = []
                raise RendezvousError(refused.code, errors) from None
        if answer.get("errors"):
            raise RendezvousError(200, answer["errors"])
        return answer["data"]

    def table(self, query, at=None, **variables):
        """All nodes of the operation's connection as a DataFrame, page after page; columns are named by their path, `pad.site.name`.

        The operation takes `$after` and asks for `nodes` and `pageInfo { hasNextPage endCursor }`. `at` is the path to the connection,
        such as "pad.launches"; the only field of the answer when absent.
        """
        rows, after = [], None
        while True:
            found = self.ask(query, **variables, after=after)
            for step in at.split(".") if at else list(found)[:1]:
                found = found[step]
            rows += found["nodes"]
            if not found["pageInfo"]["hasNextPage"]:
                return frame(rows)
            after = found["pageInfo"]["endCursor"]


def frame(rows):
    """Nested rows as a flat DataFrame. An object that is missing leaves its columns empty; lists stay lists."""
    return pd.json_normalize([flat(row) for row in rows])


def flat(row):
    return {key: value for key, value in ((k, flat(v) if isinstance(v, dict) else v) for k, v in row.items()) if value is not None}


def date(column):
    """Texts of dates as pandas dates; a vague date (`2026`, `2026-Q3`, `2026-03`) as its first day. For charts: the text says how exact it is."""
    halves = {"H1": "01", "H2": "07", "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10"}

    def first(text):
        if not isinstance(text, str):
            return pd.NaT
        if len(text) == 7 and text[5:] in halves:
            text = f"{text[:4]}-{halves[text[5:]]}"
        return pd.Timestamp(text).tz_localize(None) if len(text) <= 10 else pd.Timestamp(text).tz_convert(None)

    return pd.to_datetime(column.map(first))

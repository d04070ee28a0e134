"""Tiers of all members by pandas, and scikit-learn where scores are standardised.

Reads what Laurel stores, scores it by the same formula, divides it by thresholds or by shares, and
compares the tiers with those of the table; writes those that differ where it is told to.
"""

import json
import resource
import sys
import time
from urllib.parse import urlparse

import numpy as np
import pandas as pd

TIERS = np.array(["regular", "silver", "gold", "diamond"])
FEATURES = ["amount_minor", "orders", "interactions"]


def connect(url):
    if url.startswith("sqlite:"):
        import sqlite3

        connection = sqlite3.connect(url[len("sqlite:") :])
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -65536")
        return connection
    import pymysql

    parts = urlparse(url)
    return pymysql.connect(
        host=parts.hostname,
        port=parts.port or 3306,
        user=parts.username or "root",
        password=parts.password or "",
        database=parts.path[1:],
    )


def read(connection, request):
    """Tier and features of every member: kept sums, or sums of the window's daily buckets."""
    mark = "?" if request["databaseUrl"].startswith("sqlite:") else "%s"
    columns = ", ".join(FEATURES)
    if request["source"] == "sums":
        return pd.read_sql(
            f"SELECT member_id, tier_code, {columns} FROM {request['table']} WHERE program_id = {mark}",
            connection,
            params=[request["programId"]],
            index_col="member_id",
        )
    sums = ", ".join(f"SUM({name}) AS {name}" for name in FEATURES)
    # The database adds up: to read every bucket and group them here takes longer.
    buckets = pd.read_sql(
        f"SELECT member_id, {sums} FROM feature_day WHERE day BETWEEN {mark} AND {mark} GROUP BY member_id",
        connection,
        params=[request["fromDay"], request["toDay"]],
        index_col="member_id",
    )
    members = pd.read_sql(
        f"SELECT member_id, tier_code FROM {request['table']} WHERE program_id = {mark}",
        connection,
        params=[request["programId"]],
        index_col="member_id",
    )
    return members.join(buckets).fillna({name: 0 for name in FEATURES})


def score(members, request):
    values = members[FEATURES].to_numpy(dtype=np.float64)
    values[:, 0] /= 100
    if request["standardised"]:
        from sklearn.preprocessing import StandardScaler

        values = StandardScaler().fit_transform(values)
    return np.round(values @ np.array(request["weights"], dtype=np.float64), 6)


def thresholds_of(scores, request):
    if request["thresholds"] is not None:
        return np.array(request["thresholds"], dtype=np.float64)
    eligible = np.sort(scores[scores > 0])
    places = np.ceil(np.cumsum(request["shares"][::-1]) * len(eligible) - 1e-9).astype(int)
    return eligible[len(eligible) - places][::-1]


def write(connection, request, moved):
    """The tiers that differ, the quickest way that each driver has."""
    cursor = connection.cursor()
    if request["databaseUrl"].startswith("sqlite:"):
        cursor.executemany(f"UPDATE {request['table']} SET tier_code = ? WHERE member_id = ?", moved)
    else:
        kind = "CHARACTER SET ascii COLLATE ascii_bin"
        cursor.execute(
            f"CREATE TEMPORARY TABLE moved (member_id varchar(26) {kind} PRIMARY KEY,"
            f" tier_code varchar(40) {kind})"
        )
        cursor.executemany("INSERT INTO moved (tier_code, member_id) VALUES (%s, %s)", moved)
        cursor.execute(
            f"UPDATE {request['table']} AS state JOIN moved USING (member_id)"
            " SET state.tier_code = moved.tier_code"
        )
    connection.commit()


def main():
    request = json.loads(sys.argv[1])
    seconds = {}
    started = time.perf_counter()

    def lap(name):
        nonlocal started
        seconds[name] = round(time.perf_counter() - started, 3)
        started = time.perf_counter()

    connection = connect(request["databaseUrl"])
    members = read(connection, request)
    lap("read")
    scores = score(members, request)
    thresholds = thresholds_of(scores, request)
    tiers = TIERS[np.searchsorted(thresholds, scores, side="right")]
    before = members["tier_code"].to_numpy()
    matrix = pd.crosstab(before, tiers)
    differs = before != tiers
    lap("score")
    if request["writes"]:
        write(connection, request, list(zip(tiers[differs].tolist(), members.index[differs])))
        lap("write")
    connection.close()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    report = {
        "members": len(members),
        "changed": int(differs.sum()),
        "tiers": {tier: int(count) for tier, count in matrix.sum().items()},
        "thresholds": [float(each) for each in thresholds],
        "seconds": seconds,
        "peakKiB": usage.ru_maxrss,
        "cpuSeconds": usage.ru_utime + usage.ru_stime,
    }
    print(json.dumps(report))


main()

"""
Asks a real Airflow how it reads connections, and writes the answers.

    python record_connections.py > recorded-connections.json
"""

from __future__ import annotations

import json
import os
import sys
import tempfile

os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="jetway-record-")

TEXTS = [
    "postgres://me:pass@db.example:5432/lake",
    "postgresql://me:p%40ss%2Fword@db/lake%2Fraw?sslmode=require&retries=3",
    "google-cloud-platform://?extra__project=x&keyfile_dict=%7B%22a%22%3A1%7D",
    "http://https://api.example/v1?__extra__=%7B%22token%22%3A%20%22abcdef%22%2C%20%22deep%22%3A%20%5B1%5D%7D",
    "aws://AKIA:se%2Bcret@",
    "sqlite:///relative.db",
    "http://host",
    "http://user@host",
    "http://:only-password@host:80",
    "ftp://[2001:db8::1]:21/dir",
    "fs://?path=%2Ftmp+x",
    '{"conn_type": "postgres", "host": "db", "login": "me", "password": "p@ss", "schema": "lake", "port": 5432}',
    '{"conn_type": "google-cloud-platform", "extra": {"project": "x", "n": 1}}',
    '{"conn_type": "http", "port": "8080", "extra": "{\\"a\\": [true]}"}',
    '{"conn_type": "http", "extra": ""}',
    "{}",
]


def main() -> None:
    real_stdout, sys.stdout = sys.stdout, sys.stderr
    from airflow import __version__
    from airflow.sdk import Connection

    rows = []
    for text in TEXTS:
        read = Connection.from_json(text, "lake") if text.startswith("{") else Connection.from_uri(text, "lake")
        extra = json.loads(read.extra) if read.extra else {}
        fields = [
            read.conn_type or "",
            read.host or None,
            read.port,
            read.login or None,
            read.password or None,
            read.schema or None,
            extra,
        ]
        rows.append({"text": text, "fields": fields})
    lines = ",\n".join("    " + json.dumps(row) for row in rows)
    real_stdout.write(f'{{\n  "airflow": "{__version__}",\n  "rows": [\n{lines}\n  ]\n}}\n')


if __name__ == "__main__":
    main()

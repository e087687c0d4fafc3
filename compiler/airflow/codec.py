"""
Values between TypeScript, Airflow's XCom table and Python. Needs no Airflow.

Three forms of one value:

- *wire*: JSON in Jetway's encoding, as the Node process reads and writes it;
- *stored*: what an XCom holds. A date is a `datetime`, a set a `set`, everything else as on the wire;
- *Python*: what a Python callable works with. A `Map` is a `dict`, bytes are `bytes`, a `bigint` is an `int`.
"""

from __future__ import annotations

import base64
import datetime
import decimal
import enum
import json
import uuid
from typing import Any, Callable, List

MARKER = "__jetway__"

#: Values may nest this deep, as in TypeScript.
MAXIMUM_DEPTH = 200

_UTC = datetime.timezone.utc
_HASHED_AS_IS = (str, int, float, bool, datetime.datetime, type(None))


class Map(dict):
    """A `Map` of TypeScript: a dict that stays a `Map` on its way back, whatever its keys are."""


class UnserialisableValue(TypeError):
    """A value that cannot be stored; the message names the path."""


# -- wire and stored ---------------------------------------------------------------------------------------------------


def dump_wire(value: Any) -> bytes:
    """Writes a stored value as wire JSON. Plain JSON takes the fast path of `json.dumps`, whatever its size."""
    try:
        return json.dumps(value, default=_wire_default, allow_nan=False, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        # Slow, but it knows the path; it raises for whatever has stopped json.dumps.
        return json.dumps(from_python(value), default=_wire_default, allow_nan=False).encode()


def _wire_default(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return {MARKER: "date", "value": _date_text(value)}
    if isinstance(value, (set, frozenset)):
        return {MARKER: "set", "value": list(value)}
    return from_python(value)


def stored_from_wire(value: Any) -> Any:
    """The stored form of a wire value that has marked objects in it. (Without any it is the stored form already.)"""
    if isinstance(value, list):
        return [stored_from_wire(item) for item in value]
    if not isinstance(value, dict):
        return value
    if MARKER not in value:
        return {key: stored_from_wire(member) for key, member in value.items()}
    tag, inner = value[MARKER], value.get("value")
    if tag == "date":
        return _parse_date(inner)
    if tag == "number":
        return float(inner)
    if tag == "set":
        return _stored_set([stored_from_wire(item) for item in inner])
    if tag == "map":
        return {MARKER: tag, "value": [stored_from_wire(pair) for pair in inner]}
    if tag == "object":
        return {MARKER: tag, "value": {key: stored_from_wire(member) for key, member in inner.items()}}
    return value


def _stored_set(items: List[Any]) -> Any:
    """A Python set where it holds the same; lists and objects cannot be in one, and 1 and True would fall together."""
    if all(isinstance(item, _HASHED_AS_IS) for item in items):
        distinct = set(items)
        if len(distinct) == len(items):
            return distinct
    return {MARKER: "set", "value": items}


# -- Python ------------------------------------------------------------------------------------------------------------


def to_python(value: Any) -> Any:
    """The Python form of a wire or stored value; always a fresh one."""
    if isinstance(value, (list, tuple)):
        return [to_python(item) for item in value]
    if isinstance(value, dict):
        if MARKER not in value:
            return {key: to_python(member) for key, member in value.items()}
        read = _READERS.get(value[MARKER])
        if read is None:
            raise ValueError(f"unknown kind of encoded value: {value[MARKER]!r}")
        return read(value["value"])
    if isinstance(value, (set, frozenset)):
        return {_hashable(to_python(item)) for item in value}
    return value


def _read_set(items: List[Any]) -> Any:
    distinct = {_hashable(to_python(item)) for item in items}
    if len(distinct) != len(items):
        raise ValueError("the items of a Set fall together in Python, where 1, 1.0 and True are equal")
    return distinct


def _read_map(pairs: List[Any]) -> Any:
    entries = Map((_hashable(to_python(key)), to_python(member)) for key, member in pairs)
    if len(entries) != len(pairs):
        raise ValueError("the keys of a Map fall together in Python, where 1, 1.0 and True are equal")
    return entries


def _hashable(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_hashable(item) for item in value)
    if isinstance(value, set):
        return frozenset(value)
    if isinstance(value, dict):
        raise ValueError("an object cannot be an item of a Python set or a key of a dict")
    return value


_READERS: dict[str, Callable[[Any], Any]] = {
    "date": lambda text: _parse_date(text),
    "bigint": int,
    "number": float,
    "bytes": base64.b64decode,
    "set": _read_set,
    "map": _read_map,
    "object": lambda members: {key: to_python(member) for key, member in members.items()},
}


def from_python(value: Any, name: str = "result") -> Any:
    """
    The stored form of what a Python callable returned; always a fresh one.

    A `date`, `time`, `Decimal` or `UUID`, which TypeScript lacks, becomes text, a `timedelta` its seconds.

    :raises UnserialisableValue: for what TypeScript cannot read, with the path, which begins with `name`.
    """
    return _from_python(value, name, 0)


def _from_python(value: Any, path: str, depth: int) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, enum.Enum):
        return _from_python(value.value, path, depth)
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        # Airflow's task API (msgpack) holds 64 bits.
        return value if value.bit_length() < 64 else {MARKER: "bigint", "value": str(value)}
    if isinstance(value, float):
        if value - value != 0:  # NaN and the infinities
            raise UnserialisableValue(f"Cannot serialise {value} at {path}: JSON has no such number. Use None.")
        return value
    if isinstance(value, datetime.datetime):
        return value
    if depth >= MAXIMUM_DEPTH:
        raise UnserialisableValue(f"The value nests deeper than {MAXIMUM_DEPTH} levels, or contains itself, at {path[:300]}.")
    if isinstance(value, dict):
        return _dict_from_python(value, path, depth)
    if isinstance(value, (list, tuple)):
        return [_from_python(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value)]
    if isinstance(value, (set, frozenset)):
        return _stored_set([_from_python(item, f"{path}[{index}]", depth + 2) for index, item in enumerate(value)])
    if isinstance(value, (bytes, bytearray, memoryview)):
        return {MARKER: "bytes", "value": base64.b64encode(value).decode()}
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return value.total_seconds()
    if isinstance(value, (decimal.Decimal, uuid.UUID)):
        return str(value)
    raise UnserialisableValue(
        f"Cannot serialise an instance of {type(value).__module__}.{type(value).__qualname__} at {path}: "
        "TypeScript has no such type. Return plain data: dict, list, str, int, float, bool, None, datetime, set or bytes."
    )


def _dict_from_python(value: Any, path: str, depth: int) -> Any:
    if isinstance(value, Map) or not all(isinstance(key, str) for key in value):
        return {
            MARKER: "map",
            "value": [
                [_from_python(key, f"{path}.keys()", depth + 3), _from_python(member, f"{path}[{key!r}]", depth + 3)]
                for key, member in value.items()
            ],
        }
    if MARKER not in value:
        return {key: _from_python(member, f"{path}[{key!r}]", depth + 1) for key, member in value.items()}
    members = {key: _from_python(member, f"{path}[{key!r}]", depth + 2) for key, member in value.items()}
    return {MARKER: "object", "value": members}


# -- dates -------------------------------------------------------------------------------------------------------------


def _parse_date(text: str) -> datetime.datetime:
    # Python before 3.11 does not read the "Z".
    return datetime.datetime.fromisoformat(text[:-1]).replace(tzinfo=_UTC)


def _date_text(value: datetime.datetime) -> str:
    """ISO 8601 in UTC with milliseconds, rounded: an XCom holds a float of seconds, which is inexact for far dates. A naive date is UTC."""
    moment = value.replace(tzinfo=_UTC) if value.tzinfo is None else value.astimezone(_UTC)
    milliseconds, rest = divmod(moment.microsecond, 1000)
    moment = moment.replace(microsecond=milliseconds * 1000)
    if rest >= 500:
        moment += datetime.timedelta(milliseconds=1)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"

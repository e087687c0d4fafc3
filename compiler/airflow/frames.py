"""Frames on a pipe: four bytes of length, big-endian, then JSON in UTF-8."""

from __future__ import annotations

import json
import struct
from typing import Any, Iterator, NamedTuple

from .codec import MARKER

_LENGTH = struct.Struct(">I")

#: More than any value that Airflow can store; a longer frame means that something else writes to the pipe.
MAXIMUM_FRAME = 1 << 30


def pack_frame(payload: bytes) -> bytes:
    """A frame that holds a payload."""
    if len(payload) > MAXIMUM_FRAME:
        raise ValueError(f"a message of {len(payload)} bytes is larger than the {MAXIMUM_FRAME} that a frame holds")
    return _LENGTH.pack(len(payload)) + payload


_MARKER = MARKER.encode()


class Message(NamedTuple):
    """A message and whether there may be marked objects of the codec in it: to search the bytes is much cheaper than to walk the values."""

    body: dict[str, Any]
    is_marked: bool


class FrameReader:
    """Puts frames together from the chunks in which they arrive."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, chunk: bytes) -> Iterator[Message]:
        """The messages that a chunk completes."""
        buffer = self._buffer
        buffer += chunk
        while len(buffer) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(buffer)
            if length > MAXIMUM_FRAME:
                raise ValueError(f"a frame announces {length} bytes, which no message has")
            end = _LENGTH.size + length
            if len(buffer) < end:
                return
            payload = bytes(memoryview(buffer)[_LENGTH.size : end])
            del buffer[:end]
            yield Message(json.loads(payload), _MARKER in payload)

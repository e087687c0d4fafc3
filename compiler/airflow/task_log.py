"""Writes what a Node process logs into the task's log."""

from __future__ import annotations

from typing import Any

from .compat import redact

#: A line is passed on in one piece, so that a secret in it is found; beyond this a "line" is data.
_LONGEST_LINE = 1 << 20

_LEVELS = {"stdout": "info", "stderr": "warning"}
_RESERVED = {"event", "level", "logger", "logger_name", "timestamp", "exc_info", "stack_info", "positional_args"}


class TaskLog:
    """The task's log. Records keep their level and fields; what is written to stdout is `info`, to stderr `warning`, line by line."""

    def __init__(self) -> None:
        import structlog

        self._logger = structlog.get_logger("typescript")
        self._streams = {stream: structlog.get_logger(f"typescript.{stream}") for stream in _LEVELS}
        self._unfinished: dict[tuple[str, str], bytearray] = {}

    def record(self, level: str, message: str, fields: dict[str, Any]) -> None:
        """Writes one record."""
        safe = {f"{name}_" if name in _RESERVED else name: value for name, value in fields.items()}
        getattr(self._logger, level)(redact(message), **redact(safe))

    def text(self, stream: str, chunk: bytes, source: str) -> None:
        """Writes the lines that a chunk of a stream completes; lines of different sources do not mix."""
        pending = self._unfinished.setdefault((stream, source), bytearray())
        pending += chunk
        *lines, rest = pending.split(b"\n")
        for line in lines:
            self._line(stream, line)
        self._unfinished[stream, source] = rest
        if len(rest) > _LONGEST_LINE:
            self.finish()

    def finish(self) -> None:
        """Writes lines that were never ended."""
        unfinished, self._unfinished = self._unfinished, {}
        for (stream, _), line in unfinished.items():
            if line:
                self._line(stream, line)

    def _line(self, stream: str, line: bytearray) -> None:
        message = line.decode("utf-8", "backslashreplace").rstrip("\r")
        getattr(self._streams[stream], _LEVELS[stream])(redact(message))

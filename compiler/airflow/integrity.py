"""Checks that a bundle of task code is the one that was deployed."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

from .errors import JetwayError
from .version import PROTOCOL

_HINT = "Compile and deploy the project again, and exclude its directory from whatever else writes there."


def check_bundle(directory: str) -> str:
    """Verifies every file of a bundle; gives the path of its entry."""
    bundle = os.path.basename(directory)
    description = _read_description(directory, bundle)
    if description["protocol"] != PROTOCOL:
        raise protocol_mismatch(bundle, description["protocol"])
    for name, expected in description["files"].items():
        try:
            with open(os.path.join(directory, name), "rb") as file:
                actual = hashlib.sha256(file.read()).hexdigest()
        except OSError as error:
            raise JetwayError(
                "JW6013", f"The file {name} of the task code {bundle} cannot be read: {error.strerror}.", _HINT
            ) from None
        if actual != expected:
            raise JetwayError("JW6014", f"The file {name} of the task code {bundle} is not the one that was deployed.", _HINT)
    return os.path.join(directory, "main.mjs")


def protocol_mismatch(bundle: str, protocol: Any) -> JetwayError:
    """The error for a bundle that speaks another version of the protocol."""
    return JetwayError(
        "JW6012",
        f"The task code {bundle} speaks protocol {protocol}, "
        f"and the runtime {__package__} that starts it speaks protocol {PROTOCOL}.",
        "Compile and deploy the project again, so that both come from one version of jetway.",
    )


def _read_description(directory: str, bundle: str) -> Any:
    try:
        with open(os.path.join(directory, "bundle.json"), "rb") as file:
            description = json.load(file)
        return {"files": dict(description["files"]), "protocol": description["protocol"]}
    except OSError as error:
        raise JetwayError(
            "JW6013", f"The file bundle.json of the task code {bundle} cannot be read: {error.strerror}.", _HINT
        ) from None
    except (ValueError, KeyError, TypeError):
        raise JetwayError("JW6014", f"The file bundle.json of the task code {bundle} is damaged.", _HINT) from None

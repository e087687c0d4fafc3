import json
import os
import subprocess
import sys

import pytest

MODULE = '''
import operator, sys, typing  # what a script beside modules of such names would shadow

class AirflowSkipException(Exception): pass
class Late(ValueError): pass

def check(at, raw):
    print("to the log")
    return {"year": at.year, "raw": raw + b"!", "big": 2**70}

def late(): raise Late("too late")
def skip(): raise AirflowSkipException("nothing")
def exit(): sys.exit(3)
def odd(): return object()
'''


@pytest.fixture
def call(runtime, project, tmp_path):
    (tmp_path / "jetway_called.py").write_text(MODULE)
    (tmp_path / "jetway_broken.py").write_text("import nothing_of_that_name")
    script = os.path.join(project.runtime_directory, "call_python.py")

    def run(function, module="jetway_called", **inputs):
        request_read, request_write = os.pipe()
        outcome_read, outcome_write = os.pipe()
        process = subprocess.Popen(
            [sys.executable, script, str(request_read), str(outcome_write)],
            pass_fds=(request_read, outcome_write),
            stdout=subprocess.PIPE,
            text=True,
        )
        os.close(request_read), os.close(outcome_write)
        with open(request_write, "w") as request:
            json.dump({"callable": f"{module}:{function}", "inputs": inputs, "path": [str(tmp_path)]}, request)
        with open(outcome_read) as outcome:
            answer = json.load(outcome)
        printed, _ = process.communicate()
        return answer, printed

    return run


def test_arguments_and_result_pass_through_the_codec_and_prints_through_stdout(call):
    outcome, printed = call(
        "check", at={"__jetway__": "date", "value": "2026-01-01T00:00:00.000Z"}, raw={"__jetway__": "bytes", "value": "aGk="}
    )
    big = {"__jetway__": "bigint", "value": str(2**70)}
    assert outcome == {"state": "success", "value": {"year": 2026, "raw": {"__jetway__": "bytes", "value": "aGkh"}, "big": big}}
    assert printed == "to the log\n"


def test_an_exception_is_described_with_its_bases(call):
    outcome, _ = call("late")
    assert outcome["retry"] is True
    assert (outcome["error"]["name"], outcome["error"]["bases"], outcome["error"]["message"]) == ("Late", ["ValueError"], "too late")
    assert outcome["error"]["stack"].endswith("Late: too late")


def test_airflows_exceptions_are_known_by_name(call):
    assert call("skip")[0] == {"state": "skipped", "message": "nothing"}


@pytest.mark.parametrize(
    "function, module, message",
    [
        ("check", "jetway_absent", 'JW6017: There is no Python module "jetway_absent"'),
        ("absent", "jetway_called", 'JW6017: There is no function "absent" in the Python module "jetway_called"'),
        ("check", "jetway_broken", "No module named 'nothing_of_that_name'"),
        ("odd", "jetway_called", "Cannot serialise an instance of builtins.object at result"),
        ("exit", "jetway_called", "3"),
    ],
)
def test_whatever_goes_wrong_is_an_outcome(call, function, module, message):
    outcome, _ = call(function, module)
    assert outcome["state"] == "failed" and message in outcome["error"]["message"]

import datetime
import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def wait_until(what, is_so, patience=20):
    deadline = time.monotonic() + patience
    while not is_so():
        assert time.monotonic() < deadline, f"still not so: {what}"
        time.sleep(0.02)


def pids_of(file):
    wait_until("the handler runs", lambda: file.exists() and file.read_text().endswith("]"))
    return json.loads(file.read_text())


def test_inputs_arrive_and_the_result_is_what_an_xcom_stores(run):
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
    assert run("echo", {"value": {"at": {"__jetway__": "date", "value": "2026-01-01T00:00:00.000Z"}}}) == {"at": moment}
    assert run("nothing") is None


def test_a_value_of_20_mb_passes_both_ways(run):
    value = ["x" * 1000] * 20_000
    assert run("echo", {"value": value}) == value


def test_what_nobody_reads_is_not_sent(run):
    assert run("echo", {"value": 1}, do_xcom_push=False) is None


def test_outcomes_are_airflows_exceptions(runtime, run):
    exception = runtime("compat").airflow_exception
    with pytest.raises(exception("AirflowSkipException"), match="nothing to do"):
        run("raise", {"kind": "skip"})
    with pytest.raises(exception("AirflowFailException"), match="FailException: no access\n    at .*tasks.ts:"):
        run("raise", {"kind": "fail"})


def test_an_error_is_an_exception_of_its_class_with_the_typescript_stack(runtime, run):
    with pytest.raises(runtime("errors").LakeError) as caught:
        run("raise", {"kind": "error"})
    assert type(caught.value).__name__ == "LakeTimeout"
    text = str(caught.value)
    assert text.startswith("slow\n    at ") and "test/python/tasks.ts:" in text and "Caused by: LakeError: deep\n" in text


@pytest.mark.parametrize(
    "task_id, inputs, message",
    [
        ("unserialisable", {}, r"a symbol at result\.rows\[0\]\.at\. \(JW6001\)"),
        ("exit", {"code": 3}, r"process\.exit\(3\) was called.*\(JW6019\)"),
        ("exit", {"code": 0}, r"process\.exit\(0\) was called.*\(JW6019\)"),
        ("never", {}, r"can never happen.*\(JW6020\)"),
        ("stray", {}, "thrown by a timer"),
        ("rejected", {}, "nobody waits for it"),
        ("unknown", {}, r'no task "unknown" of the DAG "tested". It has: tested with echo, nothing, .*\(JW6015\)'),
    ],
)
def test_whatever_ends_the_process_early_is_told(runtime, run, task_id, inputs, message):
    with pytest.raises(runtime("errors").TypeScriptError, match=message):
        run(task_id, inputs)


def test_a_process_that_dies_is_told_with_the_signal(runtime, run):
    with pytest.raises(runtime("errors").JetwayError, match="JW6016: .*was killed by SIGABRT before it had a result.*memory"):
        run("abort")


def test_output_and_records_keep_their_order_levels_and_fields(run, lines):
    run("print", {"size": 100_000})
    own = [line for line in lines if line[0] != "typescript.stderr" or line[2] == "three"]
    past_the_streams = {"from a child", "past the stream"}
    assert [line for line in own if line[2] not in past_the_streams] == [
        ("typescript.stdout", "info", "one", {}),
        ("typescript", "debug", "two", {"event_": "clash", "level_": 3}),
        ("typescript.stderr", "warning", "three", {}),
        ("typescript", "warning", "four", {}),
        ("typescript.stdout", "info", "five", {}),
        ("typescript.stdout", "info", "six é", {}),
        ("typescript.stdout", "info", "unfinished" + "x" * 100_000, {}),
    ]
    assert past_the_streams <= {line[2] for line in lines}


def test_task_code_sees_none_of_airflows_secrets_in_its_environment(run, monkeypatch):
    monkeypatch.setenv("AIRFLOW_CONN_LAKE", "http://:hunter2xyz@lake")
    monkeypatch.setenv("AIRFLOW_VAR_KEY", "hunter2xyz")
    monkeypatch.setenv("AIRFLOW__DATABASE__SQL_ALCHEMY_CONN", "postgresql://:hunter2xyz@db")
    monkeypatch.setenv("AIRFLOW_CTX_DAG_ID", "tested")
    environment = run("environment")
    assert "hunter2xyz" not in str(environment)
    assert environment["AIRFLOW_CTX_DAG_ID"] == "tested" and environment["PATH"] == os.environ["PATH"]


def test_a_secret_is_gone_before_anything_is_handed_on(runtime, run, lines):
    runtime("masking").mask_secret("slow-and-secret")
    deep = {"a": {"b": {"c": {"d": {"e": {"f": {"g": "slow-and-secret"}}}}}}}
    run("log", {"message": "slow-and-secret!", "fields": deep})
    assert lines == [("typescript", "info", "***!", {"a": {"b": {"c": {"d": {"e": {"f": {"g": "***"}}}}}}})]
    with pytest.raises(runtime("errors").TypeScriptError, match=r"^\*\*\*\n"):
        run("raise", {"kind": "slow-and-secret"})


def test_services_answer(runtime, run, context, project, monkeypatch):
    import airflow.sdk

    masked = []
    monkeypatch.setattr(runtime("masking"), "mask_secret", lambda secret, name=None: masked.append((secret, name)))

    class Connection(airflow.sdk.Connection):
        @classmethod
        def get(cls, conn_id):
            if conn_id != "lake":
                raise runtime("compat").airflow_exception("AirflowNotFoundException")("no")
            return cls(conn_id="lake", conn_type="http", host="h", login="", password="p&ss", extra='{"token": "t0ken"}')

    class Variable:
        @staticmethod
        def get(key, default):
            return {"a": "1"}.get(key, default)

    monkeypatch.setattr(airflow.sdk, "Connection", Connection, raising=False)
    monkeypatch.setattr(airflow.sdk, "Variable", Variable, raising=False)
    operator = runtime().TypeScriptOperator(task_id="services", bundle=project.bundle)
    the_context = context(operator, {("up", "return_value"): {1, 2}, ("up", "k"): 2**60})
    operator.dag = None
    monkeypatch.setattr(runtime("services").TaskServices, "_is_mapped", lambda *_: False)
    result = runtime("typescript_task").run_typescript_task(operator, the_context)
    assert result["one"] == {1, 2}
    assert result["indexed"] == {"__jetway__": "bigint", "value": str(2**60)}
    assert result["both"] == ["1", "none"]
    assert result["connection"] == {
        "connectionId": "lake",
        "connectionType": "http",
        "host": "h",
        "port": None,
        "login": None,
        "password": "p&ss",
        "schema": None,
        "extra": {"token": "t0ken"},
    }
    assert result["missing"] == 'There is no connection "nowhere".'
    assert result["refused"].startswith("JW6018: Airflow refused to read an XCom") and "the server is down" in result["refused"]
    assert the_context["ti"].pushed == {"pushed": {1}}
    assert (["p&ss", "p%26ss"], None) in masked and (["t0ken"], "token") in masked and (["1"], "a") in masked


@pytest.mark.parametrize("is_stubborn", [False, True])
def test_on_kill_tells_the_handler_and_ends_the_group(runtime, run, tmp_path, is_stubborn):
    file = tmp_path / "pids"
    killer = threading.Thread(target=lambda: (pids_of(file), os.kill(os.getpid(), signal.SIGTERM)))
    operator = runtime().TypeScriptOperator(task_id="t", bundle="b")
    before = signal.signal(signal.SIGTERM, lambda *_: operator.on_kill())
    killer.start()
    try:
        begin = time.monotonic()
        with pytest.raises(runtime("errors").TaskTerminated):
            run("wait", {"file": str(file), "isStubborn": is_stubborn})
        assert time.monotonic() - begin < 20
    finally:
        killer.join()
        signal.signal(signal.SIGTERM, before)
    assert (tmp_path / "pids.aborted").read_text() == "Airflow has ended the task."
    assert not any(is_alive(pid) for pid in pids_of(file))


def test_a_timeout_tells_the_handler_and_ends_the_group(run, tmp_path):
    file = tmp_path / "pids"

    class Timeout(BaseException):
        pass

    def expire(*_):
        raise Timeout

    before = signal.signal(signal.SIGUSR1, expire)
    killer = threading.Thread(target=lambda: (pids_of(file), os.kill(os.getpid(), signal.SIGUSR1)))
    killer.start()
    try:
        with pytest.raises(Timeout):
            run("wait", {"file": str(file), "isStubborn": False})
    finally:
        killer.join()
        signal.signal(signal.SIGUSR1, before)
    assert (tmp_path / "pids.aborted").exists()
    assert not any(is_alive(pid) for pid in pids_of(file))


def test_what_a_task_leaves_running_ends_with_it(run, tmp_path):
    file = tmp_path / "pids"
    run("leave_behind", {"file": str(file)})
    wait_until("the group is gone", lambda: not any(is_alive(pid) for pid in pids_of(file)))


@pytest.mark.parametrize("is_tied", [True, False])
def test_a_task_process_that_is_killed_leaves_nothing(runtime, project, tmp_path, is_tied):
    file = tmp_path / "pids"
    script = f"""
import sys
sys.path[:0] = [{os.path.dirname(os.path.dirname(project.runtime_directory))!r}, {os.path.dirname(__file__)!r}]
import importlib, types
process = importlib.import_module({project.package + ".node_process"!r})
if not {is_tied}: process._tie = lambda *_: False
task = importlib.import_module({project.package + ".typescript_task"!r})
operator = importlib.import_module({project.package!r}).TypeScriptOperator(task_id="wait", bundle={project.bundle!r}, inputs={{"file": {str(file)!r}}})
ti = types.SimpleNamespace(dag_id="tested", task_id="wait", try_number=1, map_index=-1)
task.run_typescript_task(operator, {{"ti": ti, "run_id": "r", "params": {{}}, "task": operator}})
"""
    parent = subprocess.Popen([sys.executable, "-c", script])
    pids = pids_of(file)
    parent.kill()
    parent.wait()
    wait_until("the group is gone", lambda: not any(is_alive(pid) for pid in pids))

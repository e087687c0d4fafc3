import datetime
import decimal
import enum
import json
import uuid

import pytest

UTC = datetime.timezone.utc


@pytest.fixture
def codec(runtime):
    return runtime("codec")


def nested(levels):
    value = None
    for _ in range(levels):
        value = [value]
    return value


def test_plain_json_is_written_as_it_is(codec):
    value = {"a": [1, 2.5, None, True, "é\ud800"]}
    assert json.loads(codec.dump_wire(value)) == value


def test_what_an_xcom_holds_is_written_in_the_encoding(codec):
    zone = datetime.timezone(datetime.timedelta(hours=2))
    value = {"at": datetime.datetime(2026, 1, 1, 2, 0, 0, 999_600, zone), "seen": {1}, "pair": (1, 2), "raw": b"\0"}
    assert json.loads(codec.dump_wire(value)) == {
        "at": {"__jetway__": "date", "value": "2026-01-01T00:00:01.000Z"},
        "seen": {"__jetway__": "set", "value": [1]},
        "pair": [1, 2],
        "raw": {"__jetway__": "bytes", "value": "AA=="},
    }


def test_a_naive_datetime_is_utc(codec):
    assert json.loads(codec.dump_wire(datetime.datetime(2026, 1, 1)))["value"] == "2026-01-01T00:00:00.000Z"


def test_an_xcom_holds_dates_and_sets_natively_and_the_rest_marked(codec):
    mark = lambda tag, value: {"__jetway__": tag, "value": value}
    date = mark("date", "2026-01-01T00:00:00.000Z")
    stored = codec.stored_from_wire(
        [date, mark("set", [1, "a"]), mark("number", "1e18"), mark("bigint", "7"), mark("map", [["k", date]]), mark("object", {"__jetway__": 1})]
    )
    moment = datetime.datetime(2026, 1, 1, tzinfo=UTC)
    assert stored == [moment, {1, "a"}, 1e18, mark("bigint", "7"), mark("map", [["k", moment]]), mark("object", {"__jetway__": 1})]


@pytest.mark.parametrize("items", [[[1]], [{"a": 1}], [1, True], [0, False, 2]])
def test_a_set_that_python_cannot_hold_stays_marked(codec, items):
    encoded = {"__jetway__": "set", "value": items}
    assert codec.stored_from_wire(encoded) == encoded


def test_types_that_typescript_lacks_become_the_nearest(codec):
    class Colour(enum.Enum):
        RED = "red"

    value = [datetime.date(2026, 1, 2), datetime.time(3), decimal.Decimal("1.10"), uuid.UUID(int=0), datetime.timedelta(minutes=1), Colour.RED]
    assert codec.from_python(value) == ["2026-01-02", "03:00:00", "1.10", "00000000-0000-0000-0000-000000000000", 60.0, "red"]


def test_a_dict_with_other_keys_than_text_is_a_map(codec):
    assert codec.from_python({1: "a"}) == {"__jetway__": "map", "value": [[1, "a"]]}


def test_a_map_of_typescript_stays_one_on_its_way_back(codec):
    encoded = {"__jetway__": "map", "value": [["a", 1]]}
    value = codec.to_python(encoded)
    assert value == {"a": 1}
    assert codec.from_python(value) == encoded


@pytest.mark.parametrize(
    "value, path",
    [
        ({"rows": [1, object()]}, "builtins.object at result['rows'][1]"),
        ({"rate": float("nan")}, "nan at result['rate']"),
        ([{1: float("inf")}], "inf at result[0][1]"),
    ],
)
def test_what_cannot_be_stored_is_refused_with_its_path(codec, value, path):
    with pytest.raises(codec.UnserialisableValue, match=path.replace("[", r"\[").replace("]", r"\]")):
        codec.from_python(value)
    with pytest.raises(codec.UnserialisableValue):
        codec.dump_wire(value)


def test_a_cycle_and_too_deep_a_value_are_refused(codec):
    cycle = []
    cycle.append(cycle)
    for value in (cycle, nested(100_000)):
        with pytest.raises(codec.UnserialisableValue, match="deeper than 200 levels"):
            codec.from_python(value)
    assert codec.from_python(nested(200)) == nested(200)


@pytest.mark.parametrize("tag, value", [("set", [1, True]), ("map", [[1, "a"], [1.0, "b"]]), ("set", [{"a": 1}]), ("decimal", "1")])
def test_what_python_would_fold_together_is_refused(codec, tag, value):
    with pytest.raises(ValueError):
        codec.to_python({"__jetway__": tag, "value": value})

def description(name, bases=(), message="slow"):
    return {"name": name, "bases": list(bases), "message": message, "stack": f"{name}: {message}\n    at a.ts:1:2"}


def test_an_error_is_an_instance_of_its_class_and_of_the_classes_it_extends(runtime):
    errors = runtime("errors")
    error = errors.typescript_error(description("LakeTimeout", ["LakeError"]))
    assert type(error) is errors.LakeTimeout
    assert isinstance(error, errors.LakeError)
    assert isinstance(error, errors.TypeScriptError)
    assert not issubclass(errors.LakeError, errors.LakeTimeout)
    assert str(error) == "slow\n    at a.ts:1:2"


def test_a_class_that_a_policy_named_first_learns_its_bases_when_it_is_thrown(runtime):
    errors = runtime("errors")
    timeout, base = errors.PoolTimeout, errors.PoolError
    assert not issubclass(timeout, base)
    error = errors.typescript_error(description("PoolTimeout", ["PoolError", "ResourceError"]))
    assert isinstance(error, timeout) and isinstance(error, base) and isinstance(error, errors.ResourceError)


def test_a_name_that_is_no_identifier_becomes_one(runtime):
    assert type(runtime("errors").typescript_error(description("Http 404!"))).__name__ == "Http_404_"


def test_a_retry_policy_can_name_a_class(runtime):
    import importlib

    path = f"{runtime('errors').__name__}.LakeTimeout"
    module, name = path.rsplit(".", 1)
    assert getattr(importlib.import_module(module), name) is type(runtime("errors").typescript_error(description("LakeTimeout")))

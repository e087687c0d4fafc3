"""What emitted DAG files import. Cheap at parse: everything heavy is imported when a task runs."""

from .bindings import param, run_field, text, xcom
from .compat import literal
from .operators import PythonCallableOperator, TypeScriptOperator

__all__ = ["PythonCallableOperator", "TypeScriptOperator", "literal", "param", "run_field", "text", "xcom"]

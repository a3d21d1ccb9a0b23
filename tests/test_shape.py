"""The shape of the house: short modules, classes and functions; every room has its tests."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "trainer").rglob("*.py"))
MOST_MODULE_LINES = 260
MOST_METHODS = 18
MOST_FUNCTION_LINES = 50


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_classes_and_functions_stay_short_and_modules_say_what_they_are_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_MODULE_LINES, "split the module"
    module = ast.parse(text)
    assert ast.get_docstring(module)
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
            assert len(methods) <= MOST_METHODS, f"{node.name} does too much"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= MOST_FUNCTION_LINES, f"{node.name} is too long"


def test_every_room_has_tests() -> None:
    rooms = {path.name for path in (ROOT / "trainer").iterdir() if (path / "__init__.py").exists()}
    tested = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert rooms <= tested


def test_nothing_is_left_to_do() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error")
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert not [word for word in words if word in text], path

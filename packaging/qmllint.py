"""Run qmllint over all QML, with the view-models' types read from the running classes.

`pyside6-metaobjectdump` reads the source instead, and so misses what a generic base class, an
annotated signal or a decorator of our own adds; QML bindings to those would go unchecked.
"""

import ast
import importlib
import inspect
import os
import subprocess
import sys
import tempfile
import textwrap
import warnings
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "ui" / "qml"
NEWLINE = "\n"  # Python 3.11 takes no backslash inside an f-string

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")
sys.path.insert(0, str(ROOT))

import PySide6  # noqa: E402  (reads the environment)
from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject, QObject  # noqa: E402  (reads the environment)


def main() -> int:
    files = sorted(str(file) for file in QML.rglob("*.qml"))
    if not files:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        # PySide6 only warns when QML will not see a property, say because its type has no name.
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            _write_modules(Path(folder))
        # Not its wrapper in bin, which repeats the whole command line when something is found.
        qmllint = Path(PySide6.__file__).with_name("qmllint")
        options = ["--max-warnings", "0", "-I", folder, "-I", str(QML)]
        return subprocess.run([qmllint, *options, *files], check=False, cwd=ROOT).returncode


def _write_modules(folder: Path) -> None:
    """Write `qmldir` and `types.qmltypes` for each `QML_IMPORT_NAME` used in kiosk/ui."""
    by_module: dict[str, list[type[QObject]]] = defaultdict(list)
    for cls in _view_models():
        by_module[_import_name(cls)].append(cls)
    for name, classes in by_module.items():
        target = folder.joinpath(*name.split("."))
        target.mkdir(parents=True)
        (target / "qmldir").write_text(
            f"module {name}\ntypeinfo types.qmltypes\ndepends QtQuick\n", "utf-8"
        )
        components = "\n".join(_component(cls, name) for cls in classes)
        (target / "types.qmltypes").write_text(
            f"import QtQuick.tooling 1.2\nModule {{\n{components}\n}}\n", "utf-8"
        )


def _view_models() -> list[type[QObject]]:
    found: list[type[QObject]] = []
    for file in sorted((ROOT / "kiosk" / "ui").rglob("*.py")):
        name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        module = importlib.import_module(name)
        found += [
            value
            for value in vars(module).values()
            if inspect.isclass(value) and issubclass(value, QObject) and value.__module__ == name
        ]
    return found


def _import_name(cls: type[QObject]) -> str:
    """The module a class is registered in; bases that are not registered share a place to be."""
    return str(getattr(sys.modules[cls.__module__], "QML_IMPORT_NAME", "KioskUnregistered"))


def _definition(cls: type[QObject]) -> ast.ClassDef:
    definition = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(definition, ast.ClassDef)
    return definition


def _decorators(node: ast.ClassDef | ast.FunctionDef) -> dict[str, ast.Call | None]:
    """Names of the decorators, with the call where there is one."""
    found = {}
    for decorator in node.decorator_list:
        call = decorator if isinstance(decorator, ast.Call) else None
        name = call.func if call else decorator
        if isinstance(name, ast.Name):
            found[name.id] = call
    return found


def _slot_results(definition: ast.ClassDef) -> dict[str, str]:
    """Slots that say `result=SomeClass`, which the metaobject knows only by its Qt base."""
    found = {}
    for node in definition.body:
        call = _decorators(node).get("Slot") if isinstance(node, ast.FunctionDef) else None
        for keyword in call.keywords if call else ():
            if keyword.arg == "result" and isinstance(keyword.value, ast.Name):
                assert isinstance(node, ast.FunctionDef)
                found[node.name] = keyword.value.id
    return found


def _component(cls: type[QObject], module: str) -> str:
    meta: QMetaObject = cls.staticMetaObject  # type: ignore[attr-defined]  # not in the stubs
    lines = [
        f'name: "{_text(meta.className())}"',
        'accessSemantics: "reference"',
        f'prototype: "{_text(meta.superClass().className())}"',
    ]
    definition = _definition(cls)
    decorators = _decorators(definition)
    if "QmlElement" in decorators or "QmlNamedElement" in decorators:
        named = decorators.get("QmlNamedElement")
        qml_name = ast.literal_eval(named.args[0]) if named else cls.__name__
        lines.append(f'exports: ["{module}/{qml_name} 1.0"]')
        lines.append("exportMetaObjectRevisions: [256]")
        if "QmlUncreatable" in decorators:
            lines.append("isCreatable: false")
        if "QmlSingleton" in decorators:
            lines.append("isSingleton: true")
    lines += _enums(meta) + _properties(meta) + _methods(meta, _slot_results(definition))
    return "    Component {\n        " + "\n        ".join(lines) + "\n    }"


def _enums(meta: QMetaObject) -> list[str]:
    found = []
    for index in range(meta.enumeratorOffset(), meta.enumeratorCount()):
        enum = meta.enumerator(index)
        keys = ", ".join(f'"{_text(enum.key(key))}"' for key in range(enum.keyCount()))
        scoped = str(enum.isScoped()).lower()
        found.append(
            f'Enum {{ name: "{_text(enum.name())}"; isScoped: {scoped}; values: [{keys}] }}'
        )
    return found


def _properties(meta: QMetaObject) -> list[str]:
    found = []
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        prop = meta.property(index)
        name = _text(prop.name())
        parts = [f'name: "{name}"; read: "{name}"; index: {index}', _type(_text(prop.typeName()))]
        if prop.hasNotifySignal():
            parts.append(f'notify: "{_text(prop.notifySignal().name())}"')
        if prop.isConstant():
            parts.append("isPropertyConstant: true")
        if not prop.isWritable():
            parts.append("isReadonly: true")
        found.append(f"Property {{ {NEWLINE.join(parts)} }}")
    return found


def _methods(meta: QMetaObject, results: dict[str, str]) -> list[str]:
    found = []
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
        name = _text(method.name())
        parts = [f'name: "{name}"']
        result = _text(method.typeName())
        if kind == "Method" and result != "void":
            known = results.get(name) if result.endswith("*") else None
            parts.append(_type(f"{known}*" if known else result))
        named = zip(method.parameterNames(), method.parameterTypes(), strict=True)
        for position, (given, type_name) in enumerate(named):
            label = _text(given) or f"argument{position + 1}"
            parts.append(f'Parameter {{ name: "{label}"; {_type(_text(type_name))} }}')
        found.append(f"{kind} {{ {NEWLINE.join(parts)} }}")
    return found


def _type(name: str) -> str:
    if name.endswith("*"):
        return f'type: "{name[:-1]}"; isPointer: true'
    # A Python object without a Qt type reaches QML as a plain value.
    return f'type: "{"QVariant" if name == "PyObject" else name}"'


def _text(value: str | bytes | bytearray | memoryview | QByteArray) -> str:
    """Text of what Qt gives as str in one place and as QByteArray in another."""
    if isinstance(value, str):
        return value
    return bytes(value.data() if isinstance(value, QByteArray) else value).decode()


if __name__ == "__main__":
    sys.exit(main())

"""Formulas of Word files (Office MathML) as text: mammoth leaves them out."""

import io
import zipfile
from typing import Any, Final

from lxml import etree

_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FORMULA_MARK: Final = b"oMath"

# Between the two operands of a fraction, a power, an index and a root.
_OPERATORS: Final = {"f": "/", "sSup": "^", "sSub": "_"}


def replace_formulas(data: bytes, part: str) -> bytes:
    """Replace the formulas in a part of a Word file by runs of text.

    Args:
        data: The file, checked for its limits.
        part: Path of its document part.

    Returns:
        The file with the part rewritten; as it was, if the part has no formula or isn't XML.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read(part)
        if _FORMULA_MARK not in document:
            return data
        try:
            tree = etree.fromstring(document, etree.XMLParser(resolve_entities=False))
        except etree.XMLSyntaxError:
            return data
        for formula in list(tree.iter(f"{_MATH}oMath")):
            _replace_formula(formula)
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w") as rewritten:
            for member in archive.infolist():
                content = etree.tostring(tree) if member.filename == part else archive.read(member)
                rewritten.writestr(member.filename, content)
    return output.getvalue()


def _replace_formula(formula: Any) -> None:
    """Put a run with the formula's text in its place; in its own paragraph, of the whole group's place."""
    run = etree.Element(f"{_WORD}r")
    etree.SubElement(run, f"{_WORD}t").text = _formula_text(formula)
    parent = formula.getparent()
    if parent is not None and parent.tag == f"{_MATH}oMathPara":
        formula, parent = parent, parent.getparent()
    if parent is not None:
        parent.replace(formula, run)


def _formula_text(formula: Any) -> str:
    """Return the characters of a formula in reading order, with "/", "^" and "_" between operands."""
    pieces = []
    for event, element in etree.iterwalk(formula, events=("start", "end")):
        name = element.tag.removeprefix(_MATH) if isinstance(element.tag, str) else ""
        if event == "start" and name == "t":
            pieces.append(element.text or "")
        elif event == "start" and name in ("den", "sup", "sub"):
            operator = "/" if name == "den" else _OPERATORS.get(_local_parent(element), "")
            pieces.append(operator)
        elif event == "start" and name == "rad":
            pieces.append("√")
    return "".join(pieces)


def _local_parent(element: Any) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag).removeprefix(_MATH)

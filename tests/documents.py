"""Documents as Word, Writer and mail programs make them, put together here so that a test shows all of it."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

from PIL import Image

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_ODF = ("office", "text", "table", "style")
WRITER = " ".join(
    [
        *(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _ODF),
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
    ]
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_LISTS = ("bullet", "decimal", "decimal", "lowerLetter", "hindiNumbers")
"""How the list of each number, from 1, marks its items; the third begins at 5."""

_STYLES = {
    "a3": ("paragraph", "Title", ""),
    "1": ("paragraph", "heading 1", ""),
    "2": ("paragraph", "heading 2", ""),
    "hi3": ("paragraph", "शीर्षक 3", ""),
    "q": ("paragraph", "Quote", ""),
    "hiq": ("paragraph", "उद्धरण", ""),
    "LB": ("paragraph", "List Bullet", ""),
    "LB2": ("paragraph", "List Bullet 2", ""),
    "bold": ("paragraph", "मुख्य पैरा", "<w:bCs/>"),
    "up": ("character", "घात", '<w:vertAlign w:val="superscript"/>'),
    "s": ("character", "Strong", ""),
    "own": ("character", "हमारा मोटा", "<w:bCs/>"),
}
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{kind}"/></w:lvl>' for level in range(9))
    + f'</w:abstractNum><w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>'
    + ('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>' if number == 3 else "")
    + "</w:num>"
    for number, kind in enumerate(WORD_LISTS, 1)
)


def packed(parts: Mapping[str, str | bytes] | Mapping[str, str] | Mapping[str, bytes]) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def picture(colour: str = "#b3201b", size: tuple[int, int] = (40, 30), kind: str = "PNG") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


def word_run(text: str, properties: str = "") -> str:
    """Letters in a paragraph of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def word_paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word; a run that is no XML is plain letters."""
    inner = "".join(run if run.startswith("<") else word_run(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def word_item(text: str, number: int = 1, level: int = 0) -> str:
    """An item of the list `number` of WORD_LISTS."""
    counted = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return word_paragraph(text, properties=counted)


def word_picture(relation: str, alt: str = "", attribute: str = "embed") -> str:
    """A run with a picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:blipFill><a:blip r:{attribute}="{relation}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def word(
    *body: str,
    relations: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    parts: Mapping[str, str | bytes] | Mapping[str, str] | Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """A Word document; `relations` has type and target by id, `parts` are further parts of `word/`.

    A part that begins with `<w:` gets its namespaces.
    """
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr>{own}</w:rPr></w:style>'
        for key, (kind, name, own) in _STYLES.items()
    )
    related = "".join(
        f'<Relationship Id="{key}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for key, (kind, target) in relations.items()
    )
    own: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png"'
        ' ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'
        ),
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {WORD}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {WORD}>{_NUMBERING}</w:numbering>",
    }
    for name, part in parts.items():
        is_xml = isinstance(part, str) and part.startswith("<w:")
        own[f"word/{name}"] = part.replace(">", f" {WORD}>", 1) if is_xml and isinstance(part, str) else part
    return packed(own)


def writer(
    body: str,
    styles: str = "",
    *,
    mimetype: str = "text",
    parts: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """A Writer document: its text, its automatic styles, and further parts by their names."""
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{mimetype}",
            "content.xml": f"<office:document-content {WRITER}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            **parts,
        }
    )

"""The bytes of a file as text, or what other kind of file it is."""

import codecs
import re

from ganviz.engine.tables.table import TableError
from ganviz.spec.translation import tr, tr_noop

# A mark at the beginning; the longer ones first, as that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = (
    (b"PK\3\4", tr_noop("a workbook or another packed file (.xlsx, .ods, .zip): save the sheet as CSV")),
    (b"\xd0\xcf\x11\xe0", tr_noop("an old Excel workbook (.xls): save the sheet as CSV")),
    (b"\x1f\x8b", tr_noop("a gzipped file: unpack it; one of R (.rds): write CSV with write.csv")),
    (b"BZh", tr_noop("a packed file: unpack it")),
    (b"\xfd7zXZ", tr_noop("a packed file: unpack it")),
    (b"\x28\xb5\x2f\xfd", tr_noop("a packed file: unpack it")),
    (b"MATLAB ", tr_noop("a MATLAB file: write CSV with writematrix")),
    (b"\x89HDF", tr_noop("an HDF5 or MATLAB file: write CSV with writematrix, or NPY with numpy.save")),
    (b"PAR1", tr_noop("a Parquet file: write CSV with to_csv")),
    (b"ARROW1", tr_noop("an Arrow file: write CSV with to_csv")),
    (b"FEA1", tr_noop("a Feather file: write CSV with to_csv")),
    (b"\x80", tr_noop("a pickle, which is never opened: write CSV or NPY")),
    (b"RDX", tr_noop("a file of R: write CSV with write.csv")),
    (b"$FL2", tr_noop("a file of SPSS (.sav): save it as CSV")),
    (b"$FL3", tr_noop("a file of SPSS (.sav): save it as CSV")),
    (b"<stata_dta>", tr_noop("a file of Stata (.dta): write CSV with export delimited")),
    (b"SQLite format", tr_noop("a database: write CSV")),
    (b"%PDF", tr_noop("a PDF")),
    (b"{\\rtf", tr_noop("a text of a word processor: save it as plain text")),
    (b"\x89PNG", tr_noop("a picture")),
    (b"\xff\xd8\xff", tr_noop("a picture")),
    (b"GIF8", tr_noop("a picture")),
    (b"<?xml", tr_noop("XML: save the table as CSV")),
    (b"<!DOC", tr_noop("a web page: save the table as CSV")),
    (b"<html", tr_noop("a web page: save the table as CSV")),
)
# Two frequent characters side by side, and nothing but such and signs: letters of Windows-1252 are seldom in pairs.
_CHINESE = re.compile(rb"(?:[\xb0-\xd7][\xa1-\xfe]){2}")
_CHINESE_ONLY = re.compile(rb"(?:[\x00-\x7f]++|[\xa1-\xa9\xb0-\xd7][\xa1-\xfe])*+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_SAMPLE = 4096


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file, its lines ended by line feeds, and what has to be said of how it was read.

    Text is UTF-8 unless a mark says otherwise or every second byte is zero; what is neither is taken for Windows-1252,
    or for Chinese where it is most likely that. Digits are the same in nearly all encodings, so that of numbers nothing
    depends on it, and guessing by letters goes wrong where a heading has a few of them.

    Raises:
        TableError: for a file of another kind, and for what is no text; the text says which.
    """
    text, remarks = _text(data.removesuffix(b"\x1a"))  # as DOS ends a file
    if _CONTROLS.search(text):
        raise TableError(tr(_kind(data) or tr_noop("not a text file")))
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks


def _text(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark), name), ()
    if kind := _kind(data):
        raise TableError(tr(kind))
    sample = data[:_SAMPLE]
    for zeros, name in ((sample[1::2], "utf-16-le"), (sample[::2], "utf-16-be")):
        if len(zeros) > 1 and zeros.count(0) > 0.9 * len(zeros):
            return _strictly(data, name), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if _CHINESE.search(data) and _CHINESE_ONLY.fullmatch(data):
        return data.decode("gb2312", "replace"), (tr("It is not UTF-8; letters are read as Chinese (GB 2312)."),)
    text = data.decode("cp1252", "replace")
    if "\ufffd" in text:
        raise TableError(tr("not a text file"))
    return text, (tr("It is not UTF-8; letters are read as Windows writes them (Windows-1252)."),)


def _strictly(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        raise TableError(tr("not a text file: it begins as {encoding} and is not", encoding=name.upper())) from None


def _kind(data: bytes) -> str:
    start = data.lstrip()[:16] if data[:1].isspace() else data[:16]
    return next((kind for sign, kind in _OTHERS if start.startswith(sign)), "")

"""Tables of numbers in files: read as a person would read them, or refused with the reason."""

import codecs
from pathlib import Path

import numpy as np
import pytest

from ganviz.engine.tables import (
    Choice,
    ColumnsError,
    DecimalError,
    TableError,
    Taken,
    WishError,
    Wishes,
    change_for,
    data_change,
    load_table,
    named,
    parse_table,
    proposed,
    take,
)
from ganviz.engine.tables.load import MAX_TEXT_BYTES

FILES = Path(__file__).parent / "data" / "tables"
TWO = [[0.5, 1.5], [2.25, -1.0]]
MOONS = [[0.8119, 0.5178], [1.6212, -0.3966]]


def points(file: Path, dimensions: int = 2, *, decimal: str | None = None, **wishes: bool) -> Taken:
    table = load_table(file, decimal)  # type: ignore[arg-type]
    return take(table, proposed(table, dimensions), Wishes(**wishes), most_rows=100_000, farthest=100)


def pasted(text: str, dimensions: int = 2) -> list[list[float]]:
    table = parse_table(text)
    values = take(table, proposed(table, dimensions), Wishes(), most_rows=100_000, farthest=100).values
    found: list[list[float]] = values.tolist()
    return found


@pytest.mark.parametrize(
    ("name", "expected", "rows"),
    [
        ("arff.arff", TWO, 2), ("comments.txt", TWO, 2), ("excel_cp1252.csv", TWO, 2), ("excel_de_tab.txt", TWO, 2),
        ("excel_sep.csv", TWO, 2), ("excel_trailing.csv", TWO, 2), ("labels_first.csv", TWO, 2),
        ("matlab_writematrix.csv", TWO, 2), ("old_mac.csv", TWO, 2), ("parens.txt", TWO, 2), ("quoted.csv", TWO, 2),
        ("title_line.csv", TWO, 2), ("xyz_json.json", TWO, 2), ("numpy_savetxt.txt", TWO, 2), ("units.csv", TWO, 2),
        ("octave.txt", [[0.5, 1.5], [2, 3]], 2), ("gnuplot_blocks.dat", [[0.5, 1.5], [0.6, 1.6]], 3),
        ("hex_num_header.csv", [[0.5, 1.5], [0.6, 1.7]], 2), ("percent.csv", [[0.5, 1.5], [0.25, -1]], 2),
        ("tsv_header_with_space.tsv", [[5.1, 3.5], [4.9, 3.0]], 2), ("unicode_minus.csv", [[-0.5, 1.5], [2.25, -1]], 2),
        ("excel_de.csv", MOONS, 200), ("pandas_noindex.csv", MOONS, 200), ("pandas_label.csv", MOONS, 200),
        ("pandas_named_index.csv", MOONS, 200), ("pandas_index.csv", TWO, 3),
        ("r_write_csv.csv", TWO, 3), ("r_write_table.txt", TWO, 3), ("r_write_csv2.csv", TWO, 2),
        ("str.npy", [[0.5, 1.5], [2, 3]], 2), ("bool.npy", [[1, 1], [1, 0]], 200),
    ],
)  # fmt: skip
def test_each_file_is_read_as_a_person_would(name: str, expected: list[list[float]], rows: int) -> None:
    found = points(FILES / name).values

    assert found[:2].tolist() == expected
    assert len(found) == rows


@pytest.mark.parametrize("name", ["T.npy", "arr.npz", "fortran.npy", "f32.npy", "f16.npy"])
def test_arrays_of_every_order_and_size_hold_the_same_points(name: str) -> None:
    found = points(FILES / name).values

    assert len(found) == 200
    np.testing.assert_allclose(found[:2], MOONS, atol=1e-3)


@pytest.mark.parametrize("dtype", ["?", "i1", "u1", "<i2", ">i4", "<u8", "<f2", ">f4", "<f8", ">f8", "g"])
def test_points_of_every_real_type_are_read(tmp_path: Path, dtype: str) -> None:
    np.save(tmp_path / "mine.npy", np.array([[1, 0], [0, 1]], dtype))

    assert points(tmp_path / "mine.npy").values.tolist() == [[1, 0], [0, 1]]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("firstna.csv", "line 1 has no value in column 1 (it says 'NA')"),
        ("r_na.csv", "line 3 has no value in 'x' (it says 'NA')"),
        ("pandas_missing.csv", "line 3 has no value in 'x', nor has another row"),
        ("mm.csv", "line 2 has no value in 'x', nor has another row"),
        ("missing_middle.csv", "line 2 has no value in 'x', nor have 2 other rows"),
        ("nan.npy", "row 201 has no value in column 1 (it says 'nan')"),
        ("header_nan.csv", "line 1 has an infinite number in column 2"),
        ("underscore.csv", "line 2 has '1_0' in place of a number, and is no heading"),
        ("thousands.csv", "line 2 has 1234.5 in 'x'; allowed: from -100 to 100, or all standardised"),
        ("thousands_apos.csv", "line 2 has 1234.5 in 'x'; allowed: from -100 to 100, or all standardised"),
        ("excel_fr.csv", "line 2 has 1234.5 in 'Poids'; allowed: from -100 to 100, or all standardised"),
        ("penguins.csv", "5 columns of numbers: bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, year"),
        ("iris_sklearn.csv", "4 columns of numbers: 1, 2, 3, 4; say which two, such as :1,2"),
        ("excel_de_onecol.csv", "one column of numbers; expected 2"),
        ("dt.npy", "its values are dates"),
        ("obj.npy", "its values are Python objects, which are never opened"),
        ("img.npy", "not a table, but an array of 10x28x28: open pictures as images"),
    ],
)  # fmt: skip
def test_each_file_that_cannot_be_told_is_refused_with_the_line_and_the_reason(name: str, reason: str) -> None:
    with pytest.raises(TableError) as refusal:
        points(FILES / name)

    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "remark"),
    [
        ("pandas_noindex.csv", "Line 1, '0,1', is read as headings"),
        ("hex_num_header.csv", "Line 1, '2020,2021', is read as headings"),
        ("excel_de.csv", "Commas are read as decimal signs."),
        ("excel_cp1252.csv", "It is not UTF-8"),
        ("percent.csv", "Percent are read as parts of 1"),
        ("T.npy", "It has 2 rows of 200 values, which are read as columns."),
        ("iris_sklearn.csv", "Line 1 tells the number of rows"),
    ],
)
def test_what_is_assumed_is_said(name: str, remark: str) -> None:
    assert any(remark in said for said in load_table(FILES / name).remarks)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("x,y\n1,2\n#3,4\n5,6\n", "Left out, as a remark: line 3, which begins with # or %."),
        ("x,y\n1,2\n%3,4\n#4,5\n5,6\n",
         "Left out, as remarks: 2 lines that begin with # or %, the first of them line 3."),
        ("1.500\t2.750\n3.125\t4.250\n", "Points are read as decimal signs."),
        ("name,x,y\na,0.5,1.5\nTotal,2.25,-1\n", "Line 3, 'Total', is read as a row."),
        ("x,y\n1.5,2.5\nSum:,2.5\n", "Left out, as it sums up the others: line 3, 'Sum:'."),
        ("day,x,y\n1.3.24,1.5,2.5\n2.3.24,1.5,2.5\nMean,2.5\n", "Left out, as it sums up the others: line 4, 'Mean'."),
    ],
)  # fmt: skip
def test_what_may_be_meant_otherwise_is_said(text: str, remark: str) -> None:
    assert parse_table(text).remarks == (remark,)


def test_a_first_row_that_counts_columns_of_whole_numbers_is_a_row_and_that_is_said() -> None:
    table = parse_table("0,1\n1,2\n3,4\n")

    assert table.num_rows == 3
    assert "Line 1, '0,1', is read as a row" in table.remarks[0]


def test_the_size_of_a_table_above_its_headings_is_no_row() -> None:
    table = parse_table('2,3,,\n"CRIM","ZN","RM","MEDV"\n0.5,18,6.5,24\n0.25,0,6.4,21\n')

    assert table.names == ("CRIM", "ZN", "RM", "MEDV")
    assert table.num_rows == 2


def test_a_column_with_decimal_commas_under_one_heading_is_one_of_numbers() -> None:
    assert points(FILES / "excel_de_onecol.csv", 1).values.ravel().tolist() == [0.25, 0.75, 1.5]


def test_columns_are_named_by_heading_by_number_and_with_classes() -> None:
    table = load_table(FILES / "penguins.csv")
    choice = named(table, "BILL_LENGTH_MM, 4, species", 2)

    found = take(table, choice, Wishes(is_complete=True), most_rows=100, farthest=100)

    assert found.values.tolist() == [[39.1, 18.7], [39.5, 17.4], [36.7, 19.3]]
    assert found.class_names == ("Adelie", "Gentoo")
    assert found.classes is not None
    assert found.classes.tolist() == [0, 0, 1]
    assert found.remarks == ("One row without a value, line 4, is left out.",)


def test_classes_of_the_tables_of_scikit_learn_have_their_names() -> None:
    table = load_table(FILES / "iris_sklearn.csv")

    assert take(table, named(table, "1,2,class", 2), Wishes(), most_rows=200, farthest=100).class_names == (
        "setosa", "versicolor", "virginica",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "reason"),
    [("x,q", "no column is called 'q'; there are x, y"), ("x", "expected two columns"), ("", "expected two columns")],
)
def test_columns_that_are_not_there_are_refused_with_those_that_are(words: str, reason: str) -> None:
    with pytest.raises(ColumnsError, match=reason):
        named(load_table(FILES / "excel_de.csv"), words, 2)


@pytest.mark.parametrize(
    "text",
    [
        "0.5,1.5\n2.25,-1\n", "0.5;1.5\r\n2.25;-1", "0.5\t1.5\n2.25\t-1.\n", "  0.5 1.5\n\n2.25   -1e0\n\n",
        "x,y\n.5,1.5\n2.25,-1\n", "\ufeffx;y\n0.5; 1.5\n2.25; -1\n", "x|y\n0.5|1.5\n2.25|-1\n", "0,5 1,5\n2,25 -1,0\n",
        "0.5, 1.5 # first\n2.25, -1 # second\n", "[(0.5, 1.5), (2.25, -1)]", '{"x": [0.5, 2.25], "y": [1.5, -1]}',
        '[{"x": 0.5, "y": 1.5}, {"x": 2.25, "y": -1}]', '"a ""b""",y\n0.5,1.5\n2.25,-1\n',
        "#,x,y\n1,0.5,1.5\n2,2.25,-1\n",
        "time,speed\n[s],[m/s]\n0.5,1.5\n2.25,-1\n", "id;x;y;class\n1;0,5;1,5;a\n2;2,25;-1;a\n",
        "Data of March,,\nname,x,y\nA,0.5,1.5\nB,2.25,-1\n", "x,y,note\n0.5,1.5,\n2.25,-1,good\n",
        "5.0D-1 1.5\n2.25 -1d0\n", "| x | y |\n|---|---|\n| 0.5 | 1.5 |\n| 2.25 | -1 |\n",
        "x  y\n---  ---\n0.5 1.5\n2.25 -1\n",
        "year,2019,2020\nA,0.5,1.5\nB,2.25,-1.0\n",
        "array([[ 0.5 ,  1.5 ],\n       [ 2.25, -1.  ]], dtype=float32)", "[[ 0.5   1.5 ]\n [ 2.25 -1.  ]]",
        "tensor([[ 0.5000,  1.5000],\n        [ 2.2500, -1.0000]], grad_fn=<AddmmBackward0>)",
        "[(np.float64(0.5), np.float64(1.5)), (np.float64(2.25), np.float64(-1.0))]",
        "[array([0.5, 1.5]), array([ 2.25, -1.  ])]", "{{0.5, 1.5}, {2.25, -1.}}", "{0.5, 1.5},\n{2.25, -1.0},\n",
        '{"x": {"0": 0.5, "1": 2.25}, "y": {"0": 1.5, "1": -1}}', '{"x": 0.5, "y": 1.5}\n{"x": 2.25, "y": -1}\n',
        '{"columns": ["x", "y"], "index": [0, 1], "data": [[0.5, 1.5], [2.25, -1]]}',
        "      x    y\n0  0.50  1.5\n1  2.25 -1.0\n", "x;y\n0.500;1.500\n2.250;-1.000\n",
    ],
)  # fmt: skip
def test_points_are_read_however_they_are_written(text: str) -> None:
    assert pasted(text) == TWO


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_points_are_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Länge;Breite\r\n0,5;1,5\r\n2,25;-1\r\n"
    (tmp_path / "mine.csv").write_bytes(text.encode(encoding))

    found = points(tmp_path / "mine.csv")

    assert found.values.tolist() == TWO
    assert found.names == ("Länge", "Breite")


def test_headings_in_chinese_are_read_as_chinese_spreadsheets_write_them(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes("横坐标,纵坐标\r\n0.5,1.5\r\n2.25,-1\r\n".encode("gbk") + b"\x1a")

    found = points(tmp_path / "mine.csv")

    assert (found.values.tolist(), found.names) == (TWO, ("横坐标", "纵坐标"))


COMMAS = "commas are both what is between columns and the decimal signs"
SEMICOLONS = "save it with semicolons between columns, or with points"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"), ("x,y\n", "no numbers in it"), ("a,b\nc,d\n", "no numbers in it"),
        ("x:0.5,y:1.5\nx:2.25,y:-1\n", "no cell of it is a number: line 1 says 'x:0.5,y:1.5'"),
        ("n,x,y\n#1,0.5,1.5\n", "no numbers in it but in lines that begin with # or %, as line 2 does"),
        ("[[0.5 1.5]\n ...\n [2.25 -1.]]", "an array of which only a part was printed (…): save it with numpy.save"),
        ("x,y\n0.5,1.5\n#REF!,2\n#BEZUG!,3\n", "line 3 has no value in 'x' (it says '#REF!'), nor has another row"),
        ("x,y\n0,1\n2\n", "line 3 has 1 cell, and the others 2: 2"),
        (",0,1\n0\n1,0.5,1.5\n2,4.5,5.5\n", "line 2 has 1 cell, and the others 3: 0"),
        ("x,y\n1.0,2.0\n2.0,3.0\n3.0\n4.5,1.5\n", "line 4 has 1 cell, and the others 2: 3.0"),
        ("x;y\n1.0;2.0\n2.0;3.0\n3.0\n4.5;1.5\n", "line 4 has 1 cell, and the others 2: 3.0"),
        ("1.5,2.5\n3.5,4.5,5.5\n", "line 2 has 3 cells, and the others 2: 3.5, 4.5, 5.5"),
        ("x,y\n1.5,2.5\nSam,2.5\n", "line 3 has 'Sam' in 'x'; expected a number"),
        ('"0,1\n2,3\n', "line 1 has a quote that is not closed"),
        ("0,1\n2,two\n4,5\n", "line 2 has 'two' in column 2; expected a number"),
        ("O.5,1.5\n2.25,-1\n3,4\n", "line 1 has 'O.5' in place of a number, and is no heading"),
        ("0, 1; 2, 3", "line 1 has '1; 2' in one cell: it cannot be told what is between columns"),
        ("x,y\n1,1e999\n", "line 2 has an infinite number in 'y'"),
        ("x,y\n1,0x10\n2,3\n4,5\n", "line 2 has '0x10' in place of a number, and is no heading"),
        ("@relation a\n@attribute x real\n", "an ARFF file without a line @data"),
        ("x,y\n4,288,-2,121\n3,5,-1,07\n", f"{COMMAS}: line 2 says '4,288,-2,121'; {SEMICOLONS}"),
        ("name,x,y\na,4,288,-2,121\nb,3,5,-1,07\n", f"{COMMAS}: line 2 says 'a,4,288,-2,121'; {SEMICOLONS}"),
        ("4,288,-2,021\n3,012,-1,7\n", f"{COMMAS}: line 1 says '4,288,-2,021'; {SEMICOLONS}"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_the_line(text: str, reason: str) -> None:
    with pytest.raises(TableError) as refusal:
        pasted(text)

    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    "text",
    ["Station 3, Haus\n1,2,3,4\n5,6,7,8\n", "a,b\n1,2\n3,4\n", "1,2,3,4\n5,6,7,8\n", "x,y\n1,2,-3,-4\n5,6,7,8\n"],
)
def test_whole_numbers_with_commas_between_are_columns(text: str) -> None:
    assert [column.numbers.count for column in parse_table(text).columns] == [2] * (2 if text[0] == "a" else 4)


@pytest.mark.parametrize(
    "text",
    ["1.234;5.678\n2.345;6.789\n", "1,234\t5,678\n2,345\t6,789\n", "0,1\n2\n", '"1,234","5,678"\n"2,345","6,789"\n'],
)
def test_a_sign_that_may_be_of_fractions_or_of_thousands_is_asked_about(text: str) -> None:
    with pytest.raises(DecimalError, match="say whether commas"):
        parse_table(text)


def test_told_the_decimal_sign_such_a_table_is_read() -> None:
    assert parse_table("1.234;5.678\n2.345;6.789\n", ".").columns[0].numbers.values.tolist() == [1.234, 2.345]
    assert parse_table("1.234;5.678\n2.345;6.789\n", ",").columns[0].numbers.values.tolist() == [1234, 2345]
    assert parse_table("0,25\n0,75\n", ",").columns[0].numbers.values.tolist() == [0.25, 0.75]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\3\4rest", "save the sheet as CSV"), (b"\xd0\xcf\x11\xe0rest", "old Excel workbook"),
        (b"$FL2rest", "SPSS"), (b"<stata_dta><header>", "Stata"),
        (b'{"x": [1, 2', "not JSON, though it begins as such"),
        (b"\x1f\x8b\x08rest", "unpack it"), (b"\x89PNG\r\n\x1a\n\xff", "a picture"), (b"PAR1rest", "Parquet"),
        (b"\x89HDF\r\n", "HDF5"), (b"\x80\x04\x95", "a pickle, which is never opened"),
        (b"1,2\0\1\2", "not a text file"),
        (codecs.BOM_UTF16_LE + b"a", "not a text file"), (b"\x81\x8d\xff,1\n", "not a text file"),
        (b"1,2\n" * (MAX_TEXT_BYTES // 4 + 1), "more than 16,000,000 bytes"),
    ],
)  # fmt: skip
def test_files_of_another_kind_are_refused_by_what_they_are(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "mine.csv").write_bytes(data)

    with pytest.raises(TableError, match=reason):
        load_table(tmp_path / "mine.csv")


@pytest.mark.parametrize("heading", ["{x},{y}", '"{""x""}",y', "{},b", "{x: cm},{y}"])
def test_a_heading_in_braces_is_no_json(heading: str) -> None:
    table = parse_table(f"{heading}\n1,2\n3,4\n")
    assert [column.numbers.values.tolist() for column in table.columns] == [[1, 3], [2, 4]]
    assert table.columns[0].name


def test_fields_of_an_array_are_columns_and_their_texts_classes(tmp_path: Path) -> None:
    fields = np.array([("a", 0.5, (1.5, 7)), ("b", 2.25, (-1, 8)), ("a", 1, (1, 9))], "U2,f4,(2,)f8")
    np.save(tmp_path / "mine.npy", fields)
    table = load_table(tmp_path / "mine.npy")

    found = take(table, named(table, "f1,f2 1,f0", 2), Wishes(), most_rows=9, farthest=9)

    assert found.values.tolist() == [*TWO, [1, 1]]
    assert found.class_names == ("a", "b")


def test_arrays_packed_together_are_columns_beside_each_other(tmp_path: Path) -> None:
    np.savez(tmp_path / "mine.npz", X=np.array([*TWO, [1, 1]]), y=np.array([0, 1, 0]), X_test=np.ones((2, 2)))
    table = load_table(tmp_path / "mine.npz")

    found = take(table, proposed(table, 2), Wishes(), most_rows=9, farthest=9)

    assert found.values.tolist() == [*TWO, [1, 1]]
    assert found.class_names == ("0", "1")
    assert table.remarks == ("Left out, as of fewer rows: X_test.",)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (np.array(["a"]), "not a NPY file of numbers"), (np.array([1j]), "its values are complex numbers"),
        (np.zeros((2, 2, 2)), "not a table"), (np.zeros(0), "empty"), (np.zeros((0, 2)), "empty"),
        (np.array(5.0), "one number and no table"), (np.zeros((3, 2001)), "2,001 columns"),
        (np.zeros(2, [("p", [("x", "f4"), ("y", "f4")])]), "not a NPY file of numbers"),
    ],
)  # fmt: skip
def test_an_array_that_is_no_table_is_refused(tmp_path: Path, values: np.ndarray, reason: str) -> None:
    np.save(tmp_path / "mine.npy", values)

    with pytest.raises(TableError, match=reason):
        load_table(tmp_path / "mine.npy")


def test_a_file_that_only_says_it_is_an_array_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.npy").write_text("0,1\n")

    with pytest.raises(TableError, match="not a NPY file of numbers"):
        load_table(tmp_path / "mine.npy")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No such file"):
        load_table(tmp_path / "no.csv")


def test_more_rows_than_allowed_are_counted_and_a_fixed_part_is_drawn_if_wished() -> None:
    table = parse_table("x,y\n" + "".join(f"{row}.5,1.5\n" for row in range(50)))
    choice = proposed(table, 2)

    with pytest.raises(WishError, match="50 rows; allowed: at most 20") as refusal:
        take(table, choice, Wishes(), most_rows=20, farthest=100)
    parts = [take(table, choice, Wishes(is_part=True), most_rows=20, farthest=100).values for _ in range(2)]

    assert refusal.value.wish == "is_part"
    assert len({x for x, _ in parts[0].tolist()}) == 20
    assert np.array_equal(*parts)


def test_standardised_points_keep_what_their_units_were() -> None:
    table = parse_table("mass,size\n1000,1\n3000,3\n")

    found = take(table, proposed(table, 2), Wishes(is_standardised=True), most_rows=9, farthest=100)

    assert found.values.tolist() == [[-1, -1], [1, 1]]
    assert (found.means, found.scales) == ((2000, 2), (1000, 1))
    assert change_for("data.points", found) == {
        "data.points": ((-1, -1), (1, 1)), "data.class_sizes": (), "data.names": "",
        "data.original_mean_x": 2000, "data.original_mean_y": 2, "data.original_scale_x": 1000,
        "data.original_scale_y": 1,
    }  # fmt: skip


def test_a_column_that_is_taken_twice_is_refused() -> None:
    table = parse_table("x,y\n1.5,1\n2.5,2\n")

    with pytest.raises(ColumnsError, match=r"^'x' is taken twice; expected two different columns$"):
        take(table, named(table, "x,X", 2), Wishes(), most_rows=9, farthest=100)


@pytest.mark.parametrize(
    ("text", "given"), [("x,y\n1.5,1\n", "one point"), ("x,y\n1.5,1\n1.5,1\n", "no two of its points differ")]
)
def test_data_without_two_different_points_is_refused(text: str, given: str) -> None:
    table = parse_table(text)
    found = take(table, proposed(table, 2), Wishes(), most_rows=9, farthest=100)

    with pytest.raises(TableError, match=rf"^{given}; expected at least two different ones$"):
        data_change(found)


def test_a_column_of_one_number_cannot_be_standardised() -> None:
    table = parse_table("x,y\n1.5,1\n1.5,2\n")

    with pytest.raises(TableError, match="'x' holds one number only"):
        take(table, proposed(table, 2), Wishes(is_standardised=True), most_rows=9, farthest=100)


@pytest.mark.parametrize(
    "cell", ["1 " * 50_000 + "x", "1." * 50_000 + "x", "(" + " " * 100_000 + "x", "1,234" * 20_000]
)
def test_a_long_cell_is_looked_at_once(cell: str) -> None:
    with pytest.raises(TableError):
        pasted(f'0.5,1.5\n"{cell}",2\n2.5,1\n')


@pytest.mark.parametrize("column", ["1e999\n1e999\n1e999\n", "1e999\n0\n1e999\n0\n", "1e308\n-1e308\n1e308\n-1e308\n"])
def test_numbers_too_large_for_a_difference_are_no_classes(column: str) -> None:
    assert not parse_table(column).columns[0].is_class


def test_few_whole_numbers_within_a_hundred_are_classes() -> None:
    assert parse_table("0\n100\n0\n100\n").columns[0].is_class
    assert not parse_table("0\n101\n0\n101\n").columns[0].is_class


@pytest.mark.parametrize("name", ["year", "Jahr", "Année", "birth_year", "年份"])
def test_years_that_occur_again_are_no_classes_by_themselves(name: str) -> None:
    def rows(year: int) -> str:
        return "".join(f"{year + number % 3};{number / 7:.3f};1.5\n" for number in range(12))

    table = parse_table(f"{name};x;y\n{rows(2007)}")
    assert proposed(table, 2) == Choice((1, 2), None, (f"Taken: 'x' and 'y'. Left: '{name}'.",))
    assert named(table, f"x,y,{name}", 2).classes == 0
    assert proposed(parse_table(f"{name};x;y\n{rows(1)}"), 2).classes == 0
    assert proposed(parse_table(f"kind;x;y\n{rows(2007)}"), 2).classes == 0


@pytest.mark.parametrize(
    "day", ["2024-03-01", "01.03.2024", "01.03.2024 12:30", "3/1/24 12:30 PM", "12:30:15", "1. März 2024", "01-Mar-24",
            "Mar 1, 2024", "2024-03-01T12:00:00.5+01:00", "2024年3月1日"]
)  # fmt: skip
def test_dates_and_times_are_no_classes_by_themselves(day: str) -> None:
    table = parse_table("day;x;y\n" + f"{day};0.5;1.5\n{day};2.25;-1\n" * 2)
    assert proposed(table, 2) == Choice((1, 2), None, ("Taken: 'x' and 'y'. Left: 'day'.",))
    assert named(table, "x,y,day", 2).classes == 0

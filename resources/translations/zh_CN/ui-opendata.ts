<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Open data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures: a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count} runs that are compared begin again with this data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} files were dropped. Drop one table, one folder of pictures, or one set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table on the clipboard: copy some rows of numbers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs that are compared differ in their data: end the comparison first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied is too much to paste. Save it as a file, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers, one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Gaussian for each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point: 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma: 0,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise: mean 0, deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out rows without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {most:,} of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns</source>
        <translation type="unfinished"><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no columns of numbers in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}×{side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

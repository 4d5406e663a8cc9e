<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>Open data</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>Open pictures: a folder</source>
        <translation>Open pictures: a folder</translation>
    </message>
    <message>
        <source>All {count} runs that are compared begin again with this data.</source>
        <translation>All {count} runs that are compared begin again with this data.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>{count:,} files were dropped. Drop one table, one folder of pictures, or one set-up.</source>
        <translation>{count:,} files were dropped. Drop one table, one folder of pictures, or one set-up.</translation>
    </message>
    <message>
        <source>There is no table on the clipboard: copy some rows of numbers first.</source>
        <translation>There is no table on the clipboard: copy some rows of numbers first.</translation>
    </message>
    <message>
        <source>The runs that are compared differ in their data: end the comparison first.</source>
        <translation>The runs that are compared differ in their data: end the comparison first.</translation>
    </message>
    <message>
        <source>What was copied is too much to paste. Save it as a file, and open that.</source>
        <translation>What was copied is too much to paste. Save it as a file, and open that.</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pasted</translation>
    </message>
    <message>
        <source>points in the plane</source>
        <translation>points in the plane</translation>
    </message>
    <message>
        <source>numbers, one dimension</source>
        <translation>numbers, one dimension</translation>
    </message>
    <message>
        <source>points, a mode for each class</source>
        <translation>points, a mode for each class</translation>
    </message>
    <message>
        <source>a Gaussian for each class</source>
        <translation>a Gaussian for each class</translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation>as it looks</translation>
    </message>
    <message>
        <source>point: 0.5</source>
        <translation>point: 0.5</translation>
    </message>
    <message>
        <source>comma: 0,5</source>
        <translation>comma: 0,5</translation>
    </message>
    <message>
        <source>Standardise: mean 0, deviation 1</source>
        <translation>Standardise: mean 0, deviation 1</translation>
    </message>
    <message>
        <source>Leave out rows without a value</source>
        <translation>Leave out rows without a value</translation>
    </message>
    <message>
        <source>Draw {most:,} of the rows</source>
        <translation>Draw {most:,} of the rows</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <translation><numerusform>{count:,} row</numerusform><numerusform>{count:,} rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns</source>
        <translation><numerusform>{count:,} column</numerusform><numerusform>{count:,} columns</numerusform></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Use as</translation>
    </message>
    <message>
        <source>Column of classes</source>
        <translation>Column of classes</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Decimal sign</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>There are no columns of numbers in it.</source>
        <translation>There are no columns of numbers in it.</translation>
    </message>
    <message>
        <source>Take it as new</source>
        <translation>Take it as new</translation>
    </message>
    <message>
        <source>As if no table with these headings had been opened before</source>
        <translation>As if no table with these headings had been opened before</translation>
    </message>
    <message>
        <source>Use these points</source>
        <translation>Use these points</translation>
    </message>
    <message>
        <source>Taken as last time: {how}.</source>
        <translation>Taken as last time: {how}.</translation>
    </message>
    <message>
        <source>Column of {name}</source>
        <translation>Column of {name}</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>Some of the pictures</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>Open pictures</translation>
    </message>
    <message>
        <source>Keeping them…</source>
        <translation>Keeping them…</translation>
    </message>
    <message>
        <source>The pictures were not kept.</source>
        <translation>The pictures were not kept.</translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation>{count:,} pictures</translation>
    </message>
    <message>
        <source>Pictures read</source>
        <translation>Pictures read</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Size of the pictures</translation>
    </message>
    <message>
        <source>Exchange black and white</source>
        <translation>Exchange black and white</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} classes</translation>
    </message>
    <message>
        <source>{side}×{side} pixels</source>
        <translation>{side}×{side} pixels</translation>
    </message>
    <message>
        <source>Use these pictures</source>
        <translation>Use these pictures</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>The first rows</translation>
    </message>
    <message>
        <source>The points</source>
        <translation>The points</translation>
    </message>
    <message>
        <source>{name}: {low} to {high}</source>
        <translation>{name}: {low} to {high}</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>standardised</translation>
    </message>
    <message>
        <source>without rows that lack a value</source>
        <translation>without rows that lack a value</translation>
    </message>
    <message>
        <source>some of the rows</source>
        <translation>some of the rows</translation>
    </message>
    <message>
        <source>a Gaussian for each {column}</source>
        <translation>a Gaussian for each {column}</translation>
    </message>
    <message>
        <source>classes by {column}</source>
        <translation>classes by {column}</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ganviz</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
</TS>
